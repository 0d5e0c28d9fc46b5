import type { CsvColumn } from '../csv-format/columns.ts';
import { flagOfWord } from '../document/value-synonyms.ts';
import type { DateSystem } from '../read/csv/csv-table.ts';
import { type NumberHabit, numberOf } from './numbers.ts';

/** The texts of cells as the CSV format writes them. What cannot be read stays as it is, for the format to report. */

/** The hints that the other cells of a column give on how one of them is read. */
export interface ColumnHabit {
  /** whether days come before months; undefined if no cell says so */
  isDayFirst: boolean | undefined;
  /** whether some cells have a mark such as `x` or `yes`, and the others nothing or `no` */
  isMarked: boolean;
  /** from which numbers of days count */
  dateSystem: DateSystem;
  numbers: NumberHabit;
}

/** @param dates how the mapping says that dates are written */
export function habitOf(
  texts: readonly string[],
  numbers: NumberHabit,
  dates?: 'day first' | 'month first',
  dateSystem: DateSystem = '1900',
): ColumnHabit {
  const numeric = texts.flatMap((text) => {
    const [, first = '', mark = '', second = ''] = numericDate.exec(text) ?? [];
    return first === '' ? [] : [{ first: Number(first), second: Number(second), mark }];
  });
  const isDay = numeric.some(({ first, mark }) => first > 12 || mark === '.');
  const isMonth = numeric.some(({ second }) => second > 12);
  return {
    dateSystem,
    numbers,
    isDayFirst:
      dates === undefined ? (isDay === isMonth ? undefined : isDay) : dates === 'day first',
    isMarked: areMarks(texts),
  };
}

/** Whether some texts are marks such as `x` or `yes`, and the others are empty or `no`. */
export function areMarks(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  return filled.length > 0 && filled.every((text) => flagOfWord(text) !== undefined);
}

/** The text of a cell, as a value of a column. */
export function readCell(
  { name, form }: Pick<CsvColumn, 'name' | 'form'>,
  text: string,
  habit: ColumnHabit,
): string {
  if (name === 'result') return resultOf(text, habit);
  if (text === '') return '';
  if (name === 'year') return yearOf(text, habit);
  if (form === 'date') return dateOf(text, habit) ?? text;
  if (form === 'flag') return flagOfWord(text)?.toString() ?? text;
  if (form === 'number') return numberOf(text, habit.numbers);
  return text;
}

/** In a column of marks, a row without one was nominated. */
function resultOf(text: string, { isMarked }: ColumnHabit): string {
  if (!isMarked) return text;
  return flagOfWord(text) === true ? 'WON' : 'NOMINATED';
}

/** `2019`, the year of a date, also if nothing says which number is the day, and the later one of `1927/28`. */
function yearOf(text: string, habit: ColumnHabit): string {
  const [, century = '', first = '', second] =
    /^(\d\d)(\d\d)(?:\s*[/–-]\s*(\d\d|\d{4}))?(?:\.0)?$/.exec(text) ?? [];
  if (century !== '') {
    if (second === undefined) return `${century}${first}`;
    if (second.length === 4) return second;
    // 1999/00 ends in 2000.
    return String(
      Number(century) * 100 + Number(second) + (Number(second) < Number(first) ? 100 : 0),
    );
  }
  const [, , , , inDate] = numericDate.exec(text) ?? [];
  return inDate ?? dateOf(text, habit)?.slice(0, 4) ?? numberOf(text, habit.numbers);
}

const numericDate = /^(\d{1,2})([./-])\s*(\d{1,2})[./-]\s*(\d{4})$/;
const months = [
  ['january', 'jan', 'januar', 'jänner'],
  ['february', 'feb', 'februar'],
  ['march', 'mar', 'märz', 'mär'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'jun', 'juni'],
  ['july', 'jul', 'juli'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct', 'oktober', 'okt'],
  ['november', 'nov'],
  ['december', 'dec', 'dezember', 'dez'],
];

/** Whether it is a date in numbers that `readCell` left as it is. */
export function isAmbiguousDate(text: string): boolean {
  return numericDate.test(text);
}

/**
 * A date as the format has it. Undefined if it is none, or if nothing says which number is the day.
 */
function dateOf(text: string, { isDayFirst, dateSystem }: ColumnHabit): string | undefined {
  const [, first = '', , second = '', year = ''] = numericDate.exec(text) ?? [];
  if (year !== '') {
    if (isDayFirst === undefined && first !== second) return undefined;
    return isDayFirst === false ? joined(year, first, second) : joined(year, second, first);
  }
  const [, years = '', month = '', day = ''] =
    /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(text) ?? [];
  if (years !== '') return joined(years, month, day);
  const worded =
    /^(?<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?<month>\p{L}+)\.?,?\s+(?<year>\d{4})$/u.exec(text) ??
    /^(?<month>\p{L}+)\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/u.exec(text) ??
    /^(?<month>\p{L}+)\.?\s+(?<year>\d{4})$/u.exec(text);
  if (worded?.groups) {
    const { year: inYear = '', month: name = '', day: onDay } = worded.groups;
    const number = months.findIndex((names) => names.includes(name.toLowerCase())) + 1;
    return number === 0 ? undefined : joined(inYear, String(number), onDay);
  }
  // A date as the number of days that spreadsheets count, from 1927 to 2119 and four years later.
  if (/^\d{5}$/.test(text) && Number(text) >= 10_000 && Number(text) < 80_000)
    return dayAfter(firstDays[dateSystem], Number(text));
  return /^\d{4}(-\d\d(-\d\d)?)?$/.test(text) ? text : undefined;
}

/** The days that numbers of days count from: the 1900 system has a 29th of February 1900. */
const firstDays: Readonly<Record<DateSystem, number>> = {
  1900: Date.UTC(1899, 11, 30),
  1904: Date.UTC(1904, 0, 1),
};

function dayAfter(first: number, days: number): string {
  return new Date(first + days * 86_400_000).toISOString().slice(0, 10);
}

function joined(year: string, month: string, day: string | undefined): string {
  return [year, month, day]
    .flatMap((part) => (part === undefined ? [] : part.padStart(2, '0')))
    .join('-');
}
