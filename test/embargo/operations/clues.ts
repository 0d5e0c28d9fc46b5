import { encodeNodeId, type NodeTypename } from '../../../schema/arguments/node-id.ts';
import { bodyOf } from '../answers.ts';
import type { Reader, Twins } from '../twins.ts';

/** The ids and slugs that select entities, hidden ones too. */
export interface Clues {
  /** ids, as readers see them, by the kind that they begin with */
  ids: ReadonlyMap<string, readonly string[]>;
  /** slugs and keys, by the kind of the change log */
  slugs: ReadonlyMap<string, readonly string[]>;
  /** names, each once */
  names: readonly string[];
  /** revisions of the public state and of the preview, and some around them */
  revisions: readonly string[];
}

interface Subject {
  names?: { text: string }[];
}

interface Page {
  nodes: { kind: string; key: string; subjectId: string | null; subject: Subject | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

/** The prefix of an id. */
export const kindOf = (id: string) => id.split('_')[0] ?? '';
/** The prefix of the ids of a type. */
export const kindOfType = (typename: string) =>
  kindOf(encodeNodeId(typename as NodeTypename, '0'.repeat(32)));

/**
 * Collects what has been changed since a revision, as press sees it.
 * @param since a revision
 * @param documents UUIDs of scheduled documents
 */
export async function collectClues(
  { press: reader, token }: Pick<Twins, 'press' | 'token'>,
  since: string,
  documents: readonly string[],
): Promise<Clues> {
  const ids = new Set([
    ...documents.map((id) => encodeNodeId('ScheduledDocument', id)),
    encodeNodeId('AccessToken', token),
  ]);
  const slugs = new Map<string, Set<string>>();
  const names = new Set<string>();
  let after: string | null = null;
  do {
    const page = await readPage(reader, since, after);
    for (const { kind, key, subjectId, subject } of page.nodes) {
      // The license is the data set's, which is no entity.
      if (subjectId === null) continue;
      ids.add(subjectId);
      slugs.set(kind, (slugs.get(kind) ?? new Set()).add(key));
      for (const { text } of subject?.names ?? []) names.add(text);
    }
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  const revision = JSON.parse(bodyOf(await reader.fetchText({ query: '{ dataset { revision } }' })))
    .data.dataset.revision;
  return {
    ids: Map.groupBy(ids, kindOf),
    slugs: new Map([...slugs].map(([kind, keys]) => [kind, [...keys]])),
    names: [...names],
    revisions: [since, String(BigInt(since) + 1n), String(revision), '0'],
  };
}

async function readPage(reader: Reader, since: string, after: string | null): Promise<Page> {
  const query = `{
    changes(since: ${JSON.stringify(since)}, first: 100, after: ${JSON.stringify(after)}) {
      nodes { kind key subjectId subject { ... on Named { names { text } } } }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  const { data, errors } = JSON.parse(bodyOf(await reader.fetchText({ query })));
  if (errors) throw new Error(JSON.stringify(errors));
  return data.changes;
}
