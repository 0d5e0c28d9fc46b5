import { afterAll, expect, test } from 'vitest';
import { callCli } from '../../support/cli/cli.ts';
import { openWithStandbys } from '../../support/database/cluster.ts';
import { query } from '../../support/database/embedded.ts';
import { placeDocument } from '../../support/desk/reveal.ts';

/** Real standbys, which lag, hang and die while clients read and write. */
const { cluster, servers, secret, close } = await openWithStandbys(false, [
  () => ({ CACHE: 'off' }),
]);
afterAll(close);
const [server] = servers;
if (!server) throw new Error('One was started.');
const [, ...standbys] = cluster.nodes;
const metricsUrl = /Metrics are at (\S+)\./.exec(server.said())?.[1] ?? '';

async function send(
  graph: string,
  text: string,
  variables = {},
  headers = {},
): Promise<Record<string, unknown>> {
  const response = await fetch(graph, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: text, variables }),
  });
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  return data;
}

/** How many queries each server of PostgreSQL has answered: the primary, and the standbys. */
async function answered() {
  const text = await (await fetch(metricsUrl)).text();
  const countOf = (name: string) => {
    const series = `awards_public_queries_total{server="${name}",outcome="answered"`;
    const line = text.split('\n').find((one) => one.startsWith(series));
    return Number(line?.split(' ').at(-1) ?? Number.NaN);
  };
  return {
    primary: countOf('primary'),
    standbys: standbys.map(({ port }) => countOf(`127.0.0.1:${port}`)),
  };
}

/** The numbers that an act adds to that. */
async function counted(act: () => Promise<unknown>) {
  const before = await answered();
  await act();
  const after = await answered();
  const more = after.standbys.map((count, number) => count - (before.standbys[number] ?? 0));
  return { primary: after.primary - before.primary, standbys: more };
}

let places = 0;
const write = async () => {
  places += 1;
  const mutation = `mutation ($document: ImportDocument!) {
      applyDocument(input: { document: $document }) { __typename }
    }`;
  const document = JSON.parse(placeDocument(`place-${places}`));
  await send(server.graph, mutation, { document }, { authorization: `Bearer ${secret}` });
};
const read = () => send(server.graph, '{ recipients(filter: { kind: [PLACE] }) { totalCount } }');
const readOften = async () => {
  for (let turn = 0; turn < 20; turn += 1) await read();
};

/** Waits until queries run on the standbys only. */
const untilFollowed = () =>
  expect.poll(() => counted(readOften), { timeout: 30_000 }).toMatchObject({ primary: 0 });

/** How often PostgreSQL has carried out statements that count recipients. */
async function statementsOf(node: (typeof cluster.nodes)[number]): Promise<number> {
  const [row] = await node.query(
    `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements where query like '%count(*)%recipient%'`,
    'awards',
  );
  return Object(row).calls;
}

test('answer queries, share them, and the primary has nothing to do', async () => {
  await query({ url: cluster.url }, 'create extension pg_stat_statements');
  await untilFollowed();
  const before = await Promise.all(cluster.nodes.map(statementsOf));
  const { primary, standbys: shares } = await counted(readOften);
  const after = await Promise.all(cluster.nodes.map(statementsOf));
  expect(primary).toBe(0);
  expect(shares).toEqual([10, 10]);
  expect(after.map((count, number) => count - (before[number] ?? 0))).toEqual([0, 10, 10]);
});

test('get no queries while their replay is paused, and then again', async () => {
  const before = await read();
  for (const standby of standbys) await standby.query('select pg_wal_replay_pause()');
  await write();
  const paused = await counted(async () => {
    for (let turn = 0; turn < 20; turn += 1) expect(await read()).not.toEqual(before);
  });
  expect(paused).toEqual({ primary: 20, standbys: [0, 0] });
  await expect
    .poll(() => server.said(), { timeout: 20_000 })
    .toContain('a standby is behind the primary');
  for (const standby of standbys) await standby.query('select pg_wal_replay_resume()');
  await untilFollowed();
  await expect.poll(() => server.said()).toContain('a standby has caught up with the primary');
  expect(await read()).not.toEqual(before);
});

test('are what `awards doctor` says of them', async () => {
  await untilFollowed();
  const [second, third] = standbys;
  const [two, three] = standbys.map(({ port }) => `127.0.0.1:${port}`);
  const doctor = async () => {
    const env = { DATABASE_REPLICA_URLS: `postgres://${two} postgres://${three}` };
    const { code, stdout } = await callCli(cluster.url, ['doctor'], { env });
    const said = stdout
      .split('\n')
      .filter((line) => line.includes('The standby') || line.includes('accepts writes'));
    return { code, said };
  };
  const answers = (name = '') =>
    expect.stringMatching(
      `^ok     The standby ${name} answers as awards_public, with revision \\d+ and all else that the primary had \\d+ ms ago\\.$`,
    );
  // It also reports that fsync is off here.
  expect(await doctor()).toEqual({
    code: 1,
    said: [answers(two), answers(three)],
  });

  await second.query('select pg_wal_replay_pause()');
  await write();
  await third.stop();
  await third.start(['max_connections=300']);
  expect(await doctor()).toEqual({
    code: 1,
    said: [
      expect.stringMatching(
        `^WARN   The standby ${two} is behind, so the primary answers its queries: it has revision \\d+, the primary \\d+, and [1-9]\\d* bytes`,
      ),
      answers(three),
      `WARN   The standby ${three} may cancel queries, which the primary then repeats. Set hot_standby_feedback = on there.`,
    ],
  });

  await third.query('select pg_promote()');
  await second.stop();
  expect(await doctor()).toEqual({
    code: 1,
    said: [
      expect.stringMatching(`^WARN   The standby ${two} cannot be used as awards_public, so`),
      expect.stringMatching(
        `^WRONG  ${three} \\(timeline 2, revision \\d+\\) in DATABASE_REPLICA_URLS accepts writes, and so does the server of DATABASE_URL \\(timeline 1, revision \\d+\\), which is older. Lead DATABASE_URL to ${three}. Stop the older one, and rebuild it`,
      ),
    ],
  });
});
