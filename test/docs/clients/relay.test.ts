import { globSync } from 'node:fs';
import path from 'node:path';
import { Window } from 'happy-dom';
import { expect, test, vi } from 'vitest';
import { openGala } from './gala.ts';
import { Project } from './project.ts';

/** The example for Relay, built for development, so that Relay warns of what it does not like. */
const { url, publish, subscribed } = await openGala();
const project = await Project.create(
  url,
  ...['request.ts', 'schema.ts', 'live.ts', 'relay.config.json', 'vite.config.ts'],
  ...['environment.ts', 'Gala.tsx', 'index.html'],
);
await project.node('schema.ts');
await project.npx('relay-compiler');
await project.npx('vite', 'build', '--mode', 'development');

const window = new Window({ url: 'http://localhost:5173' });
const { document } = window;
vi.stubGlobal('window', window);
vi.stubGlobal('document', document);
const warnings = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
const sent = vi.spyOn(globalThis, 'fetch');

const listBelow = (heading: string) =>
  [...document.querySelectorAll('h1')]
    .find(({ textContent }) => textContent === heading)
    ?.nextElementSibling?.textContent ?? '';
const press = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label)?.click();

test('gala night: the list shows who has won, page by page', async () => {
  document.body.innerHTML = '<main></main>';
  const [bundle = ''] = globSync(path.join(project.folder, 'dist', 'assets', '*.js'));
  await import(/* @vite-ignore */ bundle);
  await vi.waitFor(() => expect(listBelow('Nominations')).toMatch(/Lantern Hill FINALIST/), 5_000);
  expect(listBelow('Nominations')).not.toMatch(/Kettle/);
  press('More');
  await vi.waitFor(() => expect(listBelow('Nominations')).toMatch(/Patient Kettle FINALIST/), 5_000);
  expect(String(sent.mock.lastCall?.[1]?.body)).toContain('node(id: $id)');

  await subscribed(1);
  await publish('02-city.yaml');
  await vi.waitFor(() => expect(listBelow('Nominations')).toMatch(/Lantern Hill WON/), 5_000);
  await vi.waitFor(() => expect(listBelow('Winners')).toBe('Lantern Hill WON'), 5_000);
});

test('the edition is fetched again by its id', async () => {
  await publish('03-neighbor.yaml');
  press('Refresh');
  await vi.waitFor(() => expect(listBelow('Nominations')).not.toMatch(/Kettle/), 5_000);
  expect(listBelow('Nominations')).toMatch(/Lantern Hill WON/);
});

test('Relay has nothing to complain of', () => {
  for (const warning of warnings) expect(warning.mock.calls).toEqual([]);
});
