import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { UnreadableError } from '#text';

import { type StreamedInput, streamInput } from './inputs.ts';

/** Bytes that are read at once. */
const chunkSize = 65_536;

export interface SpooledInput extends StreamedInput {
  /** releases what it is stored in */
  close(): Promise<void>;
}

/**
 * Reads an input to its end and stores its bytes, so that it can be opened any number of times, and nobody waits for
 * whatever sends it. What cannot be read of it is an error when it is opened, as it would have been.
 * @param input can be opened once
 */
export async function spoolInput({ name, form, bytes }: StreamedInput): Promise<SpooledInput> {
  const folder = await mkdtemp(path.join(tmpdir(), 'awards-import-'));
  const file = await open(path.join(folder, 'input'), 'wx+', 0o600);
  // Without a name, nothing is left if this process is killed.
  await rm(folder, { recursive: true });
  let size = 0;
  let failure: UnreadableError | undefined;
  try {
    for await (const piece of bytes(() => {})) {
      await file.appendFile(piece);
      size += piece.length;
    }
  } catch (error) {
    failure = error instanceof UnreadableError ? error : noRoom(error);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield* chunksOf(file);
    if (failure) throw failure;
  }
  const stored = streamInput(name, form, size, () => Readable.from(all()));
  return { ...stored, close: () => file.close() };
}

/**
 * The inputs, with those that can be opened only once stored: others could not write while these are read.
 * @param spooled the stored ones are added here, for the caller to close
 */
export async function spoolStreams(
  inputs: readonly StreamedInput[],
  spooled: SpooledInput[],
): Promise<StreamedInput[]> {
  const found: StreamedInput[] = [];
  for (const input of inputs) {
    if (input.size === null) spooled.push(await spoolInput(input));
    found.push(input.size === null ? (spooled.at(-1) ?? input) : input);
  }
  return found;
}

/** All bytes of a file. A stream of the file itself would close it when the reader stops early. */
async function* chunksOf(file: FileHandle): AsyncGenerator<Uint8Array> {
  for (let position = 0; ; ) {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(chunkSize), position });
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** @throws the error if it is of something else */
function noRoom(error: unknown): UnreadableError {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  return new UnreadableError(
    `${tmpdir()} has no room for it (ENOSPC). Set TMPDIR to a folder with more room, or import a file.`,
  );
}
