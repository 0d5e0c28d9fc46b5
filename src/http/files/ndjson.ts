/** Rows as NDJSON: each as it was selected, on a line. */
export async function* writeNdjson(
  pages: AsyncIterable<readonly unknown[]>,
): AsyncGenerator<string> {
  for await (const rows of pages) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}
