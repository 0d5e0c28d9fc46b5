import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Database } from '../../../db/connections/connect.ts';
import { heldForASecond } from '../encode/cache-headers.ts';
import type { Content } from '../encode/content.ts';
import { contentHash } from '../encode/etag.ts';
import type { Endpoint } from '../endpoint.ts';
import { freeEndpoint } from '../endpoints/static.ts';
import { formatsOf } from '../files/formats-of.ts';
import type { KnownRevision } from '../response-cache/known-revision.ts';
import { readExamples } from './examples/examples.ts';
import { publishedReader } from './read-published.ts';

/** Where GraphiQL loads its examples from: its page is the same whatever the data is. */
export const examplesPath = '/graphql/examples.js';

const type = 'text/javascript; charset=utf-8';
/** Milliseconds until what failed is tried again. */
const retryDelay = 60_000;
/** Milliseconds that a request waits for the script of a new revision if there is an earlier one. */
const maxWait = 2_000;

const current = z.object({ dataset: z.object({ revision: z.string() }) });

/**
 * A script with the example queries of GraphiQL, and the formats that the result of each can be downloaded in. They
 * are about the published data, and are written once for each revision, when somebody opens GraphiQL.
 * @param db the state that the public reads
 */
export function createExamplesEndpoint(
  db: Database,
  knownRevision: Pick<KnownRevision, 'current'> | null,
): Endpoint {
  const read = publishedReader(db);
  let reading: Promise<string> | null = null;
  /** what is written or being written last, and the script before it until that is there */
  let written: { revision: string; script: Promise<Buffer> } | null = null;
  let shown: Buffer | null = null;

  /** One at a time serves all requests. */
  const readRevision = (): Promise<string> => {
    reading ??= read('{ dataset { revision } }')
      .then((data) => current.parse(data).dataset.revision)
      .finally(() => {
        reading = null;
      });
    return reading;
  };

  const write = async (): Promise<Buffer> => {
    const examples = (await readExamples(read)).map(({ name, query }) => ({
      name,
      query,
      formats: formatsOf(query),
    }));
    return Buffer.from(`globalThis.graphiqlExamples = ${JSON.stringify(examples)};\n`);
  };

  return freeEndpoint(async (): Promise<Content> => {
    // Read before the data: what is written meanwhile is in the script of the next revision, too.
    const revision = knownRevision?.current ?? (await readRevision());
    if (written?.revision !== revision) {
      const started = { revision, script: write() };
      written = started;
      started.script.then(
        (script) => {
          shown = script;
        },
        () =>
          setTimeout(retryDelay, null, { ref: false }).then(() => {
            if (written === started) written = null;
          }),
      );
    }
    // GraphiQL cannot start without the script, so the previous one is better than a long wait.
    const earlier = shown && setTimeout(maxWait, shown, { ref: false });
    const body = await (earlier
      ? Promise.race([written.script.catch(() => earlier), earlier])
      : written.script);
    return { status: 200, type, headers: heldForASecond, body, hash: contentHash(body, type) };
  });
}
