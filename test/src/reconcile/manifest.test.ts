import { expect, test } from 'vitest';
import { createToken } from '../../support/desk/tester.ts';
import { startServer } from '../../support/server/http.ts';
import { batch, openReconcile } from '../../support/server/reconcile.ts';

/** The reconciliation service: its manifest, and who may use it. */
const { base, service, reader, desk, readJson, refusal } = await openReconcile();

test('the manifest says what the service does, and where', async () => {
  const manifest = await readJson('');
  expect(manifest).toMatchObject({
    versions: ['0.2'],
    identifierSpace: `${base}/recipients/`,
    batchSize: 10,
    view: { url: `${base}/recipients/{{id}}` },
    preview: { url: `${service}/preview?id={{id}}`, width: 400, height: 200 },
    suggest: { entity: { service_url: service, service_path: '/suggest/entity' } },
    extend: { propose_properties: { service_url: service, service_path: '/properties' } },
  });
  expect(manifest.defaultTypes).toContainEqual({ id: 'WORK', name: 'Work' });
});

test('the manifest names the public URL of the server', async () => {
  const publicUrl = 'https://awards.example';
  const server = await startServer(reader, ['*'], undefined, undefined, { publicUrl });
  expect(await (await fetch(`${server}/reconcile`)).json()).toMatchObject({
    identifierSpace: `${publicUrl}/recipients/`,
    preview: { url: `${publicUrl}/reconcile/preview?id={{id}}` },
    suggest: { entity: { service_url: `${publicUrl}/reconcile` } },
  });
});

test('pages of other origins may read everything, and a preflight is answered', async () => {
  const headers = { origin: 'https://refine.example' };
  for (const path of ['', '/suggest/entity?prefix=jean', '/properties', '/preview?id=nobody'])
    expect(
      (await fetch(service + path, { headers })).headers.get('access-control-allow-origin'),
    ).toBe('*');
  expect((await fetch(service, { headers, method: 'OPTIONS' })).status).toBe(204);
});

test('the token of a curator shows nothing that is not published', async () => {
  const { secret } = await createToken(desk, 'ADMIN', 'Ann');
  const headers = { authorization: `Bearer ${secret}` };
  // The graph itself shows it with the token.
  const seen = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ recipient(by: { slug: "secret-winner" }) { name } }' }),
  });
  expect(await seen.json()).toMatchObject({ data: { recipient: { name: 'Secret Winner' } } });
  const asked = batch({ q0: { query: 'Secret Winner' }, q1: { query: 'secret-winner' } });
  expect(await readJson('', { ...asked, headers: { ...asked.headers, ...headers } })).toEqual({
    q0: { result: [] },
    q1: { result: [] },
  });
  expect(await readJson('/suggest/entity?prefix=secret', { headers })).toEqual({ result: [] });
  expect((await refusal('/preview?id=secret-winner', { headers }))[0]).toBe(404);
});

test('a client that has used up its work is told when to come back', async () => {
  const limited = await startServer(reader, ['*'], undefined, undefined, {
    clientLimits: { work: 60, tokenWork: 60, wrongTokens: 3 },
  });
  const queries = Object.fromEntries(
    Array.from({ length: 10 }, (_, n) => [`q${n}`, { query: 'Jean Martin' }]),
  );
  let response: Response;
  do response = await fetch(`${limited}/reconcile`, batch(queries));
  while (response.status === 200);
  expect(response.status).toBe(429);
  expect(await response.text()).toMatch(/has used up the 60 units of work/);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
});
