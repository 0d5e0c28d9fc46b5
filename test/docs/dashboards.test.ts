import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from '../support/database/database.ts';
import { startServer } from '../support/server/http.ts';

/** The URLs that docs/dashboards.md gives to paste return tables. */
const page = readFileSync(
  path.join(import.meta.dirname, '..', '..', 'docs', 'dashboards.md'),
  'utf8',
);
const { reader } = await createDatabase('shipped');
const base = await startServer(reader);
const urls = [...page.matchAll(/```url\n(.*)\n```/g)].map(([, url = '']) => url);

const json = 'application/json';
const beginnings = [
  ['text/csv', /^value,key\.value,key\.label\r\n31,,Unknown\r\n/],
  ['text/csv', /^value,key\.value,key\.label\r\n1,2013,2013\r\n/],
  ['text/csv', /^edition\.year,edition\.program\.name,award\.name,credit\r\n2025,/],
  ['application/x-ndjson', /^\{"edition":\{"year":2025,/],
  [json, /^\{"data":\{"winners":\{"nodes":\[\{"edition":/],
  [json, /^\{"data":\{"statistics":\{"unknown":\[\{"dimension":"COUNTRY","honorCount":31\}\]/],
] as const;

test('the page has a URL for each format', () => expect(urls).toHaveLength(beginnings.length));

test.each(beginnings.map(([type, begins], index) => ({ type, begins, url: urls[index] ?? '' })))(
  '$url returns $type, with the columns that the page names',
  async ({ type, begins, url }) => {
    const response = await fetch(url.replace('http://localhost:4000', base));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    expect(await response.text()).toMatch(begins);
  },
);
