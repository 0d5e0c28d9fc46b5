import type { EditionKeyFragment } from '../../generated/desk/graphql.ts';
import { type CitedSource, citingDocument, referenceTo } from '../documents/cited-source.ts';
import { saidOf } from '../documents/entity-place.ts';
import type { CorrectableEntity } from '../fields/correctable.ts';
import type { Field } from '../fields/field.ts';
import type { SourcedValue } from './sourced-values.ts';

export interface CorrectionInput {
  entity: CorrectableEntity;
  /** the edition that the entity was found in; null if in none */
  edition: EditionKeyFragment | null;
  field: Field;
  /** the new value as it was typed */
  text: string;
  /** the language of a text in languages */
  lang: string;
  source: CitedSource;
  /** what other sources say of it, if all of it stays on record and the new value is accepted; else null */
  others: readonly SourcedValue[] | null;
}

/**
 * The import document that gives one field a new value.
 * @returns null if no document can name the entity
 */
export function correctionDocument(input: CorrectionInput): object | null {
  const { entity, edition, field, text, lang, source, others } = input;
  const reference = referenceTo(source);
  const said =
    others && reference
      ? { claims: claimsOf(field, text, reference, others) }
      : {
          ...atPath(field.name, field.valueOf(text, lang)),
          ...(reference && { references: [{ ...reference, field: field.name }] }),
        };
  const content = saidOf(entity, said, edition);
  return content && citingDocument(source, content);
}

/** `ceremony.heldOn` is a field of the object `ceremony`. */
function atPath(name: string, value: unknown): Record<string, unknown> {
  const [outer = name, inner] = name.split('.');
  return { [outer]: inner === undefined ? value : { [inner]: value } };
}

/** The claims on a field take the place of those that it has, so that all of them are given. */
function claimsOf(
  { name: field, holdsRecipient }: Field,
  value: string,
  reference: object,
  others: readonly SourcedValue[],
): object[] {
  const same = others.find((other) => other.value === value);
  return [
    {
      field,
      ...(holdsRecipient && { node: value }),
      ...same,
      value,
      accepted: true,
      references: [reference, ...(same?.references ?? [])],
    },
    ...others.filter((other) => other !== same).map((other) => ({ field, ...other })),
  ];
}
