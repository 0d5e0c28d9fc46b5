import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { createDatabase } from '../support/database.ts';
import { startServer } from '../support/http.ts';

const { reader } = await createDatabase('empty');
const base = await startServer(reader);

test('GraphiQL has links to what a tab asks for as a file, last on its page', async () => {
  const response = await fetch(`${base}/graphql`, { headers: { accept: 'text/html' } });
  const page = await response.text();
  const bar = page.slice(page.indexOf('<nav id="download"'));
  expect(bar).toMatch(/<\/script>\s*<\/body>\s*<\/html>\s*$/);
  expect(bar.match(/data-format="\w+"/g)).toEqual(['data-format="csv"', 'data-format="ndjson"']);
  const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(bar) ?? [];
  expect(() => new Script(script)).not.toThrow();
  // Where GraphiQL itself keeps its tabs.
  expect(script).toContain("'graphiql:tabState'");
  expect(page.slice(0, page.indexOf('<nav id="download"'))).toContain('tabState');
});
