import { z } from 'zod';
import { awardsCommand } from '../../../db/release.ts';

/** A backup cannot be written or restored; the message says why. */
export class BackupError extends Error {}

/** The form of a backup. A number that is not known is a later one. */
export const format = 'awards-backup/1';

const count = z.int().nonnegative();

/** The header that a backup begins with. */
export const headerSchema = z.object({
  format: z.literal(format),
  /** of the gateway */
  version: z.string(),
  /** when its snapshot was taken */
  at: z.iso.datetime(),
  /** of the published data */
  revision: z.string(),
  /** the names of the migrations of each schema, in their order */
  migrations: z.record(z.enum(['types', 'published', 'desk']), z.array(z.string())),
  tables: z.array(
    z.object({
      schema: z.enum(['published', 'desk']),
      name: z.string(),
      columns: z.array(z.string()),
      rows: count,
    }),
  ),
});

export type Header = z.infer<typeof headerSchema>;

/** The trailer that it ends with. */
export const trailerSchema = z.object({
  /** SHA-256 of all frames before, in hexadecimal digits */
  sha256: z.string(),
});

/** Reads the first frame. @throws BackupError if it is not the header of a backup that this version can read */
export async function readHeader(frames: { next(): Promise<Buffer> }): Promise<Header> {
  const bytes = await frames.next().catch((error: unknown) => {
    throw error instanceof BackupError ? notABackup(error) : error;
  });
  const value = parseJson(bytes);
  const known = headerSchema.safeParse(value);
  if (known.success) return known.data;
  const named = z.looseObject({ format: z.string(), version: z.string() }).safeParse(value);
  if (
    named.success &&
    named.data.format.startsWith('awards-backup/') &&
    named.data.format !== format
  )
    throw new BackupError(
      `The backup has the format ${named.data.format}, and this version reads ${format} only. Restore it with version ${named.data.version} of the gateway or a later one.`,
    );
  throw notABackup();
}

function notABackup(cause?: unknown): BackupError {
  return new BackupError(`The file is not a backup: "${awardsCommand} backup FILE" writes one.`, {
    cause,
  });
}

export function damaged(cause?: unknown): BackupError {
  return new BackupError('The backup is damaged or incomplete. Nothing was restored.', { cause });
}

export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return undefined;
  }
}
