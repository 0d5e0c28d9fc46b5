import { decode, fileKindOf, findEncoding, otherFiles, UnreadableError } from '#text';

import type { DocumentForm } from '../../generated/desk/graphql.ts';

/** A document as it was typed, pasted or read from a file. */
export interface GivenDocument {
  name: string;
  form: DocumentForm;
  /** a workbook in base64 */
  text: string;
}

/** The note about a file that was given. */
export interface FileNote {
  name: string;
  /** as a key of messages, or as the import says it */
  said: 'asWindows1252' | 'tooLarge' | 'notReadable' | { message: string };
}

/** The forms that can be typed, by their names. */
export const textForms = { YAML: 'YAML', JSON: 'JSON', NDJSON: 'NDJSON', CSV: 'CSV' } as const;

/** The most bytes that a server takes in a mutation. */
const maxBytes = 20_000_000;

const endings: Readonly<Record<string, DocumentForm>> = {
  json: 'JSON',
  ndjson: 'NDJSON',
  jsonl: 'NDJSON',
  csv: 'CSV',
  tsv: 'CSV',
  txt: 'CSV',
};

/** Reads a file as the import does: a text in its encoding, or a workbook. */
export async function readGivenFile(
  file: File,
): Promise<{ document: GivenDocument | null; note: FileNote | null }> {
  const { name } = file;
  const form = endings[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'YAML';
  if (file.size > maxBytes) return { document: null, note: { name, said: 'tooLarge' } };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const kind = fileKindOf(bytes);
    if (kind === 'zip')
      return { document: { name, form: 'WORKBOOK', text: await base64Of(file) }, note: null };
    if (kind) throw new UnreadableError(otherFiles[kind]);
    const encoding = form === 'CSV' ? await findEncoding(piecesOf(bytes)) : undefined;
    const pieces: string[] = [];
    for await (const piece of decode(piecesOf(bytes), encoding)) pieces.push(piece);
    const note = encoding === 'windows-1252' ? ({ name, said: 'asWindows1252' } as const) : null;
    return { document: { name, form, text: pieces.join('') }, note };
  } catch (error) {
    if (error instanceof UnreadableError)
      return { document: null, note: { name, said: { message: error.message } } };
    // The browser cannot read a folder that was dropped.
    if (error instanceof DOMException)
      return { document: null, note: { name, said: 'notReadable' } };
    throw error;
  }
}

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** The bytes of a file in base64. */
function base64Of(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
  return promise;
}
