import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterAll } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';
import { listenAt } from '../../../src/database-health/listener.ts';
import type { KnownRevision } from '../../../src/http/response-cache/known-revision.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { type Live, type LiveOptions, openLive } from '../../../src/live/live.ts';
import { createAwardsServer, type ServerOptions } from '../../../src/server/server.ts';
import type { TestDatabase } from '../database/database.ts';
import { patient } from '../run/patient.ts';
import { expectCoded } from './coded.ts';

export interface LiveServer {
  /** address of the graph */
  url: string;
  live: Live;
}

/** The real server with live results, gone after the test file. */
export async function startLive(
  { reader, publicUrl }: Pick<TestDatabase, 'reader' | 'publicUrl'>,
  options: Partial<Omit<ServerOptions, 'knownRevision'>> &
    Partial<Omit<LiveOptions, 'db' | 'logger' | 'knownRevision' | 'openListener'>> & {
      knownRevision?: KnownRevision;
      listenUrl?: string;
    } = {},
): Promise<LiveServer> {
  // Looks at the revision would be among the statements that tests wait for.
  const {
    heartbeat,
    drainTimeout,
    bufferSize,
    liveLimits,
    listenUrl = publicUrl,
    checkInterval = 600_000,
    knownRevision,
    ...rest
  } = options;
  const logger = options.logger ?? pino({ level: 'silent' });
  const live = openLive({
    db: reader,
    openListener: listenAt(listenUrl),
    checkInterval,
    logger,
    ...(heartbeat !== undefined && { heartbeat }),
    ...(drainTimeout !== undefined && { drainTimeout }),
    ...(bufferSize !== undefined && { bufferSize }),
    ...(liveLimits !== undefined && { liveLimits }),
    ...(rest.operationTimeout !== undefined && { operationTimeout: rest.operationTimeout }),
    ...(knownRevision && { knownRevision }),
  });
  const server = createAwardsServer({
    db: reader,
    logger,
    corsOrigins: ['*'],
    live,
    ...patient,
    ...(knownRevision && { knownRevision }),
    ...rest,
  });
  expectCoded(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(async () => {
    await live.close();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/graphql`, live };
}

/** An event of a stream as the wire has it; a sign of life has the name `:`, an id alone has none. */
export interface ServerSentEvent {
  event: string;
  id: string | null;
  data: string;
}

/** Reads a stream of events until it ends. */
export async function* readEvents(response: Response): AsyncGenerator<ServerSentEvent, undefined> {
  if (!response.body) throw new Error('no body');
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const parts = (text + chunk).split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) yield toEvent(part);
  }
}

function toEvent(part: string): ServerSentEvent {
  if (part === ':') return { event: ':', id: null, data: '' };
  const fields = new Map(
    part.split('\n').map((line) => {
      const [, name = '', value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      return [name, value];
    }),
  );
  return {
    event: fields.get('event') ?? '',
    id: fields.get('id') ?? null,
    data: fields.get('data') ?? '',
  };
}

export interface Watcher {
  /** The next events that say something. */
  take(count: number): Promise<ServerSentEvent[]>;
  /** All until the stream ends. */
  rest(): Promise<ServerSentEvent[]>;
  /** Cuts the connection. */
  cut(): void;
}

/** Subscribes over server-sent events, in a connection of its own, and waits until it stands. */
export async function watch(
  url: string,
  query: string,
  {
    variables = {},
    lastEventId,
    token,
  }: { variables?: Record<string, unknown>; lastEventId?: string; token?: string } = {},
): Promise<Watcher> {
  const abort = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: abort.signal,
  });
  const events = readEvents(response);
  const next = async () => {
    for (;;) {
      const { done, value } = await events.next();
      if (done || !['', ':'].includes(value.event)) return done ? null : value;
    }
  };
  return {
    async take(count) {
      const taken: ServerSentEvent[] = [];
      while (taken.length < count) {
        const event = await next();
        if (event === null) throw new Error('the stream has ended');
        taken.push(event);
      }
      return taken;
    },
    async rest() {
      const taken: ServerSentEvent[] = [];
      for (let event = await next(); event !== null; event = await next()) taken.push(event);
      return taken;
    },
    cut: () => abort.abort(),
  };
}

/** The data of an event. */
export function dataOf({ data }: ServerSentEvent): Record<string, unknown> {
  return JSON.parse(data);
}

/** An honor as a document has it, of a person who is created with it. */
export interface HonorToPublish {
  key: string;
  /** Ann if absent */
  recipient?: 'ann' | 'bea';
  program?: string;
  year?: number;
  result?: string;
  acceptance?: string;
}

/** Publishes honors as one revision. */
export async function publish(owner: Database, ...honors: HonorToPublish[]): Promise<void> {
  const editions = Map.groupBy(
    honors,
    ({ program = 'prize', year = 2025 }) => `${program} ${year}`,
  );
  const document = {
    format: 'awards/1',
    programs: [...new Set(honors.map(({ program = 'prize' }) => program))].map((slug) => ({
      slug,
      names: { en: slug },
    })),
    people: [
      { slug: 'ann', names: { en: 'Ann' } },
      { slug: 'bea', names: { en: 'Bea' } },
    ],
    editions: [...editions.values()].map((those) => ({
      program: those[0]?.program ?? 'prize',
      year: those[0]?.year ?? 2025,
      names: { en: 'Edition' },
      honors: those.map(({ key, recipient = 'ann', result = 'WON', acceptance = 'UNKNOWN' }) => ({
        key,
        result,
        acceptance,
        recipients: [recipient],
      })),
    })),
  };
  await importDocuments(owner, [{ name: 'honors.json', text: JSON.stringify(document) }]);
}

/** Retracts honors of `prize` 2025 as one revision. */
export async function retract(owner: Database, ...keys: string[]): Promise<void> {
  const gone = keys.map((key) => ({ honor: { program: 'prize', edition: 2025, key } }));
  const document = { format: 'awards/1', retract: gone };
  await importDocuments(owner, [{ name: 'retract.json', text: JSON.stringify(document) }]);
}
