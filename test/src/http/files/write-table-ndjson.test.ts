import { expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { getFile, readNdjson } from '../../../support/server/files.ts';
import { startServer } from '../../../support/server/http.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

const { reader } = await createDatabase('shipped');
const base = await startServer(reader);
const { answer } = createTestClient(reader);

const ndjson = async (query: string, variables?: Record<string, unknown>) =>
  readNdjson(await getFile(base, 'ndjson', query, variables));

test('a file has a line for each node, as it was selected', async () => {
  const selection = 'id recipients { role recipient { name names { text lang } } } award { name }';
  const { data } = await answer(`{ honors(first: 5) { nodes { ${selection} } } }`);
  const lines = await ndjson(`{ honors(first: 5) { nodes { ${selection} } } }`);
  expect(data).toEqual({ honors: { nodes: lines } });
  expect(lines).toHaveLength(5);
});

test('a file has a line for each edge, if edges are selected', async () => {
  const query = '{ programs { edges { cursor node { slug } } totalCount } }';
  const { data } = await answer(query);
  const lines = await ndjson(query);
  expect(data).toMatchObject({ programs: { edges: lines } });
  expect(lines.length).toBeGreaterThan(1);
});

test('a file has the texts in the preferred languages', async () => {
  const search = new URLSearchParams({
    format: 'ndjson',
    lang: 'zh-Hans',
    query: '{ place(by: { slug: "china" }) { parts(first: 100) { nodes { name } } } }',
  });
  const rows = await readNdjson(await fetch(`${base}/graphql?${search}`));
  expect(rows).toContainEqual({ name: '广东' });
});

test('a file without rows is empty', async () => {
  const response = await getFile(
    base,
    'ndjson',
    '{ event(slug: "none") { honors { nodes { id } } } }',
  );
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="honors.ndjson"');
  expect(await response.text()).toBe('');
});
