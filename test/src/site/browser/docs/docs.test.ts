import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadRenderer } from '../../../../../src/site/renderer.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { startServer } from '../../../../support/server/http.ts';

/** The files of docs/ as pages below /docs. */
const root = path.join(import.meta.dirname, '..', '..', '..', '..', '..');
const { reader, desk } = await createDatabase('empty');
const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, { renderer });

const htmlOf = async (url: string) => (await fetch(base + url)).text();
const names = globSync('docs/*.md', { cwd: root }).map((file) => path.basename(file, '.md'));
const linksOf = (html: string) =>
  html
    .matchAll(/href="(\/docs\/[^"]*)"/g)
    .map(([, link = '']) => link)
    .toArray();

test('the index lists every file', async () => {
  const listed = linksOf(await htmlOf('/docs'));
  expect(listed.toSorted()).toEqual(names.map((name) => `/docs/${name}`).toSorted());
});

test.each(names)(
  '%s has its title, and its links lead to pages and their headings',
  async (name) => {
    const [, title = ''] =
      /^# (.*)/.exec(readFileSync(path.join(root, `docs/${name}.md`), 'utf8')) ?? [];
    const html = await htmlOf(`/docs/${name}`);
    expect(html).toContain(`<title>${title} · Awards gateway</title>`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    for (const link of linksOf(html)) {
      const [page = '', heading] = link.split('#');
      const target = await htmlOf(page);
      expect(target, link).toContain(heading === undefined ? '<h1' : `id="${heading}"`);
    }
  },
);

test('stands in English within a page of another language, and leads back to it', async () => {
  const html = await htmlOf('/docs/quick-start?lang=es');
  expect(html).toContain('<html lang="es">');
  expect(html).toContain('<div class="manual" lang="en">');
  expect(html).toContain('<a href="/docs?lang=es">Documentación (en inglés)</a>');
});

test('an unknown page is 404', async () => {
  expect((await fetch(`${base}/docs/nowhere`)).status).toBe(404);
});

describe('the search of the guides', () => {
  const foundBy = async (query: string) =>
    linksOf(await htmlOf(`/docs?q=${encodeURIComponent(query)}`));

  test('finds sections by their words, even if misspelled', async () => {
    expect(await foundBy('registered documents')).toContain('/docs/clients#registered-documents');
    expect(await foundBy('embargos')).toContain('/docs/publishing#what-an-embargo-is');
  });

  test('reports that it has found nothing, and never renders the query as markup', async () => {
    const html = await htmlOf('/docs?q=%3Cscript%3Exyzzy');
    expect(html).toContain('No results. Try fewer words.');
    expect(html).not.toContain('<script>xyzzy');
  });
});
