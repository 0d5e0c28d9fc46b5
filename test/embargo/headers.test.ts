import { expect, test } from 'vitest';
import { loadRenderer } from '../../src/site/renderer.ts';
import type { TestDatabase } from '../support/database/database.ts';
import { startServer } from '../support/server/http.ts';
import { hidden } from './documents/documents.ts';
import { openTwins } from './twins.ts';

/**
 * The whole responses to the public, their headers among them, are the same while something is scheduled, while nothing
 * is, and where nothing ever was: for how long caches may keep them, by which names they are purged, and what a client
 * that polls is told.
 */
const twins = await openTwins();
const renderer = await loadRenderer();
const start = ({ reader, desk }: TestDatabase) =>
  startServer(reader, ['*'], undefined, desk, { renderer, publicUrl: 'https://awards.example' });
const [hiding, pure] = await Promise.all([start(twins.hiding), start(twins.pure)]);

const query = encodeURIComponent('{ honors(first: 5) { nodes { credit } } dataset { revision } }');
const ofFile: { earlier: { path: string }[] } = await (
  await fetch(`${pure}/announcements/latest.json`)
).json();
const paths = [
  ...['', '&format=csv', '&format=xlsx', '&format=ndjson'].map(
    (format) => `/graphql?query=${query}${format}`,
  ),
  '/',
  '/programs/harbor-prize',
  '/programs/harbor-prize/2025',
  '/honors',
  '/honors.csv',
  '/live',
  '/live/harbor-prize',
  '/embed/live/harbor-prize',
  '/recipients/ada-keel',
  '/changes',
  '/sitemap.xml',
  '/feeds',
  '/nothing',
  '/docs',
  '/graphql/examples.js',
  '/reconcile',
  '/announcements/latest.json',
  '/announcements/0-x.json',
  ...ofFile.earlier.map(({ path }) => path),
];

async function responsesOf(base: string): Promise<string[]> {
  const responses: string[] = [];
  for (const path of paths) {
    const response = await fetch(base + path, { headers: { accept: '*/*' } });
    const headers = [...response.headers].filter(
      ([name]) => !['date', 'x-request-id'].includes(name),
    );
    const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
    responses.push(`${path} ${response.status}\n${JSON.stringify(headers)}\n${body}`);
  }
  return responses;
}

test('the public gets the same responses, headers included, whatever is scheduled', async () => {
  const before = await responsesOf(hiding);
  expect(before.filter((response) => response.includes('s-maxage=1')).length).toBeGreaterThan(10);
  await twins.hide(...hidden.slice(0, 5));
  expect(await responsesOf(hiding)).toEqual(before);
  expect(await responsesOf(pure)).toEqual(before);
});
