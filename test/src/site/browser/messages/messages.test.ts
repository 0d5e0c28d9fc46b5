import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { schema } from '../../../../../schema/index.ts';

const folder = path.join(import.meta.dirname, '../../../../../src/site/browser');

/** Attributes whose values people read or hear. */
const readAttributes = ['alt', 'aria-label', 'hint', 'label', 'next', 'of', 'placeholder', 'title'];

/** Literals that look like texts, but are none: keys, products, lines of protocols and documents, graph types. */
const notTexts = new Set([
  'ArrowDown',
  'ArrowUp',
  'Escape',
  'Enter',
  'GraphiQL',
  'CSV',
  'Bearer',
  'Polygon',
  'MultiPolygon',
  'User-agent: *',
  'Disallow:',
  'Sitemap:',
  'format: awards/1\nsource: …',
  ...Object.keys(schema.getTypeMap()),
]);

/** Literals of a source file that people would read, with their lines. */
function textsIn(file: string, source: string): string[] {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isThrowStatement(node)) return;
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword) return;
    if (ts.isJsxAttribute(node) && !readAttributes.includes(node.name.getText())) {
      // Elements within an attribute are read; classes and paths are not.
      if (!node.initializer || !ts.isJsxExpression(node.initializer)) return;
      const { expression } = node.initializer;
      if (expression && /^(class|to|href|id|key|for|name|type)$/.test(node.name.getText())) return;
    }
    if (isText(node)) {
      const { line } = parsed.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${file}:${line + 1} ${node.text.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

function isText(node: ts.Node): node is ts.Node & { text: string } {
  if (ts.isJsxText(node)) return /\p{L}{2}/u.test(node.text) && !notTexts.has(node.text.trim());
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateLiteralToken(node)) return false;
  const isInAttribute =
    ts.isJsxAttribute(node.parent) && readAttributes.includes(node.parent.name.getText());
  const reads = isInAttribute ? /\p{L}{2}/u : /\p{L}[,.:]? \p{L}|^\p{Lu}\p{Ll}|^\s+\p{L}+$/u;
  return reads.test(node.text) && !/^<|serif$/.test(node.text) && !notTexts.has(node.text.trim());
}

test('The texts of the pages and the desk are in the message files only.', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: folder }).filter(
    (file) =>
      !/^(generated|(desk\/)?messages\/languages|facts\/fact-fields|desk\/fields\/simple-fields)\b/.test(
        file,
      ),
  );
  expect(files.length).toBeGreaterThan(100);
  const texts = files.flatMap((file) =>
    textsIn(file, readFileSync(path.join(folder, file), 'utf8')),
  );
  expect(texts).toEqual([]);
});

test('A language is a file for readers and one for the desk, which readers do not load.', async () => {
  const languages = globSync('*.ts', { cwd: path.join(folder, 'messages/languages') }).toSorted();
  expect(
    globSync('*.ts', { cwd: path.join(folder, 'desk/messages/languages') }).toSorted(),
  ).toEqual(languages);
  for (const file of languages) {
    const { messages } = await import(path.join(folder, 'messages/languages', file));
    expect(messages).not.toHaveProperty('desk');
    const { desk } = await import(path.join(folder, 'desk/messages/languages', file));
    expect(desk.tasks.title).not.toBe('');
  }
});

test.for([
  ['<p>Not known</p>', 'Not known'],
  ['<a aria-label="Categories" />', 'Categories'],
  ['<p>{isOpen ? "No claim" : null}</p>', 'No claim'],
  ['const title = `Winners of`;', 'Winners of'],
] as const)('The check finds %s.', ([source, text]) => {
  expect(textsIn('example.tsx', source)).toEqual([`example.tsx:1 ${text}`]);
});

test.for([
  '<p class="award-of highest">{messages.honor.tied}</p>',
  'if (node.__typename === "Edition") throw new Error("No such page.");',
])('It leaves %s alone.', (source) => {
  expect(textsIn('example.tsx', source)).toEqual([]);
});
