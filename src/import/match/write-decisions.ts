import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  stringify,
} from 'yaml';
import { kinds, spaceOf } from '../../../db/model/entity-kinds.ts';
import type { Name } from '../../../db/model/facts.ts';
import type { Path } from '../../../db/model/problem.ts';
import type { SlugDocument } from '../document-stages.ts';
import type { Given } from '../entity-record.ts';
import { recordsOf, retractionsOf } from '../plan/records/document-to-records.ts';
import { mentionsOf } from '../plan/records/mentions.ts';

/** Who is meant by a recipient of a document. */
export interface Decision {
  slug: string;
  /** the slug that it is to have; the same one if it is the recipient that has it */
  is: string;
  /** the name that the data has for that slug; null if it has no such recipient */
  knownName: string | null;
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

/**
 * Writes decisions into the text of a document of YAML or JSON: the slug in its place, and in the entry `identity: SAME`
 * if the recipient is known. Official names that the known one does not have become aliases, or the entry would rename it.
 * All else stays as it is, comments and layout included. Keys of honors that the document gives are not changed.
 * @param document what the text says
 */
export function writeDecisions(
  text: string,
  document: SlugDocument,
  decisions: readonly Decision[],
): string {
  const { contents } = parseDocument(text, { schema: 'core', stringKeys: true });
  const bySlug = new Map(decisions.map((decision) => [decision.slug, decision]));
  const edits = new Map<number, Edit>();
  const add = (edit: Edit) => edits.set(edit.start, edit);
  for (const { path } of namesIn(document)) {
    const node = nodeAt(contents, path);
    const decision = isScalar(node) ? bySlug.get(String(node.value)) : undefined;
    if (isScalar(node) && decision && decision.is !== decision.slug)
      add(renamed(text, node, decision.is));
  }
  for (const { kind, key, at, names = [] } of recordsOf(document)) {
    const decision = kinds[kind].space === 'recipient' ? bySlug.get(key[0] ?? '') : undefined;
    if (!decision || decision.knownName === null) continue;
    const entry = nodeAt(contents, at);
    if (!isMap(entry) || entry.has('identity')) continue;
    const slug = entry.items.find((pair) => isScalar(pair.key) && pair.key.value === 'slug');
    if (slug) add(stated(text, slug, entry.flow === true));
    const given = entry.get('names', true);
    const { is, knownName } = decision;
    if (is !== decision.slug && isNode(given) && names.some((name) => name.text !== knownName))
      add(aliased(given, names, knownName));
  }
  return [...edits.values()]
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (changed, { start, end, text: now }) => changed.slice(0, start) + now + changed.slice(end),
      text,
    );
}

/** Where a document names recipients, by which slugs: in their entries, and wherever it refers to them. */
export function namesIn(document: SlugDocument): { slug: string; path: Path }[] {
  const records = recordsOf(document);
  const all = [
    ...records.map(({ kind, key, at }) => ({ kind, key, path: [...at, 'slug'] })),
    ...retractionsOf(document).map(({ kind, key, at }) => ({ kind, key, path: [...at, kind] })),
    ...records
      .flatMap(mentionsOf)
      .map(({ kind, key, from, at }) => ({ kind, key, path: [...from, ...at] })),
  ];
  return all.flatMap(({ kind, key: [slug = ''], path }) =>
    spaceOf(kind) === 'recipient' ? [{ slug, path }] : [],
  );
}

/** The node at a path, or the innermost that there is: a slug can stand for a map with a slug. */
function nodeAt(root: unknown, path: Path): unknown {
  let node = root;
  for (const step of path) {
    const inner = isMap(node)
      ? node.get(step, true)
      : isSeq(node)
        ? node.get(step, true)
        : undefined;
    if (inner === undefined) return node;
    node = inner;
  }
  return node;
}

function renamed(text: string, { range }: Scalar, slug: string): Edit {
  const [start = 0, end = 0] = range ?? [];
  const quote = text[start] ?? '';
  const now = /["']/.test(quote) ? `${quote}${slug}${quote}` : stringify(slug).trim();
  return { start, end, text: now };
}

/** Names with those that the known recipient does not have as aliases. */
function aliased({ range }: Node, names: readonly Given<Name>[], known: string): Edit {
  const [start = 0, end = 0] = range ?? [];
  const aliases = names
    .filter(({ text }) => text !== known)
    .map(({ kind, ...name }) => ({ ...name, kind: kind === 'OFFICIAL' ? 'ALIAS' : kind }));
  return { start, end, text: JSON.stringify(aliases) };
}

/** `identity: SAME` in an entry: on the line after the slug, or after it in a map on one line. */
function stated(text: string, { key, value }: Pair, isFlow: boolean): Edit {
  const start = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  const end = isScalar(value) ? (value.range?.[1] ?? 0) : 0;
  if (isFlow) {
    const quote = text[start] === '"' ? '"' : '';
    return insertion(end, `, ${quote}identity${quote}: ${quote}SAME${quote}`);
  }
  const line = text.indexOf('\n', end);
  const indent = start - (text.lastIndexOf('\n', start) + 1);
  return insertion(line < 0 ? text.length : line, `\n${' '.repeat(indent)}identity: SAME`);
}

const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text });
