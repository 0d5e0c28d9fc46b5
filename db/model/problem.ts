/** Steps from the top of a document to a value: keys and indexes. */
export type Path = readonly (string | number)[];

/** One thing that is wrong with a document, and where. */
export interface Problem {
  /** name of the document; empty where the problem is of no single one */
  file: string;
  /** from 1; absent where the text has no such place */
  line?: number;
  column?: number;
  /** in a workbook, such as `Winners!C7` */
  cell?: string;
  /** such as `editions[0].honors[2].share`; empty for the document itself */
  path: string;
  /** a sentence */
  message: string;
  expected?: string;
  got?: string;
}

/** After so many problems the rest is not looked at, mostly; no more are listed. */
export const maxProblems = 1000;

/** Documents that cannot be applied. The message tells of all that is wrong with them; nothing was applied. */
export class ImportError extends Error {
  /** what is wrong, up to a limit */
  readonly problems: readonly Problem[];
  /** all that was found */
  readonly found: readonly Problem[];

  constructor(found: readonly Problem[]) {
    const message = `There are more than ${maxProblems} problems. Not all of them are listed.`;
    const notes = found.length > maxProblems ? [{ file: '', path: '', message }] : [];
    super([...problemLines(found), ...notes.map(lineOf)].join('\n'));
    this.name = 'ImportError';
    this.found = found;
    this.problems = [...problemsToList(found), ...notes];
  }
}

/** As many as are listed, in their order: first of all those of rare forms, which would be lost among the others. */
function problemsToList(found: readonly Problem[]): Problem[] {
  if (found.length <= maxProblems) return [...found];
  const forms = Map.groupBy(found, (problem) => kindOf(problem, shapeOf(problem.message)));
  const rareFirst = [...forms.values()].toSorted((one, other) => one.length - other.length);
  const kept = new Set(rareFirst.flat().slice(0, maxProblems));
  return found.filter((problem) => kept.has(problem));
}

/** `['editions', 0, 'slug']` as `editions[0].slug`. */
export function showPath(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('');
}

/** A value as a message quotes it: short, on one line. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = visible(JSON.stringify(value));
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** The longest text that is printed whole; a message can have a decision with two names, each twice, in it. */
const maxPrintedLength = 1000;
const maxMessageLength = 5000;

/** A text as it can be printed: one line without control characters, which a terminal would obey, and not endless. */
export function printable(text: string): string {
  return visible(cutAt(maxPrintedLength, text));
}

function cutAt(maxLength: number, text: string): string {
  return text.length > maxLength ? `${text.slice(0, maxLength)}...` : text;
}

/** A text with escapes in place of control characters, ends of lines and marks of direction. */
function visible(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Parsers recurse: too deep a document ends their stack. */
export function tooDeep(file: string): Problem {
  return { file, path: '', message: 'The document is nested too deeply to be read.' };
}

/** `a place`, `an event`, `an honor`. */
export function article(noun: string): string {
  return `${/^([aeo]|honor)/.test(noun) ? 'an' : 'a'} ${noun}`;
}

/**
 * Problems as one reads the documents, each once: one cell of a spreadsheet can be wrong for several entities.
 * @param names of the documents, in their order
 */
export function inOrder(problems: readonly Problem[], names: readonly string[]): Problem[] {
  const order = new Map(names.map((name, index) => [name, index]));
  // Paths that name nothing come first, and what is of no single file last.
  const placeOf = (file: string) => order.get(file) ?? (file === '' ? names.length : -1);
  const different = new Map(problems.map((problem) => [lineOf(problem), problem]));
  return [...different.values()].sort(
    (one, other) =>
      placeOf(one.file) - placeOf(other.file) ||
      (one.line ?? 0) - (other.line ?? 0) ||
      (one.column ?? 0) - (other.column ?? 0),
  );
}

/** Whether a problem is a remark about all the others: it is of no file and no value. */
function isNote({ file, path }: Problem): boolean {
  return file === '' && path === '';
}

/** The same problem is listed once if it occurs more often than this. */
const maxRepeated = 3;
/** Up to this many problems that differ in the values they quote are all listed, since each needs a decision. */
const maxAlike = 100;
/** Of more, so many are listed. */
const maxShown = 20;

/**
 * Problems as lines for people, in their order. Of one that occurs often, such as a wrong word in every row of a
 * column, the first is shown after the others, with how many there are, so that these are not lost among them; of very
 * many with different values the first ones; the rarest first.
 */
function problemLines(problems: readonly Problem[]): string[] {
  const same = Map.groupBy(problems, (problem) => kindOf(problem, problem.message));
  const alike = Map.groupBy(problems, (problem) => kindOf(problem, shapeOf(problem.message)));
  const different = new Map(
    [...alike].map(([form, some]) => [form, new Set(some.map(({ message }) => message)).size]),
  );
  const repeated: { lines: string[]; count: number }[] = [];
  const note = problems.find(isNote);
  const lines = problems.flatMap((problem) => {
    if (problem === note) return [];
    const form = kindOf(problem, shapeOf(problem.message));
    const values = different.get(form) ?? 0;
    const hidden =
      (values > maxAlike ? alike.get(form) : same.get(kindOf(problem, problem.message))) ?? [];
    if (hidden.length <= maxRepeated) return [lineOf(problem)];
    if (hidden[0] !== problem) return [];
    const what = values > maxAlike ? `, with ${values} different values` : '';
    const line = hidden.at(-1)?.line;
    const end = line === undefined ? '' : `, up to line ${line}`;
    const shown = values > maxAlike ? hidden.slice(0, maxShown) : [problem];
    const lines = [...shown.map(lineOf), `    ${hidden.length} times${end}${what}`];
    repeated.push({ lines, count: hidden.length });
    return [];
  });
  const rareFirst = repeated.toSorted((one, other) => one.count - other.count);
  return [...lines, ...rareFirst.flatMap((one) => one.lines), ...(note ? [lineOf(note)] : [])];
}

/** Without the values that it quotes. */
function shapeOf(message: string): string {
  return message.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').replaceAll(/\d+/g, '0');
}

/** The same for problems of one message in different rows or items. */
function kindOf({ file, path }: Problem, message: string): string {
  return JSON.stringify([file, path.replaceAll(/\d+/g, '0'), message]);
}

function lineOf({ file, line, column, cell, path, message }: Problem): string {
  const place = [printable(file), ...(cell === undefined ? [line, column] : [printable(cell)])]
    .filter((part) => part !== undefined && part !== '')
    .join(':');
  return [place, path && `${printable(path)}:`, visible(cutAt(maxMessageLength, message))]
    .filter((part) => part !== '')
    .join(' ');
}
