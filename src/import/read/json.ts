import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { LineCounter } from 'yaml';
import {
  maxProblems,
  type Path,
  type Problem,
  showPath,
  showValue,
  tooDeep,
} from '../../../db/model/problem.ts';
import type { ReadDocument } from '../document-stages.ts';

/**
 * Whether a number that was read still has all digits that its text has: 0.1 has, and 12345678901234567890
 * has not.
 */
export function keepsDigits(text: string, value: number): boolean {
  if (!/^[-+]?[\d.]+(e[-+]?\d+)?$/i.test(text)) {
    return !Number.isFinite(value) || Number.isSafeInteger(value);
  }
  return significantDigits(text) === significantDigits(String(value));
}

function significantDigits(number: string): string {
  const digits = number.replace(/e.*$/i, '').replace(/\D/g, '').replace(/^0+/, '');
  // The expression /0+$/ would try each of the zeros within a number up to the digit that ends them.
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
}

/**
 * Reads a document of JSON.
 * @param problems what is wrong with the text is added here
 * @param firstLine the line of its file that the text begins on
 * @returns undefined where the text cannot be read as a whole
 */
export function readJson(
  name: string,
  text: string,
  problems: Problem[],
  firstLine = 1,
): ReadDocument | undefined {
  const value = plainValue(text);
  if (value !== undefined) {
    // Most documents have no problem: where their values stand is worked out for the first that has.
    let read: ReadDocument | undefined;
    return {
      name,
      value,
      bad: [],
      problem(path, message, more) {
        read ??= readTree(name, text, [], firstLine);
        return read?.problem(path, message, more) ?? tooDeep(name);
      },
    };
  }
  return readTree(name, text, problems, firstLine);
}

/**
 * The value of a text that says nothing twice and keeps all digits of its numbers, which it does if it is written
 * again letter by letter; undefined if that has to be looked at closer.
 */
function plainValue(text: string): unknown {
  // Empty items of a list are problems.
  if (/[[,]\s*null/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    // The closer look says what is wrong.
    return undefined;
  }
}

/** The same by a tree of the text that knows the place of each value. */
function readTree(
  name: string,
  text: string,
  problems: Problem[],
  firstLine: number,
): ReadDocument | undefined {
  const at = placesIn(text, firstLine);
  const errors: ParseError[] = [];
  const bad: Path[] = [];
  const note = (node: Node, path: Path, message: string) => {
    if (problems.length > maxProblems) return;
    problems.push({ file: name, ...at(node.offset), path: showPath(path), message });
    bad.push(path);
  };
  if (text.trim() === '') {
    problems.push({ file: name, path: '', message: 'The document is empty.' });
    return undefined;
  }
  try {
    const tree = parseTree(text, errors, { disallowComments: true });
    const [error] = errors;
    if (error || !tree) {
      const place = at(error?.offset ?? 0);
      const message = (error && messages[printParseErrorCode(error.error)]) ?? notAValue;
      problems.push({ file: name, ...place, path: '', message });
      return undefined;
    }
    const findOffset = offsetsIn(tree);
    return {
      name,
      value: valueOfNode(tree, [], text, note),
      bad,
      problem(path, message, { of = 'value', ...more } = {}) {
        const { offset, depth } = findOffset(path, of);
        const place = { file: name, ...at(offset), path: showPath(path.slice(0, depth)) };
        return { ...place, message, ...more };
      },
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push(tooDeep(name));
    return undefined;
  }
}

type Note = (node: Node, path: Path, message: string) => void;

/** The value of a node. What JSON allows and a document must not have is noted: see the messages. */
function valueOfNode(node: Node, path: Path, text: string, note: Note): unknown {
  const { type, value, offset, length, children = [] } = node;
  if (type === 'number') {
    const written = text.slice(offset, offset + length);
    if (!keepsDigits(written, value))
      note(node, path, `The number ${written} has more digits than can be stored.`);
    return value;
  }
  if (type === 'array') {
    return children.map((item, index) => {
      if (item.type === 'null') note(item, [...path, index], 'The list item is empty.');
      return valueOfNode(item, [...path, index], text, note);
    });
  }
  if (type !== 'object') return value;
  const entries = new Map<string, unknown>();
  for (const { children: [key, inner] = [] } of children) {
    if (!key || !inner) continue;
    const at = [...path, String(key.value)];
    if (entries.has(key.value)) note(key, at, `The key ${showValue(key.value)} occurs twice.`);
    entries.set(key.value, valueOfNode(inner, at, text, note));
  }
  return Object.fromEntries(entries);
}

/** Line and column of offsets, by a table of lines that is built on first use. */
function placesIn(text: string, firstLine: number) {
  const lines = new LineCounter();
  return (offset: number) => {
    if (lines.lineStarts.length === 0) {
      lines.addNewLine(0);
      for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1))
        lines.addNewLine(end + 1);
    }
    const { line, col } = lines.linePos(offset);
    return { line: firstLine + line - 1, column: col };
  };
}

/** Where the value at a path starts, or the innermost that there is; `depth` says how much of the path that was. */
function offsetsIn(tree: Node) {
  const properties = new Map<Node, ReadonlyMap<unknown, Node>>();
  const propertyOf = (object: Node, name: string | number) => {
    const known =
      properties.get(object) ??
      // Of a key that is there twice the first one counts.
      new Map(object.children?.toReversed().map((child) => [child.children?.[0]?.value, child]));
    properties.set(object, known);
    return known.get(name);
  };
  return (path: Path, of: 'key' | 'value'): { offset: number; depth: number } => {
    let node = tree;
    for (const [depth, step] of path.entries()) {
      const { type, children = [] } = node;
      if (type !== 'object' && type !== 'array') return { offset: node.offset, depth };
      const [key, value] =
        type === 'object'
          ? (propertyOf(node, step)?.children ?? [])
          : [undefined, children[Number(step)]];
      if (!value) return { offset: node.offset, depth: path.length };
      if (of === 'key' && key && depth + 1 === path.length)
        return { offset: key.offset, depth: path.length };
      node = value;
    }
    return { offset: node.offset, depth: path.length };
  };
}

const notAValue = 'This is not a JSON value.';
const messages: Readonly<Record<string, string>> = {
  InvalidSymbol: notAValue,
  UnexpectedEndOfNumber: 'This is not a JSON number.',
  PropertyNameExpected: 'A key in double quotes is expected here.',
  ValueExpected: 'A value is expected here.',
  ColonExpected: 'A colon is expected here.',
  CommaExpected: 'A comma is expected here.',
  CloseBraceExpected: 'A closing brace } is expected here.',
  CloseBracketExpected: 'A closing bracket ] is expected here.',
  EndOfFileExpected: 'The document ends before this. A file contains one document.',
  InvalidCommentToken: 'JSON does not allow comments.',
  UnexpectedEndOfComment: 'JSON does not allow comments.',
  UnexpectedEndOfString: 'The text has no closing quote.',
  InvalidUnicode: 'Four hexadecimal digits are expected after \\u.',
  InvalidEscapeCharacter: 'This is not a JSON escape.',
  InvalidCharacter: 'A control character must be escaped in JSON.',
};
