import { expect, test } from 'vitest';
import { importDocuments } from '../../../../../src/import/import.ts';
import { loadRenderer } from '../../../../../src/site/renderer.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { startServer } from '../../../../support/server/http.ts';

/** The feeds and links that feed readers and search engines follow. */
const { reader, owner, desk } = await createDatabase('shipped');
const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, {
  renderer,
  publicUrl: 'https://awards.example',
});

async function read(path: string): Promise<{ type: string | null; text: string }> {
  const response = await fetch(base + path);
  expect(response.status).toBe(200);
  return { type: response.headers.get('content-type'), text: await response.text() };
}

test('announcements are entries with links to their honors, at any URL of the server', async () => {
  const { type, text } = await read('/feeds/announcements.atom');
  expect(type).toBe('application/atom+xml; charset=utf-8');
  expect(text).toContain('<title>Winner: Shenzhen, City Award</title>');
  expect(text).toMatch(
    /<link rel="alternate" href="https:\/\/awards\.example\/programs\/world-smart-city-awards\/2024#honor_/,
  );
  expect(text).not.toContain(base);
});

test('a feed is in the language of its URL, and leads to pages in it', async () => {
  const { text } = await read('/feeds/announcements.atom?lang=zh-Hans');
  expect(text).toContain('xml:lang="zh-Hans"');
  expect(text).toMatch(/<title>获奖：[^<]*City Award<\/title>/);
  expect(text).toMatch(/href="https:\/\/awards\.example\/programs\/[^"]*lang=zh-Hans#honor_/);
});

test('the URL of a feed omits parameters that change nothing', async () => {
  const { text } = await read(
    '/feeds/announcements.atom?utm_source=x&program=world-smart-city-awards',
  );
  const url = 'https://awards.example/feeds/announcements.atom?program=world-smart-city-awards';
  expect(text).toContain(`<id>${url}</id>`);
  expect(text).toContain(`<link rel="self" href="${url}"/>`);
});

test('a correction is an entry of the other feed, with the earlier value and the reason', async () => {
  const path = '/feeds/corrections.atom';
  expect((await read(path)).text).not.toContain('<entry>');
  const document = {
    format: 'awards/1',
    people: [{ slug: 'huang-yuezhen', names: { en: 'Huang <Y> & Co' } }],
  };
  await importDocuments(owner, [{ name: 'a.json', text: JSON.stringify(document) }], {
    reason: 'A misprint',
  });
  const { text } = await read(path);
  expect(text.match(/<entry>/g)).toHaveLength(1);
  expect(text).toContain('Huang &lt;Y> &amp; Co'.replace('>', '&gt;'));
  expect(text).toContain('A misprint');
  expect((await read('/feeds/announcements.atom')).text).not.toContain('misprint');
});

test('a large import does not displace older entries', async () => {
  const people = Array.from({ length: 500 }, (_, number) => ({
    slug: `person-${number}`,
    names: { en: `Person ${number}` },
  }));
  const text = JSON.stringify({ format: 'awards/1', people });
  await importDocuments(owner, [{ name: 'people.json', text }]);
  expect((await read('/feeds/announcements.atom')).text.match(/<entry>/g)).toHaveLength(50);
  expect((await read('/feeds/corrections.atom')).text).toContain('A misprint');
});

test('the sitemap has every program and edition, and robots.txt names it', async () => {
  const { text } = await read('/sitemap.xml');
  const urls = [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url);
  expect(urls).toContain('https://awards.example/programs/world-smart-city-awards');
  expect(urls).toContain('https://awards.example/programs/region-china-smart-city-awards/2025');
  expect(urls.filter((url) => /\/programs\/[^/]+\/\d+$/.test(url ?? ''))).toHaveLength(19);
  const programs = Array.from({ length: 101 }, (_, number) => ({
    slug: `program-${number}`,
    names: { en: `Program ${number}` },
  }));
  const document = JSON.stringify({ format: 'awards/1', programs });
  await importDocuments(owner, [{ name: 'programs.json', text: document }]);
  const more = (await read('/sitemap.xml')).text.match(/<loc>/g);
  expect(more).toHaveLength(urls.length + programs.length);
  expect((await read('/robots.txt')).text.split('\n')).toEqual([
    'User-agent: *',
    'Disallow: /graphql',
    'Disallow: /search',
    'Disallow: /honors?',
    'Disallow: /dashboard?',
    'Disallow: /docs?',
    'Disallow: /desk',
    'Disallow: /*.csv',
    'Disallow: /*.xlsx',
    'Disallow: /*.json',
    'Sitemap: https://awards.example/sitemap.xml',
    '',
  ]);
});
