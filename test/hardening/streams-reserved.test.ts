import { describe, expect, test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { startLive } from '../support/live.ts';
import { json, send, stream, textOf } from '../support/streams.ts';
import { createToken } from '../support/tester.ts';

/** A reserved connection of events, used by its client and by others. */
const database = await createDatabase('empty');
const { desk } = database;
const { url } = await startLive(database, { desk });
const query = 'subscription { announcements { cursor } }';

describe('a reserved connection belongs to the client that reserved it', async () => {
  const { secret } = await createToken(desk, 'PRESS', 'one');
  const { secret: otherSecret } = await createToken(desk, 'PRESS', 'other');
  const as = (token: string) => ({ authorization: `Bearer ${token}` });
  const one = '127.0.1.1';
  const other = '127.0.1.2';
  /** What somebody gets who uses the connection in each way. */
  const uses = async (token: string, from: string, headers: Record<string, string>) => {
    const search = `?token=${token}`;
    const body = { query, extensions: { operationId: 'a' } };
    const responses = [
      await send({
        to: url,
        from,
        headers: { ...headers, ...json },
        method: 'POST',
        search,
        body,
      }),
      await send({ to: url, from, headers, method: 'DELETE', search: `${search}&operationId=a` }),
      await send({ to: url, from, headers: { ...headers, ...stream }, search }),
    ];
    for (const response of responses) response.destroy();
    return responses.map(({ statusCode }) => statusCode);
  };

  test.each([
    [
      'an address',
      one,
      {},
      [
        [other, {}],
        [one, as(secret)],
        [other, as(secret)],
      ],
    ],
    [
      'a token',
      one,
      as(secret),
      [
        [one, {}],
        [one, as(otherSecret)],
        [other, as(otherSecret)],
      ],
    ],
  ] as const)('which is known by %s', async (_what, from, headers, others) => {
    const token = await textOf(
      await send({ to: url, method: 'PUT', from, headers: { ...headers } }),
    );
    for (const [otherFrom, otherHeaders] of others) {
      expect(await uses(token, otherFrom, { ...otherHeaders })).toEqual([404, 404, 404]);
    }
    expect(await uses(token, from, { ...headers })).toEqual([202, 200, 200]);
  });

  test('which can use its token from another address', async () => {
    const headers = as(secret);
    const token = await textOf(await send({ to: url, method: 'PUT', from: one, headers }));
    expect(await uses(token, other, headers)).toEqual([202, 200, 200]);
  });
});
