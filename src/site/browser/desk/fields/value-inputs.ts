import type { Values } from '../../facts/simple-field.ts';
import type { Messages } from '../messages/languages/en.ts';
import type { Field } from './field.ts';

/** The hint of what to type, as a key of messages. */
export type Hint = keyof Messages['desk']['correction']['hints'];

interface Target {
  name: string;
  slug: string;
}

/** Values as the fragments of the desk select them. */
export type DeskValues = Values<Target, Target>;

/** How values of a form are typed. */
interface ValueInput<Value> extends Pick<Field, 'isLocalized' | 'holdsRecipient'> {
  input: 'text' | 'long' | 'number' | 'url' | 'flag';
  hint?: Hint;
  /** a value, as it is typed */
  format(value: Value): string;
  /** a value as readers see it, if that is not how it is typed */
  show?(value: Value): string;
  /** what was typed, as documents have it; the text itself if absent */
  parse?(text: string): unknown;
}

const format = (text: string) => text;

/** A number as documents have it. What is none stays as it was typed, so that the graph can say what is wrong. */
export const numberOf = (text: string): number | string =>
  text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;

const number: ValueInput<number> = { input: 'number', format: String, parse: numberOf };

const target: ValueInput<Target> = {
  input: 'text',
  format: ({ slug }) => slug,
  show: ({ name, slug }) => `${name} (${slug})`,
};

export const forms: { readonly [Name in keyof DeskValues]: ValueInput<DeskValues[Name]> } = {
  text: { input: 'text', format },
  texts: { input: 'long', format, isLocalized: true },
  quote: {
    input: 'long',
    isLocalized: true,
    format: ({ text }) => text,
    show: ({ text, lang }) => `${text} (${lang})`,
  },
  choice: { input: 'text', format },
  url: { input: 'url', format },
  date: { input: 'text', format, hint: 'date' },
  time: { input: 'text', format, hint: 'time' },
  countryCode: { input: 'text', format, hint: 'countryCode' },
  number,
  year: number,
  flag: {
    input: 'flag',
    format: String,
    parse: (text) => text === 'true',
  },
  coordinates: {
    input: 'text',
    hint: 'coordinates',
    format: ({ latitude, longitude }) => `${latitude}, ${longitude}`,
    parse: (text) => {
      const [latitude, longitude] = text.split(',').map((part) => Number(part));
      return { latitude, longitude };
    },
  },
  share: {
    input: 'text',
    hint: 'share',
    format: ({ numerator, denominator }) => `${numerator}/${denominator}`,
  },
  money: {
    input: 'text',
    hint: 'money',
    format: ({ amount, currency }) => `${amount} ${currency}`,
  },
  recipient: { ...target, holdsRecipient: true },
  program: target,
  event: target,
};
