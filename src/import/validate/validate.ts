import { maxProblems, type Path, type Problem, showPath } from '../../../db/model/problem.ts';
import { documentSchema } from '../document/document.ts';
import { NamedById } from '../document/recipient-name.ts';
import type {
  NamedInDocument,
  ProblemDetails,
  ReadDocument,
  ValidDocument,
} from '../document-stages.ts';
import { child, describe, explain, firstByPath, leaves, valueAt } from './issues.ts';

/** The most keys of an object, such as languages of a name. */
const maxKeys = 1_000;

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
  const endless = endlessObject(read.value);
  if (endless) {
    problems.push(read.problem(endless, `There are more than ${maxKeys} keys here.`));
    return undefined;
  }
  read.bad.forEach(note);
  for (;;) {
    const result = documentSchema.safeParse(read.value, { error: explain });
    if (result.success) {
      const namedById: NamedInDocument[] = [];
      findNames(result.data, [], namedById);
      return {
        name: read.name,
        content: result.data,
        namedById,
        complain,
        isBad,
        isWhole: bad.size === 0,
        lostSlugs,
        ...(read.table && { table: read.table }),
      };
    }
    const issues = firstByPath(result.error.issues.flatMap((issue) => leaves(issue)));
    for (const issue of issues) {
      if (problems.length > maxProblems) return undefined;
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
function endlessObject(value: unknown): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const isList = Array.isArray(value);
  const values: unknown[] = isList ? value : Object.values(value);
  if (!isList && values.length > maxKeys) return [];
  for (let index = 0; index < values.length; index += 1) {
    const found = endlessObject(values[index]);
    if (found) return [isList ? index : (Object.keys(value)[index] ?? ''), ...found];
  }
  return undefined;
}

/** Finds where a value names recipients by external ids. @param at its path @param found receives them */
function findNames(holder: object, at: Path, found: NamedInDocument[]): void {
  for (const [key, value] of Object.entries(holder)) {
    if (typeof value !== 'object' || value === null) continue;
    const step = Array.isArray(holder) ? Number(key) : key;
    if (value instanceof NamedById) found.push({ name: value, at: [...at, step], holder, step });
    else findNames(value, [...at, step], found);
  }
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
