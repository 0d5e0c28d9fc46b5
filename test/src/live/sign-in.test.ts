import { createClient } from 'graphql-ws';
import pino from 'pino';
import { afterEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createDatabase } from '../../support/database/database.ts';
import { startLive } from '../../support/server/live.ts';

/** The outcome for a subscriber whose access token cannot be looked up. */
const database = await createDatabase('empty');
const { desk } = database;
const log: { err?: { message: string }; requestId?: string }[] = [];
const logger = pino({ level: 'error' }, { write: (line) => void log.push(JSON.parse(line)) });
const { url } = await startLive(database, { desk, logger });

afterEach(() => {
  vi.restoreAllMocks();
  log.length = 0;
});

const unreachable = Object.assign(new Error('secret host'), { code: 'ECONNREFUSED' });
const bug = new TypeError('secret bug');
const authorization = 'Bearer anything';
const failWith = (error: Error) => vi.spyOn(desk.tokens, 'viewerWith').mockRejectedValue(error);
const messages = () => log.map(({ err }) => err?.message);

const post = (query: string, headers: Record<string, string> = {}) =>
  fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization,
      ...headers,
    },
    body: JSON.stringify({ query }),
  });

test.each([
  [unreachable, 503, 'SERVICE_UNAVAILABLE', 1013],
  [bug, 500, 'INTERNAL_SERVER_ERROR', 1011],
])('%s is logged, and the subscriber gets its status', async (error, status, code, closeCode) => {
  failWith(error);
  const response = await post('subscription { changes { cursor } }');
  expect(response.status).toBe(status);
  expect(response.headers.get('retry-after')).toBe(status === 503 ? '1' : null);
  const text = await response.text();
  expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code } }] });
  expect(text).not.toContain('secret');
  expect(messages()).toEqual([error.message]);

  const client = createClient({
    url: url.replace('http', 'ws'),
    webSocketImpl: WebSocket,
    lazy: false,
    retryAttempts: 0,
    connectionParams: { authorization },
    onNonLazyError: () => {},
  });
  const closed = new Promise((resolve) => client.on('closed', resolve));
  expect(await closed).toMatchObject({ code: closeCode });
  // An outage is one entry, however many it fails.
  const times = error === unreachable ? 1 : 2;
  expect(messages()).toEqual(Array(times).fill(error.message));
});

test('a query over an event stream keeps the request id of the proxy', async () => {
  failWith(bug);
  await (await post('{ __typename }', { 'x-request-id': '7f0a-9' })).text();
  expect(log).toMatchObject([{ requestId: '7f0a-9', err: { message: bug.message } }]);
});
