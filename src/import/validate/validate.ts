import type { z } from 'zod';
import { suggestion } from '../../nearest.ts';
import { type Document, documentSchema } from '../document/document.ts';
import { mostProblems, type Path, type Problem, showPath, showValue } from '../problem.ts';
import type { ProblemDetails, ReadDocument } from '../read/read.ts';

/** A document that has the form of one, apart from what is already complained of. */
export interface ValidDocument {
  name: string;
  content: Document;
  /** Notes a problem of the value at the path, unless it or something in it is already complained of. */
  complain(path: Path, message: string, more?: ProblemDetails): void;
  /** slugs of entities that are too wrong to be read on: they are not unknown, only left out */
  lostSlugs: ReadonlySet<string>;
}

/** The most keys of an object, such as languages of a name. */
const mostKeys = 1_000;

type Issue = z.core.$ZodIssue;
/** An issue of one value, or of one key that is not known. */
type Leaf = Issue & { at: Path };

/**
 * Holds a document against the schema. What does not fit is noted and left out, so that the rest can be
 * looked at too and all problems are reported at once.
 * @returns undefined where nothing is left, or so much is wrong that the rest is not looked at
 */
export function validateDocument(
  read: ReadDocument,
  problems: Problem[],
): ValidDocument | undefined {
  const bad = new Set<string>();
  /** what holds something bad: `names` of a bad `names.en` */
  const holders = new Set<string>();
  const lostSlugs = new Set<string>();
  const note = (path: Path) => {
    bad.add(showPath(path));
    for (const above of prefixes(path).slice(0, -1)) holders.add(above);
  };
  const isBad = (path: Path) =>
    prefixes(path).some((above) => bad.has(above)) ||
    (typeof path.at(-1) === 'string' && holders.has(showPath(path)));
  const complain = (path: Path, message: string, more?: ProblemDetails) => {
    if (!isBad(path)) problems.push(read.problem(path, message, more));
  };
  const endless = endlessObject(read.value, []);
  if (endless) {
    problems.push(read.problem(endless, `There are more than ${mostKeys} keys here.`));
    return undefined;
  }
  read.bad.forEach(note);
  for (;;) {
    const result = documentSchema.safeParse(read.value, { error: explain });
    if (result.success) return { name: read.name, content: result.data, complain, lostSlugs };
    const issues = firstByPath(result.error.issues.flatMap((issue) => leaves(issue)));
    for (const issue of issues) {
      if (problems.length > mostProblems) return undefined;
      const { message, details } = describe(issue, valueAt(read.value, issue.at));
      complain(issue.at, message, details);
    }
    const gone = new Map<string, Path>();
    for (const { at } of issues) {
      if (prefixes(at).some((above) => gone.has(above))) continue;
      const pruned = prune(read.value, at, lostSlugs);
      if (pruned.length === 0) return undefined;
      gone.set(showPath(pruned), pruned);
    }
    gone.forEach(note);
  }
}

/** Where an object has more keys than any can have; all of them would be looked at one by one. */
function endlessObject(value: unknown, path: Path): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  if (!Array.isArray(value) && entries.length > mostKeys) return path;
  for (const [step, inner] of entries) {
    if (typeof inner !== 'object' || inner === null) continue;
    const found = endlessObject(inner, [...path, step]);
    if (found) return found;
  }
  return undefined;
}

/** The paths of all that holds a value, outermost first, and its own. */
function prefixes(path: Path): string[] {
  return path.map((_, index) => showPath(path.slice(0, index + 1)));
}

/**
 * Takes out the value at the path. If there is none, takes out what it is missing in, and with that what would hold
 * nothing then. Returns the path of what went.
 */
function prune(root: unknown, path: Path, lostSlugs: Set<string>): Path {
  const chain = [root, ...path.map((_, index) => valueAt(root, path.slice(0, index + 1)))];
  for (let depth = path.length; depth > 0; depth -= 1) {
    const holder = chain[depth - 1];
    const value = chain[depth];
    const step = path[depth - 1];
    if (value === undefined || value === null || step === undefined) continue;
    const slug = child(value, 'slug');
    if (typeof slug === 'string') lostSlugs.add(slug);
    if (Array.isArray(holder) && typeof step === 'number') holder[step] = null;
    else if (typeof holder === 'object' && holder !== null) {
      Reflect.deleteProperty(holder, step);
      if (depth < path.length && Object.keys(holder).length === 0) continue;
    }
    return path.slice(0, depth);
  }
  return [];
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(child, root);
}

function child(value: unknown, step: string | number): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, step)?.value
    : undefined;
}

/** An issue of a union as the issues of the only option that the value can have been meant as. */
function leaves(issue: Issue, above: Path = []): Leaf[] {
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
function firstByPath(issues: readonly Leaf[]): Leaf[] {
  return [
    ...new Map(issues.toReversed().map((issue) => [showPath(issue.at), issue])).values(),
  ].reverse();
}

function describe(issue: Leaf, input: unknown): { message: string; details: ProblemDetails } {
  const { code, at } = issue;
  if (code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const end = suggestion(key, issue.message.split(' '));
    return { message: `There is no key ${showValue(key)} here${end}`, details: { of: 'key' } };
  }
  const expected =
    code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  const got = showValue(code === 'invalid_key' ? at.at(-1) : input);
  return {
    message: `Expected ${expected}, got ${got}.${quotesHint(expected, input)}`,
    details: { expected, got, of: code === 'invalid_key' ? 'key' : 'value' },
  };
}

/** YAML reads 1917 as a number and "1917" as text. */
function quotesHint(expected: string, input: unknown): string {
  if (/^(text|a slug)/.test(expected) && ['number', 'boolean'].includes(typeof input))
    return ' Put it in quotes.';
  const isNumber = typeof input === 'string' && /^-?\d+(\.\d+)?$/.test(input);
  return isNumber && /^(a|a whole) (year|number)/.test(expected) ? ' Leave out the quotes.' : '';
}

/** What zod's own messages say, in our words: what was expected. Messages of the schema are kept. */
function explain(issue: z.core.$ZodRawIssue): string | undefined {
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
