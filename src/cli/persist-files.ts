import { readFile } from 'node:fs/promises';
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { idOfText, toDocumentId } from '../../db/persisted-document-id.ts';

/** A query document in a file. */
export interface FileDocument {
  id: string;
  text: string;
  /** the file */
  file: string;
  /** where its id stands in a manifest, with line and column; null if the file is the document */
  entry: string | null;
}

/** A file that cannot be read as one with query documents; the message begins with its name. */
export class FileError extends Error {}

/**
 * The query documents in a file: a file of GraphQL is one document, a file of JSON is a manifest. Manifests are those of
 * graphql-codegen and Relay, objects of ids and texts, and those of Apollo, which say so in `format`.
 * @throws FileError with the first thing that is wrong
 */
export async function documentsIn(file: string): Promise<FileDocument[]> {
  const ending = /\.(graphql|gql|json)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === undefined)
    throw new FileError(
      `${file}: The name must end in .graphql or .gql for a query document, or in .json for a manifest.`,
    );
  const text = await textOf(file);
  return ending === 'json'
    ? documentsOf(file, text)
    : [{ id: idOfText(text), text, file, entry: null }];
}

/** The text as it is stored, since ids are hashes of it. */
async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new FileError(`${file}: The file cannot be read.`, { cause });
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new FileError(`${file}: The file is not text in UTF-8.`, { cause });
  }
}

function documentsOf(file: string, text: string): FileDocument[] {
  const at = (offset: number) => {
    const lines = text.slice(0, offset).split('\n');
    return `${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
  };
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { disallowComments: true });
  const [error] = errors;
  if (error || !tree) throw new FileError(`${at(error?.offset ?? 0)}: The file is not JSON.`);
  const documents = entriesOf(tree).map(({ id, body, offset }): FileDocument => {
    const entry = at(offset);
    if (typeof id !== 'string' || typeof body !== 'string')
      throw new FileError(`${entry}: Expected an id and a query document, both as text.`);
    const known = toDocumentId(id);
    if (known === null)
      throw new FileError(`${entry}: An id has up to 200 of the characters A-Z a-z 0-9 - . _ ~.`);
    // An id that looks like a SHA-256 has to be one, or another text could be found under it.
    if (known.startsWith('sha256:') && known !== idOfText(body))
      throw new FileError(
        `${entry}: The id looks like a SHA-256, but is not the hash of its text.`,
      );
    return { id: known, text: body, file, entry };
  });
  if (documents.length === 0) throw new FileError(`${file}: The manifest has no documents.`);
  return documents;

  /** @throws FileError if it is not a manifest */
  function entriesOf(root: Node): { id: unknown; body: unknown; offset: number }[] {
    const format = findNodeAtLocation(root, ['format'])?.value;
    const operations = findNodeAtLocation(root, ['operations']);
    if (format === 'apollo-persisted-query-manifest' && operations?.type === 'array') {
      return (operations.children ?? []).map((operation) => ({
        id: findNodeAtLocation(operation, ['id'])?.value,
        body: findNodeAtLocation(operation, ['body'])?.value,
        offset: operation.offset,
      }));
    }
    if (root.type === 'object' && operations?.type !== 'array') {
      return (root.children ?? []).map(({ children: [key, value] = [], offset }) => ({
        id: key?.value,
        body: value?.value,
        offset,
      }));
    }
    throw new FileError(
      `${file}: The file is not a manifest: an object of ids and query documents, or a manifest of Apollo.`,
    );
  }
}
