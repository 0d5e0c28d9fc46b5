import { type CheckedDocuments, checkForm, type Input, textOf } from '#import';
import { maxTextLength } from '#text';
import type { Database } from '../../db/connections/connect.ts';
import type { Problem } from '../../db/model/problem.ts';
import { type StoredText, textsOfDocuments } from '../../db/queries/desk/scheduled-document.ts';

/** Remembers the texts of inputs as they are read, for those that turn out to be scheduled. */
export class DocumentTexts {
  readonly #texts = new Map<string, StoredText>();

  /** The same input, whose text is remembered when it is read. Lines of NDJSON cannot be scheduled one by one. */
  keep(input: Input): Input {
    if (input.form === 'ndjson') return input;
    const texts = this.#texts;
    return {
      ...input,
      async *open(onBytes) {
        const pieces: string[] = [];
        for await (const piece of input.open(onBytes)) {
          pieces.push(piece);
          yield piece;
        }
        const { name, form } = input;
        texts.set(name, { name, form, text: pieces.join('') });
      },
    };
  }

  /** The text of an input that has been read; undefined for NDJSON. @param name of the input */
  of(name: string): StoredText | undefined {
    return this.#texts.get(name);
  }
}

/**
 * Reads inputs that are scheduled together.
 * @param problems receives the problems of inputs that cannot be read
 * @param onBytes called with the number of bytes read
 */
export async function readDocumentTexts(
  inputs: readonly Input[],
  problems: Problem[],
  onBytes: (count: number) => void,
): Promise<StoredText[]> {
  const texts: StoredText[] = [];
  let characters = 0;
  for (const input of inputs) {
    const { name, form } = input;
    const text = await textOf(input, maxTextLength - characters, problems, onBytes);
    if (text === undefined) continue;
    characters += text.length;
    texts.push({ name, form, text });
  }
  return texts;
}

/** The texts of a scheduled document. */
export async function documentTextsOf(db: Database, id: string): Promise<readonly StoredText[]> {
  const [row] = await textsOfDocuments(db, [id]);
  if (!row) throw new Error(`The document ${id} is gone.`);
  return row.texts;
}

/** A scheduled document, read and checked for its form. */
export async function checkedDocument(db: Database, id: string): Promise<CheckedDocuments> {
  return checkForm(await documentTextsOf(db, id));
}
