import type { CorrectableHonorFragment, CorrectableQuery } from '../generated/desk/graphql.ts';
import { resultLabels } from '../parts/labels.ts';

export type CorrectableRecipient = Extract<
  NonNullable<CorrectableQuery['node']>,
  { names: unknown }
>;

/** A field that can be corrected in place. */
export interface Field {
  /** what tells it from the others of its entity */
  id: string;
  /** its name in documents and in the graph */
  name: string;
  label: string;
  /** what it is now; empty if unknown */
  present: string;
  input: 'text' | 'long' | 'date' | 'number' | 'url' | { options: Record<string, string> };
  /** whether sources can disagree on it; else the latest value wins */
  canBeDisputed: boolean;
  /** @returns the value in a document */
  valueOf(text: string): unknown;
}

/** A number as documents have it. What is none stays as it was typed, so that the graph can say what is wrong. */
export const numberOf = (text: string): number | string =>
  /^\d+$/.test(text) ? Number(text) : text;

const clearable = (text: string) => (text === '' ? null : text);

const simple = (
  name: string,
  label: string,
  present: string | null,
  input: 'text' | 'date' | 'url' = 'text',
): Field => ({
  ...{ id: name, name, label, input },
  present: present ?? '',
  canBeDisputed: true,
  valueOf: clearable,
});

/** The names of a recipient, and what sources say of it in dates and texts. */
export function fieldsOfRecipient(recipient: CorrectableRecipient): Field[] {
  const names = recipient.names.map(
    (name, index): Field => ({
      id: `names ${index}`,
      name: 'names',
      label: `Name (${[name.lang, name.kind.toLowerCase()].filter((part) => part !== null).join(', ')})`,
      present: name.text,
      input: 'text',
      canBeDisputed: false,
      // The names of one language and kind replace those that are there, so that all of them are given.
      valueOf: (text) =>
        recipient.names
          .filter(({ lang, kind }) => lang === name.lang && kind === name.kind)
          .map((one) => ({
            text: one === name ? text : one.text,
            lang: one.lang,
            kind: one.kind,
          })),
    }),
  );
  return [...names, ...ownFields(recipient)];
}

function ownFields(recipient: CorrectableRecipient): Field[] {
  switch (recipient.__typename) {
    case 'Person':
      return [
        simple('honorific', 'Honorific', recipient.honorific),
        simple('bornOn', 'Born on', recipient.bornOn, 'date'),
        simple('diedOn', 'Died on', recipient.diedOn, 'date'),
      ];
    case 'Organization':
      return [
        simple('foundedOn', 'Founded on', recipient.foundedOn, 'date'),
        simple('dissolvedOn', 'Dissolved on', recipient.dissolvedOn, 'date'),
        simple('website', 'Website', recipient.website, 'url'),
      ];
    case 'Work':
      return [
        simple('workKind', 'Kind of work', recipient.workKind),
        {
          ...{ id: 'year', name: 'year', label: 'Year', input: 'number' },
          present: recipient.year === null ? '' : String(recipient.year),
          canBeDisputed: true,
          valueOf: (text) => (text === '' ? null : numberOf(text)),
        },
      ];
    default:
      return [];
  }
}

/** @param lang of the text that is typed */
export function fieldsOfHonor({ result, reason }: CorrectableHonorFragment, lang: string): Field[] {
  return [
    {
      ...{ id: 'result', name: 'result', label: 'Result', present: result },
      input: { options: resultLabels },
      canBeDisputed: false,
      valueOf: (text) => text,
    },
    {
      ...{ id: 'reason', name: 'reason', label: 'Reason of the honor', input: 'long' },
      present: reason ?? '',
      canBeDisputed: false,
      valueOf: (text) => ({ [lang]: clearable(text) }),
    },
  ];
}
