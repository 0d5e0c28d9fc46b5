import type { EditionKeyFragment, SourceKind } from '../generated/desk/graphql.ts';
import type { CorrectableEntity } from './correctable.ts';
import { saidOf } from './entity-place.ts';
import type { Field } from './field.ts';
import { numberOf } from './forms.ts';
import type { SourcedValue } from './sourced-values.ts';

/** Where the new value comes from. */
export interface CitedSource {
  from: 'known' | 'new' | 'none';
  slug: string;
  /** the paragraph of it, counted from 1; empty if it is not said */
  paragraph: string;
  /** of a new source */
  title: string;
  kind: SourceKind;
  url: string;
}

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
  const { from, slug, paragraph, title, kind, url } = source;
  const reference = { source: slug, ...(paragraph && { paragraph: numberOf(paragraph) }) };
  const said = others
    ? { claims: claimsOf(field, text, reference, others) }
    : {
        ...atPath(field.name, field.valueOf(text, lang)),
        ...(from !== 'none' && { references: [{ ...reference, field: field.name }] }),
      };
  const content = saidOf(entity, said, edition);
  return (
    content && {
      format: 'awards/1',
      // Without a source a document is editorial, and overwrites what sources say.
      ...(from !== 'none' && { source: slug }),
      ...(from === 'new' && { sources: [{ slug, title, kind, ...(url && { url }) }] }),
      ...content,
    }
  );
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
      ...{ field, ...(holdsRecipient && { node: value }), ...same, value, accepted: true },
      references: [reference, ...(same?.references ?? [])],
    },
    ...others.filter((other) => other !== same).map((other) => ({ field, ...other })),
  ];
}
