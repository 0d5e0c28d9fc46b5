import { type ExecutionArgs, type ExecutionResult, getArgumentValues } from 'graphql';
import { fits, type ReadNearSlugs, type SlugOf } from '../../../db/loaders/slugs.ts';
import type { IdentifiedKind } from '../../../db/model/declare-filter.ts';
import type { SluggedKind } from '../../../db/model/entity-kinds.ts';
import { suggestion } from '../../../db/model/spelling-suggestion.ts';
import { decodeNodeId } from '../../../schema/arguments/node-id.ts';
import { type SoughtSlug, soughtSlugs } from '../../../schema/arguments/sought-slugs.ts';
import { collectFields } from '../../../schema/selections.ts';
import type { OperationNeeds } from '../check/check-operation.ts';
import type { PlacedIdentifier } from '../check/identifiers.ts';
import { operationOf } from '../check/selected-operation.ts';

/** How many warnings a response has at most. */
export const maxResponseWarnings = 20;

/** Something in an operation that is probably a mistake, but not an error: an item of `extensions.warnings`. */
export interface Warning {
  message: string;
  code: 'UNKNOWN_VALUE' | 'ID_OF_ANOTHER_KIND' | 'CONTRADICTORY_FILTER';
  /** response keys of the field, without positions in lists: the warning holds for each item */
  path: readonly string[];
  /** where the value stands in the arguments of the field: `filter.award.0` */
  argument: string;
  value: string;
}

/** A slug or id that may name nothing. */
interface Suspect extends Pick<Warning, 'path' | 'argument' | 'value'> {
  /** the beginning of the message */
  problem: string;
  kind: SluggedKind;
  /** the slug that is looked for; null if none is near: it is an id, or unique within an unknown program */
  slug: string | null;
  /** slug of the program that the slug is unique within; null if it is unique among all */
  program: string | null;
}

/**
 * Adds a warning for each filter that contradicts its list, and for each slug or id that names nothing in the data that
 * the operation has read.
 * @param lookups that have found nothing
 */
export async function withWarnings(
  result: ExecutionResult,
  { identifiers, contradictions }: Pick<OperationNeeds, 'identifiers' | 'contradictions'>,
  lookups: readonly NullLookup[],
  slugOf: SlugOf,
  readNearSlugs: ReadNearSlugs,
): Promise<ExecutionResult> {
  const suspects = [
    ...contradictions.map((one) => ({ ...one, code: 'CONTRADICTORY_FILTER' as const })),
    ...identifiers
      .filter(({ kind, text, warns }) => warns && slugOf(kind, text) === undefined)
      .map(inFilter),
    ...lookups.flatMap((lookup) => inLookup(lookup, slugOf)),
  ].slice(0, maxResponseWarnings);
  if (suspects.length === 0) return result;
  const warnings = await warningsOf(suspects, readNearSlugs);
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
  organization: 'an organization',
  person: 'a person',
};

/** A slug or id in a filter that is known to name nothing. */
function inFilter(identifier: PlacedIdentifier): Suspect | Warning {
  const { kind, text: value, path, argument, id } = identifier;
  const where = { path, argument, value };
  if (!fits(identifier)) {
    const message = `\`${argument}\` takes the slug or id of ${withArticle[kind]}, and ${JSON.stringify(value)} is the id of something else.`;
    return { message, code: 'ID_OF_ANOTHER_KIND', ...where };
  }
  const problem = `No ${kind} has the slug or id ${JSON.stringify(value)}`;
  const [program = '', ...rest] = value.split('/');
  const isPath = rest.length > 0;
  const isInProgram = kind === 'edition' || kind === 'category' || kind === 'award';
  const slug = id !== null || isInProgram !== isPath ? null : isPath ? rest.join('/') : value;
  return { problem, kind, slug, program: isPath ? program : null, ...where };
}

/** The slugs of a look-up that found nothing, without a program that is known to exist. */
function inLookup({ key, slugs }: NullLookup, slugOf: SlugOf): Suspect[] {
  const given = slugs.find(({ kind }) => kind === 'program')?.text ?? null;
  const isId = given !== null && decodeNodeId(given) !== null;
  const program = isId ? (slugOf('program', given) ?? null) : given;
  return slugs.flatMap(({ kind, text: value, argument }): Suspect[] => {
    const where = { kind, path: [key], argument, value };
    if (kind === 'program' && isId && program !== null) return [];
    if (kind === 'program') {
      const problem = `No program has the slug or id ${JSON.stringify(value)}`;
      return [{ problem, ...where, slug: isId ? null : value, program: null }];
    }
    const of = program === null ? '' : ` of ${program}`;
    const problem = `No ${kind}${of} has the slug ${JSON.stringify(value)}`;
    return [{ problem, ...where, slug: value, program }];
  });
}

/** Names the nearest slug to each, and leaves out those that are known after all. */
async function warningsOf(
  suspects: readonly (Suspect | Warning)[],
  readNearSlugs: ReadNearSlugs,
): Promise<Warning[]> {
  const searches = suspects.flatMap((suspect, number) => {
    if (!('slug' in suspect) || suspect.slug === null) return [];
    const { kind, slug: text, program } = suspect;
    return [{ number, kind, text, program }];
  });
  const found = Map.groupBy(await readNearSlugs(searches), ({ search }) => search);
  return suspects.flatMap((suspect, number) => {
    if (!('slug' in suspect)) return [suspect];
    const { problem, slug, program, path, argument, value } = suspect;
    const near = (found.get(number) ?? []).map((one) => one.slug).sort();
    if (slug !== null && near.includes(slug)) return [];
    // As it is written: with its program or without.
    const candidates = value === slug ? near : near.map((one) => `${program}/${one}`);
    const message = problem + suggestion(value, candidates);
    return [{ message, code: 'UNKNOWN_VALUE', path, argument, value }];
  });
}

/** A root field that looks entities up, and has not found all of them. */
export interface NullLookup {
  /** its response key */
  key: string;
  /** those that have found nothing */
  slugs: readonly SoughtSlug[];
}

/** The root fields of a query that look entities up by slugs, and are or have null in its result without an error. */
export function nullLookups(
  args: ExecutionArgs,
  { data, errors = [] }: ExecutionResult,
): NullLookup[] {
  const failed = new Set(errors.map(({ path }) => path?.[0]));
  const keys = Object.keys(data ?? {}).filter((key) => hasNull(data?.[key]) && !failed.has(key));
  if (keys.length === 0) return [];
  const { schema, document, operationName, variableValues } = args;
  const operation = operationOf(schema, document, operationName, variableValues ?? {});
  const fields = collectFields(operation, [operation.root]);
  return keys.flatMap((key) => {
    const [selected] = fields.get(key) ?? [];
    if (!selected) return [];
    const values = getArgumentValues(selected.field, selected.node, operation.variableValues);
    const found: unknown = data?.[key];
    const slugs = soughtSlugs(selected.field, values).filter(
      ({ item }) => item === null || (Array.isArray(found) && found[item] === null),
    );
    return slugs.length === 0 ? [] : [{ key, slugs }];
  });
}

const hasNull = (value: unknown) =>
  value === null || (Array.isArray(value) && value.includes(null));
