/** Rows as COPY writes them: a line of text for each, in chunks. */
type Rows = AsyncIterable<Buffer>;

/** A frame of rows is about this long: small chunks of the network are put together. */
const frameLength = 65_536;

/** Puts small chunks together. */
export async function* together(chunks: Rows): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length < frameLength) continue;
    yield Buffer.concat(parts);
    parts = [];
    length = 0;
  }
  if (length > 0) yield Buffer.concat(parts);
}

/** Passes rows on. @param onRows called with the number of rows in each chunk */
export async function* counted(
  chunks: Rows,
  onRows: (count: number) => void,
): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    onRows(countLines(chunk));
    yield chunk;
  }
}

function countLines(text: Buffer): number {
  let count = 0;
  for (let at = text.indexOf(10); at !== -1; at = text.indexOf(10, at + 1)) count += 1;
  return count;
}
