import { createInterface } from 'node:readline/promises';

/** Asks one question and returns the answer; null if nobody is there to answer. */
export type Ask = ((question: string) => Promise<string>) | null;

/** Asks on the terminal, unless standard input or the messages go elsewhere. */
export function terminal(): Ask {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return null;
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return (await lines.question(question)).trim();
    } finally {
      lines.close();
    }
  };
}
