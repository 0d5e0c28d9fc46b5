import type {
  CorrectableHonorFragment,
  RecipientKind,
  SourceKind,
} from '../generated/desk/graphql.ts';
import { type CorrectableRecipient, type Field, numberOf } from './fields.ts';
import type { SourcedValue } from './sourced-values.ts';

/** Where documents have recipients of each kind. */
const lists: Record<RecipientKind, string> = {
  PLACE: 'places',
  ORGANIZATION: 'organizations',
  PRODUCT: 'products',
  PROJECT: 'projects',
  WORK: 'works',
  PERSON: 'people',
  TEAM: 'teams',
};

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

/** What is corrected: a recipient, or an honor by its key. */
export type Subject =
  | { recipient: CorrectableRecipient }
  | { honor: CorrectableHonorFragment; key: string };

/** The key of an honor that was written without one: its award and its recipients. */
export function usualKeyOf({ award, recipients }: CorrectableHonorFragment): string {
  const slugs = recipients.map(({ recipient }) => recipient.slug).sort();
  return `${award?.slug ?? '-'}/${slugs.join('+')}`;
}

export interface Correction {
  subject: Subject;
  field: Field;
  /** the new value as it was typed */
  text: string;
  source: CitedSource;
  /** what other sources say of it, if all of it stays on record and the new value is accepted; else null */
  others: readonly SourcedValue[] | null;
}

/** The import document that gives one field a new value. */
export function correctionDocument({ subject, field, text, source, others }: Correction): object {
  const { from, slug, paragraph, title, kind, url } = source;
  const reference = { source: slug, ...(paragraph && { paragraph: numberOf(paragraph) }) };
  const said = others
    ? { claims: claimsOf(field.name, text, reference, others) }
    : {
        [field.name]: field.valueOf(text),
        ...(from !== 'none' && { references: [{ ...reference, field: field.name }] }),
      };
  return {
    format: 'awards/1',
    // Without a source a document is editorial, and overwrites what sources say.
    ...(from !== 'none' && { source: slug }),
    ...(from === 'new' && { sources: [{ slug, title, kind, ...(url && { url }) }] }),
    ...('recipient' in subject
      ? { [lists[subject.recipient.kind]]: [{ slug: subject.recipient.slug, ...said }] }
      : { editions: [{ ...editionOf(subject.honor), honors: [{ key: subject.key, ...said }] }] }),
  };
}

/** The claims on a field take the place of those that it has, so that all of them are given. */
function claimsOf(
  field: string,
  value: string,
  reference: object,
  others: readonly SourcedValue[],
): object[] {
  const same = others.find((other) => other.value === value);
  return [
    {
      ...{ field, ...same, value, accepted: true },
      references: [reference, ...(same?.references ?? [])],
    },
    ...others.filter((other) => other !== same).map((other) => ({ field, ...other })),
  ];
}

function editionOf({ edition: { program, year, slug } }: CorrectableHonorFragment) {
  return { program: program.slug, year, ...(slug !== String(year) && { slug }) };
}
