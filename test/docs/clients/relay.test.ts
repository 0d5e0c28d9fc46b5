import { globSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import { expect, test, vi } from 'vitest';
import { ClientApp } from './client-app.ts';
import { openGala } from './open-gala.ts';

/** The example for Relay, built for development, so that Relay warns of what it does not like. */
const { url, publish, subscribed } = await openGala();
const app = await ClientApp.create(
  url,
  ...['request.ts', 'schema.ts', 'live.ts', 'relay.config.json', 'vite.config.ts'],
  ...['environment.ts', 'Gala.tsx', 'index.html'],
);
await app.node('schema.ts');
await app.npx('relay-compiler');
await app.npx('vite', 'build');

const window = new Window({ url: 'http://localhost:5173' });
const { document } = window;
vi.stubGlobal('window', window);
vi.stubGlobal('document', document);
const complaints: unknown[][] = [];
vi.stubGlobal('console', {
  ...console,
  error: (...texts: unknown[]) => complaints.push(texts),
  warn: (...texts: unknown[]) => complaints.push(texts),
});

const listBelow = (heading: string) =>
  [...document.querySelectorAll('h1')].find(({ textContent }) => textContent === heading)
    ?.nextElementSibling?.textContent ?? '';
const shows = (heading: string, items: RegExp) =>
  vi.waitFor(() => expect(listBelow(heading)).toMatch(items), 10_000);
const press = (label: string) =>
  [...document.querySelectorAll('button')]
    .find(({ textContent }) => textContent === label)
    ?.click();

test('on gala night the list shows new winners, page by page', async () => {
  const sent = vi.spyOn(globalThis, 'fetch');
  document.body.innerHTML = '<main></main>';
  const [bundle = ''] = globSync(path.join(app.folder, 'dist', 'assets', '*.js'));
  await import(/* @vite-ignore */ bundle);
  await shows('Nominations', /Lantern Hill FINALIST/);
  expect(listBelow('Nominations')).not.toMatch(/Kettle/);
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

test('the edition is refetched by its id', async () => {
  await publish('03-neighbor.yaml');
  press('Refresh');
  await shows('Nominations', /^Paper Harbor FINALISTLantern Hill WON.*Ada Example WON$/);
});

test('Relay logs no warning', () => {
  expect(complaints).toEqual([]);
});
