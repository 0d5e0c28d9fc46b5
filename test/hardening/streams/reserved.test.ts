import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { startLive } from '../../support/server/live.ts';
import { json, send, stream, textOf } from '../../support/server/streams.ts';

/** A reserved connection of events, used by its client and by others. */
const database = await createDatabase('empty');
const { desk } = database;
const { url } = await startLive(database, { desk });
const query = 'subscription { announcements { cursor } }';

describe('a reserved connection belongs to the client that reserved it', async () => {
  const { secret } = await createToken(desk, 'PRESS', 'one');
  const as = (token: string) => ({ authorization: `Bearer ${token}` });
  const one = '127.0.1.1';
  const other = '127.0.1.2';
  /** The statuses that somebody gets in each way of using the connection. */
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

  test('which is known by its address', async () => {
    const token = await textOf(await send({ to: url, method: 'PUT', from: one, headers: {} }));
    expect(await uses(token, other, {})).toEqual([404, 404, 404]);
    expect(await uses(token, one, {})).toEqual([202, 200, 200]);
  });

  test('and not to one with an access token, which is taken with POST only', async () => {
    const reserve = (headers: Record<string, string>) =>
      send({ to: url, method: 'PUT', from: one, headers });
    expect((await reserve(as(secret))).statusCode).toBe(400);
    const token = await textOf(await reserve({}));
    for (const from of [one, other])
      expect(await uses(token, from, as(secret))).toEqual([404, 400, 400]);
  });
});
