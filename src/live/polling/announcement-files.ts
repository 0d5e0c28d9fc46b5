import {
  type Content,
  compression,
  contentHash,
  corsHeaders,
  type Endpoint,
  errorContent,
  freeEndpoint,
  heldForASecond,
  type KnownRevision,
  maskError,
  minCompressedBytes,
  notStored,
  plainText,
  workOfRequest,
} from '#http';
import type { Database } from '../../../db/connections/connect.ts';
import { readRevision } from '../../../db/queries/changes/dataset.ts';

import { readAnnounced } from './announced-revisions.ts';

/** The prefix of the URLs of all files of announcements. */
export const announcementsPath = '/announcements/';
/** The file that clients poll: what was announced last, and where the rest is. */
const latestPath = `${announcementsPath}latest.json`;

/** How many revisions each of the other files covers. Its first revision is a multiple of this. */
const chunkSize = 10;
/** How many of these are there. Who has missed more reads the data again. */
const chunkCount = 5;

const type = 'application/json; charset=utf-8';

/** A chunk never changes: its URL has the hash of its content. */
const forever = { ...heldForASecond, 'cache-control': 'public, max-age=86400, immutable' };

export interface AnnouncementFilesOptions {
  /** the state that the public reads */
  db: Database;
  knownRevision: Pick<KnownRevision, 'current'> | null;
  corsOrigins: readonly string[];
  /** called with what fails by our own fault */
  report(error: unknown, requestId: string): void;
}

/** The files of a revision, by their paths. */
type Files = ReadonlyMap<string, Content>;

/**
 * The announcements of all programs as files that caches on the way can hold, for clients that poll. They are written
 * once for each revision, when one of them is requested.
 */
export function createAnnouncementFiles(options: AnnouncementFilesOptions): Endpoint {
  const { db, knownRevision, corsOrigins, report } = options;
  let reading: Promise<string> | null = null;
  let written: { revision: string; files: Promise<Files> } | null = null;

  /** One at a time serves all requests. */
  const currentRevision = (): Promise<string> => {
    reading ??= readRevision(db).finally(() => {
      reading = null;
    });
    return reading;
  };

  const filesNow = async (): Promise<Files> => {
    const revision = knownRevision?.current ?? (await currentRevision());
    if (written?.revision === revision) return written.files;
    const started = { revision, files: writeFiles(db, Number(revision)) };
    written = started;
    // A write that failed is tried again.
    started.files.catch(() => {
      if (written === started) written = null;
    });
    return started.files;
  };

  return {
    ...freeEndpoint(
      async ({ pathname }) =>
        (await filesNow()).get(pathname) ??
        plainText(404, `Not found. What was announced last is at ${latestPath}.`, notStored),
    ),
    workOf: ({ url }) => workOfRequest(url.length),
    refuse({ requestId, record }, error) {
      const shown = maskError(error, report, requestId);
      record.failedWith(shown.extensions.code);
      return errorContent([shown]);
    },
    headersOf: ({ headers: { origin } }, { headers }) => ({
      ...corsHeaders(origin, corsOrigins, 'accept-encoding'),
      ...headers,
    }),
  };
}

async function writeFiles(db: Database, revision: number): Promise<Files> {
  const present = revision - (revision % chunkSize);
  const first = Math.max(0, present - chunkCount * chunkSize);
  const all = await readAnnounced(db, first, revision);
  const part = (from: number, to: number) => ({
    from,
    to,
    revisions: all.filter((one) => one.revision >= from && one.revision <= to),
  });
  const starts = Array.from(
    { length: (present - first) / chunkSize },
    (_, index) => first + index * chunkSize,
  );
  const chunks = starts.map((from) => {
    const to = from + chunkSize - 1;
    const file = fileOf(part(from, to), forever);
    return { from, to, file, path: `${announcementsPath}${from}-${file.hash.slice(0, 16)}.json` };
  });
  const earlier = chunks.map(({ from, to, path }) => ({ from, to, path }));
  const latest = fileOf({ ...part(present, revision), earlier }, heldForASecond);
  return new Map([...chunks.map(({ path, file }) => [path, file] as const), [latestPath, latest]]);
}

function fileOf(value: object, headers: Readonly<Record<string, string>>) {
  const body = Buffer.from(JSON.stringify(value));
  const encoded: Content['encoded'] = (encoding) =>
    body.length < minCompressedBytes ? null : compression.compress(body, encoding);
  return { status: 200, type, headers, body, hash: contentHash(body, type), encoded };
}
