import type { z } from 'zod';
import { type Path, showPath, showValue } from '../../../db/model/problem.ts';
import { valueOfWord } from '../document/value-synonyms.ts';
import type { ProblemDetails } from '../document-stages.ts';
import { keyHint } from './key-hint.ts';

/** The issues that zod finds, one value at a time and in our words. */

type Issue = z.core.$ZodIssue;
/** An issue of one value, or of one key that is not known. */
type Leaf = Issue & { at: Path };

/** An issue of a union as the issues of the only option that the value can have been meant as. */
export function leaves(issue: Issue, above: Path = []): Leaf[] {
  const at = [...above, ...issue.path.filter((step) => typeof step !== 'symbol')];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ ...issue, keys: [key], at: [...at, key] }));
  }
  if (issue.code !== 'invalid_union') return [{ ...issue, at }];
  const meant = issue.errors.filter(
    (option) => !option.some(({ code, path }) => code === 'invalid_type' && path.length === 0),
  );
  const [only] = meant;
  if (only === undefined || meant.length > 1) return [{ ...issue, at }];
  return only.flatMap((inner) => leaves(inner, at));
}

/** One a value: what a wrong value is wrong in beside that helps nobody. */
export function firstByPath(issues: readonly Leaf[]): Leaf[] {
  return [
    ...new Map(issues.toReversed().map((issue) => [showPath(issue.at), issue])).values(),
  ].reverse();
}

export function describe(
  issue: Leaf,
  input: unknown,
): { message: string; details: ProblemDetails } {
  const { code, at } = issue;
  if (code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const message = `There is no key ${showValue(key)} here${keyHint(key, issue.message.split(' '))}`;
    return { message, details: { of: 'key' } };
  }
  const expected =
    code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  const got = showValue(code === 'invalid_key' ? at.at(-1) : input);
  return {
    message: `Expected ${expected}, got ${got}.${quotesHint(expected, input)}${wordHint(issue, input)}`,
    details: { expected, got, of: code === 'invalid_key' ? 'key' : 'value' },
  };
}

/** A value in other words, which only spreadsheets may have. */
function wordHint(issue: Leaf, input: unknown): string {
  if (issue.code !== 'invalid_value' || typeof input !== 'string') return '';
  const value = valueOfWord(issue.values.map(String), input);
  return value === undefined ? '' : ` Write ${value}.`;
}

/** YAML reads 1917 as a number and "1917" as text. */
function quotesHint(expected: string, input: unknown): string {
  if (/^(text|a slug)/.test(expected) && ['number', 'boolean'].includes(typeof input))
    return ' Put it in quotes.';
  const isNumber = typeof input === 'string' && /^-?\d+(\.\d+)?$/.test(input);
  return isNumber && /^(a|a whole) (year|number)/.test(expected) ? ' Leave out the quotes.' : '';
}

/** The meaning of zod's own messages, in our words: what was expected. Messages of the schema are kept. */
export function explain(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_value':
      return issue.values.length === 1
        ? showValue(issue.values[0])
        : `one of ${issue.values.join(', ')}`;
    case 'invalid_type':
      return issue.expected === 'object' || issue.expected === 'record'
        ? 'keys and values'
        : issue.expected;
    case 'unrecognized_keys':
      return keysOf(issue.inst).join(' ');
    default:
      return undefined;
  }
}

/** The keys of the object schema that an issue is about. */
function keysOf(schema: unknown): string[] {
  return Object.keys(Object(child(child(child(schema, '_zod'), 'def'), 'shape')));
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(child, root);
}

export function child(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, step)?.value
    : undefined;
}
