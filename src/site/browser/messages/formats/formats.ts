import type { ComponentChildren } from 'preact';
import { formatDateTime } from './format-date-time.ts';

/** How a language writes numbers, dates and lists. */
export interface Formats {
  number(value: number): string;
  /** A decimal as text, with all of its digits: `1000.50`. */
  decimal(value: string): string;
  /** Such as "1 honor" of `{ one: 'honor', other: 'honors' }`, which lacks the number. */
  count(value: number, words: Plural): string;
  /** @param value as exactly as it is known: `2025-09-04`, `2011-11` or `1926` */
  date(value: string): string;
  /** @param timeZone such as `Asia/Shanghai`, which is named beside the time */
  dateTime(value: string, timeZone: string): string;
  /** The day of a time, in a time zone. */
  day(value: string, timeZone: string): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
  /** The same of elements. */
  listOf(items: readonly ComponentChildren[]): ComponentChildren[];
  /** "a, b or c" */
  anyOf(items: readonly string[]): string;
  /** Sorts names, and numbers in them by value. */
  compare(one: string, other: string): number;
  /** The name of a language; its tag if it has none. */
  language(tag: string): string;
}

/** A noun by the number beside it; languages without a plural have only `other`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const asUtc = { timeZone: 'UTC' } as const;

/** @param locale such as `en-GB` */
export function formatsOf(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...asUtc });
  const months = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', ...asUtc });
  const lists = new Intl.ListFormat(locale);
  const alternatives = new Intl.ListFormat(locale, { type: 'disjunction' });
  const collator = new Intl.Collator(locale, { numeric: true });
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  const number = (value: number) => numbers.format(value);
  return {
    number,
    decimal: (value) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: value.split('.')[1]?.length ?? 0,
        maximumFractionDigits: value.split('.')[1]?.length ?? 0,
      }).format(Number(value)),
    count: (value, words) => `${number(value)} ${words[plurals.select(value)] ?? words.other}`,
    date(value) {
      const parts = value.split('-').length;
      if (parts === 3) return days.format(new Date(`${value}T00:00:00Z`));
      return parts === 2 ? months.format(new Date(`${value}-01T00:00:00Z`)) : value;
    },
    dateTime: (value, timeZone) => formatDateTime(value, timeZone, locale),
    day: (value, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(new Date(value)),
    list: (items) => lists.format(items),
    listOf: (items) =>
      lists
        .formatToParts(items.map((_, index) => String(index)))
        .map(({ type, value }) => (type === 'element' ? items[Number(value)] : value)),
    anyOf: (items) => alternatives.format(items),
    compare: collator.compare,
    language: (tag) => languages.of(new Intl.Locale(tag).baseName) ?? tag,
  };
}
