import type { ExecutionResult } from 'graphql';
import type { IdentifiedKind } from '../../../db/model/declare-filter.ts';
import { fits, type SlugOf } from '../../loaders/slugs.ts';
import type { PlacedIdentifier } from '../check/identifiers.ts';

/** How many warnings a response has at most. */
export const maxResponseWarnings = 20;

/** Something in an operation that is probably a mistake, but not an error: an item of `extensions.warnings`. */
export interface Warning {
  message: string;
  code: 'UNKNOWN_VALUE' | 'ID_OF_ANOTHER_KIND';
  /** response keys of the field, without positions in lists: the warning holds for each item */
  path: readonly string[];
  /** where the value stands in the arguments of the field: `filter.award.0` */
  argument: string;
  value: string;
}

/** Adds a warning for each slug or id that names nothing in the data that the operation has read. */
export function withWarnings(
  result: ExecutionResult,
  identifiers: readonly PlacedIdentifier[],
  slugOf: SlugOf,
): ExecutionResult {
  const warnings = identifiers
    .filter(({ kind, text, warns }) => warns && slugOf(kind, text) === undefined)
    .slice(0, maxResponseWarnings)
    .map(toWarning);
  return warnings.length === 0
    ? result
    : { ...result, extensions: { ...result.extensions, warnings } };
}

const withArticle: Readonly<Record<IdentifiedKind, string>> = {
  program: 'a program',
  edition: 'an edition',
  event: 'an event',
  category: 'a category',
  award: 'an award',
  recipient: 'a recipient',
  place: 'a place',
};

function toWarning(identifier: PlacedIdentifier): Warning {
  const { kind, text, path, argument } = identifier;
  const where = { path, argument, value: text };
  if (!fits(identifier)) {
    const message = `\`${argument}\` takes the slug or id of ${withArticle[kind]}, and ${JSON.stringify(text)} is the id of something else.`;
    return { message, code: 'ID_OF_ANOTHER_KIND', ...where };
  }
  const message = `No ${kind} has the slug or id ${JSON.stringify(text)}.`;
  return { message, code: 'UNKNOWN_VALUE', ...where };
}
