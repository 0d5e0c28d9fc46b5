import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Config } from '#config';
import { operator } from '#desk';
import { openStore } from '#server';
import { CopyConnection } from '../../db/connections/copy-connection.ts';
import { version } from '../../db/release.ts';
import { searchPathOf } from '../../db/states/states.ts';

import { type Header, readHeader } from './backup/format.ts';
import { FrameReader } from './backup/frames.ts';
import { rejectUnknownTables, restoreBackup } from './backup/restore-backup.ts';
import { backupBytes, headerOf } from './backup/write-backup.ts';
import { ProgressBar } from './progress.ts';
import { publisherSentence } from './publisher.ts';
import { codeOf, FileError, writeWholeFile } from './write-file.ts';

type PrintLine = (line: string) => void;

/**
 * `npx awards backup`: writes all of the database to a file, as one snapshot. Servers can go on.
 * @returns the exit code
 * @throws FileError
 */
export async function runBackup(config: Config, file: string, out: PrintLine): Promise<number> {
  return withConnection(config, async (connection) => {
    const header = await connection.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (snapshot) => {
        const header = await headerOf(snapshot, version);
        await withProgress(header, async (onRows) => {
          const bytes = Readable.from(backupBytes(connection, header, onRows));
          await writeWholeFile(bytes, file, { isZipped: true, isPrivate: true });
        });
        return header;
      });
    out(`${file} has ${contentOf(header)}.`);
    return 0;
  });
}

export interface RestoreArguments {
  file: string;
  /** whether the publisher is paused only if it was in the backup */
  publishes: boolean;
}

/**
 * `npx awards restore`: restores a backup into an empty database.
 * @returns the exit code
 * @throws BackupError, FileError
 */
export async function runRestore(
  config: Config,
  { file, publishes }: RestoreArguments,
  out: PrintLine,
): Promise<number> {
  await access(file, constants.R_OK).catch((error: unknown) => {
    throw new FileError(`The file ${file} cannot be read (${codeOf(error)}).`, { cause: error });
  });
  const frames = new FrameReader(unzipped(file));
  try {
    const header = await readHeader(frames);
    rejectUnknownTables(header);
    const state = await withConnection(config, async (connection) => {
      await withProgress(header, (onRows) =>
        restoreBackup(connection, {
          header,
          frames,
          publishes,
          onRows,
          by: operator('restore'),
        }),
      );
      return publisherSentence(connection.db);
    });
    out(`Restored ${contentOf(header)}.`);
    out('Repeat the redactions since then, and start the servers.');
    out(state);
    return 0;
  } finally {
    await frames.close();
  }
}

function unzipped(file: string): AsyncIterable<Buffer> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}

function contentOf({ at, revision, tables }: Header): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return `the data of ${at}, revision ${revision}: ${rows.toLocaleString('en')} rows in ${tables.length} tables`;
}

async function withProgress(
  { tables }: Header,
  act: (onRows: (count: number) => void) => Promise<void>,
): Promise<void> {
  const bar = new ProgressBar(
    tables.reduce((sum, { rows }) => sum + rows, 0),
    process.stderr,
    'rows',
  );
  let rows = 0;
  try {
    await act((count) => {
      rows += count;
      bar.update(rows, rows);
    });
  } finally {
    bar.end();
  }
}

async function withConnection<Result>(
  config: Config,
  act: (connection: CopyConnection) => Promise<Result>,
): Promise<Result> {
  const store = await openStore(config);
  try {
    const connection = await CopyConnection.open(
      store.url,
      await searchPathOf(store.url, 'published'),
    );
    return await act(connection).finally(() => connection.destroy());
  } finally {
    await store.close();
  }
}
