import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import {
  maxProblems,
  type Path,
  type Problem,
  showPath,
  showValue,
  tooDeep,
} from '../../../db/model/problem.ts';
import type { ReadDocument } from '../document-stages.ts';
import { keepsDigits } from './json.ts';

/**
 * Reads a document of YAML 1.2, of which JSON is a part.
 * @param problems what is wrong with the text is added here
 * @returns undefined where the text cannot be read as a whole
 */
export function readYaml(
  name: string,
  text: string,
  problems: Problem[],
): ReadDocument | undefined {
  const lines = new LineCounter();
  let tree: Document.Parsed;
  try {
    tree = parseDocument(text, {
      lineCounter: lines,
      schema: 'core',
      merge: false,
      stringKeys: true,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'error',
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    problems.push(tooDeep(name));
    return undefined;
  }
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (tree.errors.some(({ message }) => message.startsWith('Maximum call stack'))) {
    problems.push(tooDeep(name));
    return undefined;
  }
  for (const { message, pos } of firstErrors([...tree.errors, ...tree.warnings])) {
    problems.push({ file: name, ...at(pos[0]), path: '', message: sentence(message) });
  }
  const odd = findYamlProblems(tree);
  for (const { path, node, message } of odd) {
    problems.push({ file: name, ...at(node.range?.[0] ?? 0), path: showPath(path), message });
  }
  if (tree.contents === null) {
    problems.push({ file: name, path: '', message: 'The document is empty.' });
    return undefined;
  }
  const isUsable = tree.errors.length === 0 && odd.length <= maxProblems;
  if (!isUsable || odd.some(({ node }) => isAlias(node))) return undefined;
  return {
    name,
    value: tree.toJS({ maxAliasCount: 0 }),
    bad: odd.map(({ path }) => path),
    problem(path, message, { of = 'value', ...more } = {}) {
      const { offset, depth } = findOffset(tree, path, of);
      return { file: name, ...at(offset), path: showPath(path.slice(0, depth)), message, ...more };
    },
  };
}

/** The errors after so many are the consequence of the first ones. */
const maxSyntaxErrors = 10;

/** After a quote without an end all else is its consequence. */
function firstErrors<Error extends { message: string }>(errors: readonly Error[]): Error[] {
  const open = errors.findIndex(({ message }) => isOpenQuote(message));
  return errors.slice(0, open < 0 ? maxSyntaxErrors : open + 1);
}

function isOpenQuote(message: string): boolean {
  return message.startsWith('Missing closing');
}

interface YamlProblem {
  path: Path;
  node: Node;
  message: string;
}

/** Finds what YAML allows and a document must not have: see the messages. */
function findYamlProblems(tree: Document.Parsed): YamlProblem[] {
  const found: YamlProblem[] = [];
  const note = (node: Node, path: () => Path, message: string) => {
    if (found.length <= maxProblems) found.push({ path: path(), node, message });
  };
  visit(tree, {
    Alias(_, node, above) {
      note(node, () => pathTo(above, node), 'Aliases are not allowed. Write the value in full.');
    },
    Scalar(key, node, above) {
      const got = node.source ?? '';
      if (key !== 'key' && typeof node.value === 'number' && !keepsDigits(got, node.value)) {
        const message = `The number ${got} has more digits than can be stored.`;
        note(node, () => pathTo(above, node), message);
      }
    },
    Seq(_, node, above) {
      for (const [index, item] of node.items.entries()) {
        if (isScalar(item) && item.value === null)
          note(item, () => [...pathTo(above, node), index], 'The list item is empty.');
      }
    },
    Map(_, node, above) {
      const seen = new Set<unknown>();
      for (const { key, value } of node.items) {
        if (!isScalar(key)) continue;
        const path = () => [...pathTo(above, node), String(key.value)];
        if (value === null || (isScalar(value) && value.source === '')) {
          // Where there is no colon either, a comma in a text made two of it.
          const hint =
            node.flow && value === null
              ? 'put text that contains a comma in quotes'
              : 'write null to clear it';
          note(key, path, `The key ${showValue(key.value)} has no value: ${hint}.`);
        }
        if (seen.has(key.value)) note(key, path, `The key ${showValue(key.value)} occurs twice.`);
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** The path of a node whose ancestors are given, outermost first. */
function pathTo(above: readonly unknown[], node: unknown): Path {
  const chain = [...above, node];
  return chain.flatMap((ancestor, index): Path => {
    if (isPair(ancestor) && isScalar(ancestor.key)) return [String(ancestor.key.value)];
    return isSeq(ancestor) && index + 1 < chain.length
      ? [ancestor.items.indexOf(chain[index + 1])]
      : [];
  });
}

/** Where the value at a path starts, or the innermost that there is; `depth` says how much of the path that was. */
function findOffset(
  tree: Document.Parsed,
  path: Path,
  of: 'key' | 'value',
): { offset: number; depth: number } {
  let node: unknown = tree.contents;
  let offset = tree.contents?.range[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    const isLast = depth + 1 === path.length;
    if (isScalar(node)) return { offset, depth };
    const [key, value] = childAt(node, step);
    if (key === undefined) return { offset, depth: path.length };
    node = value;
    offset = startOf(of === 'key' && isLast ? key : value) ?? startOf(key) ?? offset;
  }
  return { offset, depth: path.length };
}

/** Key and value of an entry; of a list's item, itself twice. */
function childAt(node: unknown, step: string | number): [key: unknown, value: unknown] {
  if (isMap(node)) {
    const pair = (node as YAMLMap).items.find(
      ({ key }) => isScalar(key) && String(key.value) === String(step),
    );
    return [pair?.key, pair?.value];
  }
  const item = isSeq(node) && typeof step === 'number' ? (node as YAMLSeq).items[step] : undefined;
  return [item, item];
}

function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) ? node.range?.[0] : undefined;
}

function sentence(message: string): string {
  if (message.startsWith('Source contains multiple documents')) {
    return 'A second document begins here. A file contains one document.';
  }
  if (isOpenQuote(message)) return 'A quote opens before this and is never closed.';
  const isUnclear = /^(Nested mappings|Block collections|Implicit keys|All mapping items)/.test(
    message,
  );
  const hint = isUnclear
    ? ' Check the indentation, and put text that contains a colon in quotes.'
    : '';
  return `${/[.!?]$/.test(message) ? message : `${message}.`}${hint}`;
}
