import { type DocumentNode, Kind, parse } from 'graphql';
import type { Config } from '#config';
import { StartError, withPublished } from '#server';
import { printable } from '../../db/model/problem.ts';
import { hashIn, idOfText, toDocumentId } from '../../db/persisted-document-id.ts';
import {
  deletePersistedDocuments,
  insertPersistedDocuments,
  persistedDocuments,
} from '../../db/queries/desk/persisted-document.ts';

import { UsageError } from './arguments.ts';
import { problemsOfDocument } from './persist-check.ts';
import { documentsIn, type FileDocument, FileError } from './persist-files.ts';

/** An action on query documents. */
export type PersistAction =
  | { action: 'register'; files: readonly string[] }
  | { action: 'list' }
  | { action: 'remove'; ids: readonly string[] };

/**
 * `npx awards persist`: registers the query documents in files, lists those that are registered, or removes some.
 * All of them are registered or removed, or none.
 * @returns the exit code
 * @throws StartError with everything that is wrong; UsageError for an id that is none
 */
export async function runPersist(
  config: Config,
  given: PersistAction,
  out: (line: string) => void,
): Promise<number> {
  const lines =
    given.action === 'register'
      ? await register(config, given.files)
      : given.action === 'remove'
        ? await remove(config, given.ids)
        : await list(config);
  for (const line of lines) out(printable(line));
  return 0;
}

async function register(config: Config, files: readonly string[]): Promise<string[]> {
  const documents = await readAll(files);
  const different = [...new Map(documents.map((each) => [each.id, each])).values()];
  const rows = different.map(({ id, text }) => {
    const hash = hashIn(idOfText(text));
    if (hash === null) throw new Error('a hash of no text');
    return { id, hash, text };
  });
  const added = await withPublished(
    config,
    'none',
    (db) =>
      db.transaction().execute(async (transaction) => {
        const result = await insertPersistedDocuments(transaction, rows);
        if (result.taken.length > 0) throw new StartError(takenIds(result.taken, different));
        return result.added;
      }),
    console.error,
  );
  const alone = different.filter(({ entry }) => entry === null);
  return [
    ...alone.map(({ id, file }) => `${id}  ${file}`),
    `${counted(added.length)} registered.`,
    ...(added.length < different.length
      ? [`${counted(different.length - added.length)} registered before.`]
      : []),
  ];
}

/** @throws StartError with everything that is wrong in any of the files */
async function readAll(files: readonly string[]): Promise<FileDocument[]> {
  const documents: FileDocument[] = [];
  const problems: string[] = [];
  for (const file of files) {
    try {
      documents.push(...(await documentsIn(file)));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      problems.push(error.message);
    }
  }
  const texts = new Map<string, string>();
  for (const { id, text, file, entry } of documents) {
    const known = texts.get(id) ?? text;
    texts.set(id, known);
    if (known !== text) problems.push(`${entry}: Another document has the id ${id} as well.`);
    for (const { message, locations } of problemsOfDocument(text)) {
      const [at] = locations ?? [];
      const line = at && (entry === null ? `:${at.line}:${at.column}` : ` (line ${at.line})`);
      problems.push(`${entry ?? file}${line ?? ''}: ${message}`);
    }
  }
  if (problems.length === 0) return documents;
  throw new StartError([...problems.map(printable), 'Nothing is registered.'].join('\n'));
}

function takenIds(ids: readonly string[], documents: readonly FileDocument[]): string {
  const lines = documents
    .filter(({ id }) => ids.includes(id))
    .map(({ id, entry }) => `${entry}: Another document is registered under the id ${id}.`);
  return [...lines.map(printable), 'Nothing is registered.'].join('\n');
}

async function list(config: Config): Promise<string[]> {
  const rows = await withPublished(config, 'none', persistedDocuments, console.error);
  if (rows.length === 0) return ['No documents are registered.'];
  return rows.map(({ id, text, registered_at }) =>
    [id, `${registered_at.toISOString().slice(0, 16)}Z`, operationsOf(parse(text))].join('  '),
  );
}

async function remove(config: Config, given: readonly string[]): Promise<string[]> {
  const ids = new Set(
    given.map((text) => {
      const id = toDocumentId(text);
      if (id === null) throw new UsageError(`"${text}" is not the id of a document.`);
      return id;
    }),
  );
  await withPublished(
    config,
    'none',
    (db) =>
      db.transaction().execute(async (transaction) => {
        const removed = new Set(await deletePersistedDocuments(transaction, [...ids]));
        const missing = [...ids.difference(removed)];
        if (missing.length === 0) return;
        const lines = missing.map((id) => `No document is registered under the id ${id}.`);
        throw new StartError([...lines, 'Nothing is removed.'].join('\n'));
      }),
    console.error,
  );
  return [`${counted(ids.size)} removed. Servers stop running them within two minutes.`];
}

function operationsOf({ definitions }: DocumentNode): string {
  return definitions
    .flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? [`${definition.operation} ${definition.name?.value ?? '(no name)'}`]
        : [],
    )
    .join(', ');
}

function counted(number: number): string {
  return number === 1 ? '1 document was' : `${number} documents were`;
}
