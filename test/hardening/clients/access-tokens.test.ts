import { afterAll, expect, test } from 'vitest';
import { connect } from '../../../db/connections/connect.ts';
import { divideConnections } from '../../../db/pool-sizes.ts';
import { encodeNodeId } from '../../../schema/arguments/node-id.ts';
import { Desk } from '../../../src/desk/desk.ts';
import { openPublished } from '../../../src/server/store.ts';
import { blockWriters, untilBlocked } from '../../support/database/blocked.ts';
import { createDatabase } from '../../support/database/database.ts';
import { tester } from '../../support/desk/tester.ts';
import { clientAt, codesOf } from '../../support/server/from-address.ts';
import { startServer } from '../../support/server/http.ts';

/** An access token can be revoked, whatever its owner does with it. */
const { url, owner, press, reader } = await createDatabase('empty');
const writer = await openPublished(url, { max: 10, lockTimeout: 5_000 });
const deskPool = connect({ url, max: 2 });
afterAll(() => Promise.all([writer.destroy(), deskPool.destroy()]));
const desk = new Desk({ writer, press, db: deskPool });
const base = await startServer(reader, ['*'], undefined, desk, { queueTimeout: 500 });
const { mutations } = divideConnections().atOnce;
const client = clientAt('127.0.0.2', base);

test('an admin revokes the token of a curator whose mutations take all slots', async () => {
  const expiresAt = null;
  const curator = await desk.tokens.create({ name: 'curator', role: 'CURATOR', expiresAt }, tester);
  const admin = await desk.tokens.create({ name: 'admin', role: 'ADMIN', expiresAt }, tester);
  const release = await blockWriters(owner);
  const write = (slug: string) =>
    client({
      query: `mutation { applyDocument(input: { document: {
        format: "awards/1", places: [{ slug: "${slug}", placeKind: "CITY", names: { en: "City" } }]
      } }) { __typename } }`,
      token: curator.secret,
    });
  const writing = Array.from({ length: mutations }, (_, index) => write(`p-${index}`));
  await untilBlocked(owner, mutations);
  expect(codesOf(await write('one-more'))).toEqual(['SERVICE_UNAVAILABLE']);

  const id = encodeNodeId('AccessToken', curator.token.id);
  const revoked = await client({
    query: `mutation { revokeAccessToken(input: { id: "${id}" }) { __typename } }`,
    token: admin.secret,
  });
  expect(revoked.body).toEqual({
    data: { revokeAccessToken: { __typename: 'RevokeAccessTokenPayload' } },
  });
  expect(codesOf(await write('after'))).toEqual(['UNAUTHENTICATED']);
  await release();
  await Promise.all(writing);
});
