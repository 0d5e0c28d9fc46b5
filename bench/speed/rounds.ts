import type { Database } from '../../db/connections/connect.ts';
import { difference } from './compare.ts';
import type { Contestant } from './contestants.ts';
import { readBackends, workBetween } from './database.ts';
import { connections, type LoadProcess } from './load-process.ts';
import type { ServerProcess } from './server-process.ts';
import type { Values } from './workload-values.ts';
import { type Body, requestOf, type SentRequest, type Workload } from './workloads.ts';

/** A contestant in one round. */
export interface Measurement {
  contestant: string;
  /** how many are answered in a second */
  requests: number;
  /** share of all requests that the server refused because it was busy */
  refused: number;
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

/** Milliseconds of processor time of each turn; NaN if that of the database is not known. */
export function workOf(measurements: readonly Measurement[], name: string): number[] {
  return turnsOf(measurements, name).map(({ cpu }) => cpu.server + (cpu.database ?? Number.NaN));
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
}

/** Seconds before each turn that do not count: connections open, plans and code are warm. */
const warmUp = 0.3;
/** Requests of each connection that are measured, however long they take. */
const minRequests = 2;

/** A contestant who can express the workload. */
interface Participant {
  contestant: Contestant;
  server: ServerProcess;
  request: SentRequest;
}

/** The outcome of a workload. */
export interface Outcome {
  workload: Pick<Workload, 'name' | 'title'>;
  contestants: readonly Pick<Contestant, 'name' | 'title'>[];
  /** how many each contestant sent to PostgreSQL for one request */
  statements: Readonly<Record<string, number>>;
  measurements: readonly Measurement[];
}

/**
 * Checks that all contestants answer with the same, then measures them in turn, round after round, and checks again.
 * @throws Error if a response differs, or a request fails
 */
export async function measure(course: Course): Promise<Outcome> {
  const { workload, rounds } = course;
  const participants = course.contestants.flatMap((contestant): Participant[] => {
    const body: Body | null = workload.body(contestant.dialect, course.values);
    const server = course.servers.get(contestant.name);
    return body && server ? [{ contestant, server, request: requestOf(workload, body) }] : [];
  });
  const statements = await check(workload, participants);
  const measurements: Measurement[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const one of round % 2 === 0 ? participants : participants.toReversed()) {
      course.onTurn(one.contestant);
      measurements.push(await takeTurn(course, one));
    }
  await check(workload, participants);
  return {
    workload,
    contestants: participants.map(({ contestant }) => contestant),
    statements,
    measurements,
  };
}

/** Compares the responses, and counts the statements of each. */
async function check(
  { name }: Workload,
  participants: readonly Participant[],
): Promise<Record<string, number>> {
  const statements: Record<string, number> = {};
  const [first, ...others] = participants;
  if (!first) return statements;
  const expected = await fetchText(name, first);
  for (const one of [first, ...others]) {
    if (one.contestant.name === 'static') {
      // Its usage comes after it has the bytes.
      one.server.sendMessage({ serve: expected });
      await one.server.usage();
    }
    const wrong = difference(JSON.parse(expected), JSON.parse(await fetchText(name, one)));
    if (wrong) throw new Error(`${name}: ${one.contestant.title} answers with ${wrong}.`);
    const before = await one.server.usage();
    await fetchText(name, one);
    const after = await one.server.usage();
    statements[one.contestant.name] = after.statements - before.statements;
  }
  return statements;
}

async function fetchText(
  workload: string,
  { contestant, server, request: { path, ...request } }: Participant,
): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    ...request,
    headers: { 'content-type': 'application/json' },
  });
  const text = await response.text();
  if (response.ok && !text.includes('"errors":')) return text;
  throw new Error(`${workload}: ${contestant.title} answers with ${text.slice(0, 1_000)}`);
}

async function takeTurn(
  { workload, load, db, seconds }: Course,
  { contestant, server, request }: Participant,
): Promise<Measurement> {
  const order = { port: server.port, request };
  const warm = await load.send({ ...order, amount: connections, seconds: warmUp });
  const expected = Math.round((warm.requests / warm.seconds) * seconds);
  const usageBefore = await server.usage();
  const backendsBefore = await readBackends(db);
  const { requests, failures, ...measured } = await load.send({
    ...order,
    amount: Math.max(minRequests * connections, expected),
  });
  const usageAfter = await server.usage();
  const database = workBetween(backendsBefore, await readBackends(db));
  if (requests === 0)
    throw new Error(`${workload.name}: ${contestant.title} has refused all ${failures} requests.`);
  return {
    contestant: contestant.name,
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
