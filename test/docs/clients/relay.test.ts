import { expect, test, vi } from 'vitest';
import { ClientApp } from './client-app.ts';
import { openGala } from './open-gala.ts';
import { openPage } from './open-page.ts';

/** The example for Relay, built and opened in a browser. */
const { url, publish, subscribed } = await openGala();
const app = await ClientApp.create(
  url,
  'live.ts',
  'relay.config.json',
  'vite.config.ts',
  'environment.ts',
  'Gala.tsx',
  'index.html',
);
await app.downloadSchema();
await app.npx('relay-compiler');
const sent = vi.spyOn(globalThis, 'fetch');
const { list, shows, press, complaints } = await openPage(app);

test('on gala night the list shows new winners, page by page', async () => {
  await shows('Nominations', /Lantern Hill FINALIST/);
  expect(list('Nominations')).not.toMatch(/Kettle/);
  press('More');
  await shows('Nominations', /Patient Kettle FINALISTThe Self-Folding Map FINALIST$/);
  const bodies = sent.mock.calls.map(([, request]) => String(request?.body));
  expect(bodies.some((body) => body.includes('node(id: $id)'))).toBe(true);

  await subscribed(1);
  await publish('02-city.yaml');
  await shows('Nominations', /Lantern Hill WON/);
  await shows('Winners', /^Lantern Hill WON$/);
  await publish('05-correction.yaml');
  await shows('Nominations', /Patient Kettle FINALIST$/);
});

test('the list keeps its length when it is fetched again', async () => {
  await publish('03-neighbor.yaml');
  press('Refresh');
  await shows(
    'Nominations',
    /^Lantern Hill WONPaper Harbor FINALIST.*Ada Example WON.*Kettle FINALIST$/,
  );
});

test('Relay logs no warning', () => {
  expect(complaints).toEqual([]);
});
