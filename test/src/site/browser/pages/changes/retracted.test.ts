import { expect, test } from 'vitest';
import { encodeNodeId } from '../../../../../../schema/arguments/node-id.ts';
import { importDocuments } from '../../../../../../src/import/import.ts';
import { loadRenderer } from '../../../../../../src/site/renderer.ts';
import { createDatabase } from '../../../../../support/database/database.ts';
import { redactAsOperator } from '../../../../../support/desk/redact.ts';
import { startServer } from '../../../../../support/server/http.ts';

/** Where links to honors land that were retracted. */
const { reader, owner, desk } = await createDatabase('empty');
const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, { renderer });

const write = (text: string) =>
  importDocuments(owner, [{ name: 'now.yaml', text: `format: awards/1\n${text}` }]);
await write(`
people: [{ slug: ann, names: { en: Ann } }, { slug: bo, names: { en: Bo } }]
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - { program: prize, year: 2025, slug: spring, names: { en: Spring Prize }, honors: [{ key: one, recipients: [ann] }, { key: two, recipients: [bo] }] }
  - { program: prize, year: 2026, names: { en: Prize 2026 }, honors: [{ key: one, recipients: [ann] }] }`);
const honors = await owner
  .selectFrom('honor')
  .select(['id', 'key'])
  .orderBy('year')
  .orderBy('key')
  .execute();
const [ofSpring = '', another = '', ofGone = ''] = honors.map(({ id }) =>
  encodeNodeId('Honor', id),
);
const honorOf = (edition: string, key = 'one') =>
  `{ honor: { program: prize, edition: ${edition}, key: ${key} } }`;
await write(`reason: It was <another> Ann.\nretract: [${honorOf('spring')}]`);
await write(
  `retract: [${honorOf('spring', 'two')}, ${honorOf('"2026"')}, { edition: { program: prize, slug: "2026" } }]`,
);

async function open(path: string) {
  const response = await fetch(base + path, { redirect: 'manual' });
  return { status: response.status, html: await response.text() };
}

test('a page says when and why, and leads to the edition and to the entries of the change log', async () => {
  const { status, html } = await open(`/honors/${ofSpring}`);
  expect(status).toBe(410);
  expect(html).toMatch(
    /This honor of <a href="\/programs\/prize\/2025\/spring">Spring Prize<\/a> was retracted on <time class="date-time" datetime="[^"]*">[^<]*<\/time>\. Reason: It was &lt;another> Ann\. The <a href="\/changes\?subject=honor_[\w-]{22}">change log<\/a> has what it was\./i,
  );
  expect(html).not.toContain('>Ann<');
  const [path = ''] = /\/changes\?subject=[\w-]+/.exec(html) ?? [];
  const log = (await open(path)).html;
  expect(log).toContain('What has changed about one entry, the latest first: 2 changes.');
  expect(log).not.toContain('Bo');
  const csv = await open(path.replace('/changes', '/changes.csv'));
  expect(csv.html.trim().split('\r\n')).toHaveLength(3);
});

test('without a reason, and without an edition if that is gone, it says neither', async () => {
  const { status, html } = await open(`/honors/${ofGone}?lang=es`);
  expect(status).toBe(410);
  expect(html).toMatch(/Esta distinción se retiró el <time [^>]*>[^<]*<\/time>\. Lo que fue/);
});

test('of an honor that was redacted, or never was, it says nothing', async () => {
  const { id } = honors.find(({ key }) => key === 'two') ?? {};
  expect((await open(`/honors/${another}`)).status).toBe(410);
  await redactAsOperator(owner, { kind: 'honor', id: id ?? '' });
  const never = encodeNodeId('Honor', '01234567-89ab-4def-8123-456789abcdef');
  for (const honor of [another, never, 'honor_x', ofSpring.replace('honor', 'person')]) {
    const { status, html } = await open(`/honors/${honor}`);
    expect([honor, status]).toEqual([honor, 404]);
    expect(html).toContain('There is no page at this URL.');
    expect(html).not.toContain('On request');
  }
});

test('an honor that is awarded again is shown again', async () => {
  await write(
    'editions: [{ program: prize, year: 2025, slug: spring, honors: [{ key: one, recipients: [ann] }] }]',
  );
  const { status, html } = await open(`/honors/${ofSpring}`);
  expect(status).toBe(200);
  expect(html).toContain('Ann');
});
