import type { Database } from '../../db/connections/connect.ts';
import { difference } from './compare.ts';
import type { Contestant } from './contestants.ts';
import { readBackends, workBetween } from './database.ts';
import { connections, type LoadProcess } from './load-process.ts';
import type { ServerProcess } from './server-process.ts';
import type { Values } from './workload-values.ts';
import type { Workload } from './workloads.ts';

/** A contestant in one round. */
export interface Measurement {
  workload: string;
  contestant: string;
  /** how many are answered in a second */
  requests: number;
  /** share of all requests that the server refused because it was busy */
  refused: number;
  /** milliseconds */
  p50: number;
  /** milliseconds */
  p99: number;
  /** milliseconds of processor time for each request: of the server's process, and of its connections to PostgreSQL */
  cpu: { server: number; database: number | null };
  /** processors that the load itself has used */
  loadBusy: number;
}

/** The turns of one contestant, in the order of the rounds. */
export function turnsOf(measurements: readonly Measurement[], name: string): Measurement[] {
  return measurements.filter(({ contestant }) => contestant === name);
}

/** The statements and bytes that a contestant has sent for one request. */
export interface Sent {
  contestant: string;
  /** to PostgreSQL; the mean if the requests differ */
  statements: number;
  /** bytes of the response, of the first one if they differ */
  bytes: number;
}

export interface Course {
  workload: Workload;
  /** the responses of the first one are those that the others are held to */
  contestants: readonly Contestant[];
  servers: ReadonlyMap<string, ServerProcess>;
  load: LoadProcess;
  db: Database;
  values: Values;
  rounds: number;
  seconds: number;
  /** called before a contestant's turn */
  onTurn: (contestant: Contestant) => void;
  /** Starts what goes on during a contestant's turn, the warm-up included. @returns what ends it, or null if nothing does */
  beside?: (contestant: Contestant) => (() => Promise<void>) | null;
}

/** Seconds before each turn that do not count: connections open, plans and code are warm. */
const warmUp = 0.5;
/** Requests of each connection that are measured, however long they take. */
const minRequests = 2;
/** Requests that the statements of one are counted over, if they differ. */
const counted = 50;
/** Requests of a workload that change from one to the next start at another number in each turn. */
const stride = 1_000_000;

/** Who takes part in a workload. */
export function participants(
  contestants: readonly Contestant[],
  workload: Workload,
  values: Values,
): Contestant[] {
  return contestants.filter(
    ({ dialect, only }) => (only?.(workload) ?? true) && workload.body(dialect, values, 0) !== null,
  );
}

/**
 * Checks that all contestants answer with the same, then measures them in turn, round after round, and checks again.
 * @throws Error if a response differs, or a request fails
 */
export async function measure(
  course: Course,
): Promise<{ sent: Sent[]; measurements: Measurement[] }> {
  const { contestants, rounds } = course;
  const sent = await check(course);
  const measurements: Measurement[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const contestant of round % 2 === 0 ? contestants : contestants.toReversed()) {
      course.onTurn(contestant);
      const stop = course.beside?.(contestant);
      try {
        measurements.push(await takeTurn(course, contestant, round));
      } finally {
        await stop?.();
      }
    }
  await check(course);
  return { sent, measurements };
}

function serverOf({ servers }: Course, { server }: Contestant): ServerProcess {
  const found = servers.get(server);
  if (!found) throw new Error(`The server ${server} does not run.`);
  return found;
}

async function check(course: Course): Promise<Sent[]> {
  const { workload, contestants } = course;
  const sent: Sent[] = [];
  let expected: unknown;
  for (const contestant of contestants) {
    const server = serverOf(course, contestant);
    const text = await fetchText(course, contestant, 0);
    const found: unknown = JSON.parse(text);
    if (contestant === contestants[0]) {
      expected = found;
      await hand(text, course.servers.get('static'));
    }
    const wrong = difference(expected, found, contestant.dialect !== 'unnamed');
    if (wrong) throw new Error(`${workload.name}: ${contestant.title} answers with ${wrong}.`);
    // A server that compiles a document when it comes for the second time may do nothing else for half a minute.
    for (const index of workload.rare ?? []) await fetchText(course, contestant, index);
    const before = await server.usage();
    const requests = workload.isConstant ? 1 : counted;
    for (let index = 0; index < requests; index += 1) await fetchText(course, contestant, index);
    const after = await server.usage();
    sent.push({
      contestant: contestant.name,
      statements: (after.statements - before.statements) / requests,
      bytes: Buffer.byteLength(text),
    });
  }
  return sent;
}

/** Hands the bytes to the server that answers with nothing else, and waits until it has them. */
async function hand(text: string, server: ServerProcess | undefined): Promise<void> {
  server?.sendMessage({ serve: text });
  await server?.usage();
}

async function fetchText(course: Course, contestant: Contestant, index: number): Promise<string> {
  const { workload, values } = course;
  const { port } = serverOf(course, contestant);
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(workload.body(contestant.dialect, values, index)),
  });
  const text = await response.text();
  if (response.ok && !text.includes('"errors":')) return text;
  throw new Error(`${workload.name}: ${contestant.title} answers with ${text.slice(0, 1_000)}`);
}

async function takeTurn(
  course: Course,
  contestant: Contestant,
  round: number,
): Promise<Measurement> {
  const { workload, load, db, values, seconds } = course;
  const server = serverOf(course, contestant);
  const order = { port: server.port, workload: workload.name, dialect: contestant.dialect, values };
  const from = (2 * round + 1) * stride;
  const warm = await load.send({ ...order, from, amount: connections, seconds: warmUp });
  const expected = Math.round((warm.requests / warm.seconds) * seconds);
  const usageBefore = await server.usage();
  const backendsBefore = await readBackends(db);
  const { requests, failures, ...measured } = await load.send({
    ...order,
    from: from + stride,
    amount: Math.max(minRequests * connections, expected),
  });
  const usageAfter = await server.usage();
  const database = workBetween(backendsBefore, await readBackends(db));
  if (requests === 0)
    throw new Error(`${workload.name}: ${contestant.title} has refused all ${failures} requests.`);
  return {
    workload: workload.name,
    contestant: contestant.name,
    p50: measured.p50,
    p99: measured.p99,
    loadBusy: measured.busy,
    requests: requests / measured.seconds,
    refused: failures / (requests + failures),
    cpu: {
      server: (usageAfter.cpu - usageBefore.cpu) / requests,
      database: database === null ? null : database / requests,
    },
  };
}
