import { globSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { deskTable, pageTable, valueLabels } from './field-tables.ts';
import { deskFragment, pageFragments, typesWithFacts } from './fragments.ts';

/** Writes the fragments and tables of simple fields for the desk and the pages. */
const folder = path.join(import.meta.dirname, '../browser');
const files = {
  'generated/value-labels.ts': valueLabels(),
  'facts/simple-facts.graphql': pageFragments(),
  'facts/fact-fields.ts': pageTable(),
  'desk/fields/simple-fields.graphql': deskFragment(),
  'desk/fields/simple-fields.ts': deskTable(),
};
const pages = globSync('pages/**/*.graphql', { cwd: folder })
  .map((name) => readFileSync(path.join(folder, name), 'utf8'))
  .join('');
for (const { name } of typesWithFacts)
  if (!pages.includes(`...FactsOf${name}\n`))
    throw new Error(
      `A field of ${name} is to be shown on its page, but no query in src/site/browser/pages selects FactsOf${name}.`,
    );

for (const [name, content] of Object.entries(files)) {
  const file = path.join(folder, name);
  const sign = name.endsWith('.ts') ? '//' : '#';
  const text = `${sign} Written by \`npm run codegen\` from db/model/fields.\n\n${content}\n`;
  await writeFile(file, text);
}
