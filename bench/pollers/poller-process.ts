import { Connections } from './connection.ts';
import type { Job, Seen } from './job.ts';

interface Latest {
  to: number;
  revisions: { revision: number; announcements: { honorId: string }[] }[];
}

/** Milliseconds between two looks of a poller, on average. */
const period = 2_000;
/** Sockets that all of them share: those that wait for the server, once a second, must not keep others waiting. */
const connectionCount = 512;
const query =
  'query Announced($ids: [ID!]!) { dataset { revision } nodes(ids: $ids) { ... on Honor { id credit } } }';
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The process of the pollers, which get their job as a message, and send what they have seen. */
process.once('message', async (job: Job) => {
  const seen: Seen = { requests: 0, failures: {}, early: 0, late: [], took: [] };
  const connections = new Connections(job.port, connectionCount);
  const crowd = Array.from({ length: job.pollers }, () => poll(job, connections, seen));
  await Promise.all(crowd);
  connections.end();
  for (const numbers of [seen.late, seen.took]) numbers.sort((one, other) => one - other);
  process.send?.(seen, () => process.exit());
});
process.send?.('ready');

/** One poller, as docs/live.md says that it should be. */
async function poll({ dueAt, word, until }: Job, connections: Connections, seen: Seen) {
  let etag: string | null = null;
  let position: number | null = null;
  let hasResult = false;
  const send = async (path: string, known: string | null) => {
    seen.requests += 1;
    const begun = performance.now();
    const reply = await connections.send(path, known);
    if (seen.requests % 100 === 0) seen.took.push(performance.now() - begun);
    if (reply.status !== 200 && reply.status !== 304) throw new Error(`Status ${reply.status}.`);
    return reply;
  };
  await sleep(Math.random() * period);
  while (Date.now() < until) {
    try {
      const reply = await send('/announcements/latest.json', etag);
      if (reply.status === 200) {
        const latest: Latest = JSON.parse(reply.body);
        const before: number = position ?? latest.to;
        if (latest.to > before && Date.now() < dueAt) seen.early += 1;
        for (const { revision, announcements } of latest.revisions) {
          if (revision <= before) continue;
          const found = await honorsAt(revision, announcements, (path) => send(path, null));
          if (!found.includes(word) || hasResult) continue;
          hasResult = true;
          const late = Date.now() - dueAt;
          if (late < 0) seen.early += 1;
          seen.late.push(late);
        }
        etag = reply.etag;
        position = Math.max(before, latest.to);
      }
    } catch (error) {
      const why = String(error);
      seen.failures[why] = (seen.failures[why] ?? 0) + 1;
    }
    await sleep(period * (0.75 + Math.random() / 2));
  }
}

/** The response of the graph about honors at a revision: one that an edge has held for longer is read again. */
async function honorsAt(
  revision: number,
  announcements: readonly { honorId: string }[],
  send: (path: string) => Promise<{ body: string }>,
): Promise<string> {
  const variables = JSON.stringify({ ids: announcements.map(({ honorId }) => honorId) });
  const path = `/graphql?${new URLSearchParams({ query, variables })}`;
  for (;;) {
    const { body } = await send(path);
    if (Number(JSON.parse(body).data.dataset.revision) >= revision) return body;
    await sleep(1_000);
  }
}
