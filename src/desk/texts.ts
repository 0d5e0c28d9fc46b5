import type { StoredText } from '../../db/queries/waiting-document.ts';
import type { Problem } from '../import/problem.ts';
import { textOf } from '../import/read/batches.ts';
import type { Input } from '../import/read/inputs.ts';

/** The most characters of what waits together. */
const longestWaiting = 16_000_000;

/** The texts of inputs, kept as they are read, for those that turn out to wait. */
export class Texts {
  readonly #texts = new Map<string, StoredText>();

  /** The same input, whose text is kept once it is read. Lines of NDJSON cannot wait one by one. */
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

  /** The text of an input that was kept and read; undefined of NDJSON. @param name of the input */
  of(name: string): StoredText | undefined {
    return this.#texts.get(name);
  }
}

/**
 * Reads inputs that wait together.
 * @param problems why one cannot be read is added here
 * @param onBytes is told how many bytes have been read
 */
export async function readTexts(
  inputs: readonly Input[],
  problems: Problem[],
  onBytes: (count: number) => void,
): Promise<StoredText[]> {
  const texts: StoredText[] = [];
  let characters = 0;
  for (const input of inputs) {
    const { name, form } = input;
    const text = await textOf(input, longestWaiting - characters, problems, onBytes);
    if (text === undefined) continue;
    characters += text.length;
    texts.push({ name, form, text });
  }
  return texts;
}
