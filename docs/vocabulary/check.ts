import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TextlintKernel, type TextlintMessage } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import text from '@textlint/textlint-plugin-text';
import { Kind, parse, visit } from 'graphql';
import terminology from 'textlint-rule-terminology';
import ts from 'typescript';
import { checkCodeNames } from './code-names.ts';

/**
 * Looks for words that the project does not use, in README.md, docs, the descriptions of the schema and the sentences
 * of messages. `terms.json` has them, each with the word to use instead. `code-names.json` has those of names in the code.
 */
const root = path.join(import.meta.dirname, '..', '..');
const terms: unknown = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'terms.json'), 'utf8'),
);
const kernel = new TextlintKernel();

interface Passage {
  /** such as `src/config.ts:12` */
  where: string;
  text: string;
  ext: '.md' | '.txt';
}

async function findTerms({ where, text: content, ext }: Passage): Promise<string[]> {
  const { messages } = await kernel.lintText(content, {
    ext,
    plugins: [
      { pluginId: 'markdown', plugin: markdown.default },
      { pluginId: 'text', plugin: text.default },
    ],
    rules: [
      {
        ruleId: 'terminology',
        rule: terminology,
        options: { defaultTerms: false, terms, skip: ['Code', 'CodeBlock', 'BlockQuote'] },
      },
    ],
  });
  return messages.map(({ line, message }: TextlintMessage) =>
    ext === '.md' ? `${where}:${line}: ${message}` : `${where}: ${message}`,
  );
}

const pages = (): Passage[] =>
  ['README.md', ...globSync('docs/*.md', { cwd: root })].map((where) => ({
    where,
    text: readFileSync(path.join(root, where), 'utf8'),
    ext: '.md',
  }));

function descriptions(): Passage[] {
  const where = 'schema/schema.graphql';
  const passages: Passage[] = [];
  visit(parse(readFileSync(path.join(root, where), 'utf8')), {
    [Kind.STRING]({ block, value, loc }) {
      if (block)
        passages.push({ where: `${where}:${loc?.startToken.line}`, text: value, ext: '.txt' });
    },
  });
  return passages;
}

/** Strings of the code that end like sentences. */
const isSentence = (value: string) => / .*[.?!:]$/s.test(value.trim());

function messages(): Passage[] {
  const files = globSync('{src,schema,db}/**/*.{ts,tsx}', { cwd: root });
  return files
    .filter((file) => !file.includes('/generated/'))
    .flatMap((file) => sentencesIn(file, readFileSync(path.join(root, file), 'utf8')));
}

function sentencesIn(file: string, code: string): Passage[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const passages: Passage[] = [];
  const read = (node: ts.Node): void => {
    const value = literalOf(node);
    if (value !== null && isSentence(value)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      passages.push({ where: `${file}:${line + 1}`, text: value, ext: '.txt' });
    }
    ts.forEachChild(node, read);
  };
  read(source);
  return passages;
}

/** The text of a literal, with a dash for each value in it. */
function literalOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `-${literal.text}`).join('');
}

const found: string[] = [];
for (const passage of [...pages(), ...descriptions(), ...messages()])
  found.push(...(await findTerms(passage)));
found.push(...checkCodeNames(root));
for (const line of found) console.error(line);
if (found.length > 0) {
  console.error(`${found.length} words are not of the vocabulary: see docs/vocabulary.`);
  process.exitCode = 1;
}
