import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { markdownRow, markdownTable, replaceTable } from './markdown-tables.ts';
import { remedies } from './remedies.ts';

/**
 * The messages of an import, as the code of its stages writes them; what differs from case to case is `…`.
 * @param areWarnings those after `Look again:`, or all others
 */
function messagesOfImport(areWarnings: boolean): string[] {
  const root = path.join(import.meta.dirname, '../../..');
  const folders = ['src/import/read', 'src/import/validate', 'src/import/plan', 'src/text'];
  const files = folders
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && /^warn/.test(name) === areWarnings)
        .map((name) => path.join(root, folder, name)),
    )
    // A warning that pages read.
    .concat(areWarnings ? path.join(root, 'db/model/second-winner.ts') : []);
  const texts = files.flatMap(textsOf).map((text) => text.replaceAll(/…+/g, '…'));
  return [...new Set(texts.filter(isMessage))].sort();
}

/** The texts of a file, but for those of errors that mean a mistake in the code. */
function textsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression))
      if (node.expression.text === 'Error') return;
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push(
        node.templateSpans.reduce((text, { literal }) => `${text}…${literal.text}`, node.head.text),
      );
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

/** A sentence on what is wrong, or the beginning of one that ends with a hint; not a hint alone. */
function isMessage(text: string): boolean {
  return /^["A-Z].* .*[.…]$/.test(text) && /[a-z]{3}/.test(text) && !/^(Put|Write) /.test(text);
}

/** docs/import-messages.md with its tables of messages. */
export function withMessages(page: string): string {
  const rows = (areWarnings: boolean) =>
    messagesOfImport(areWarnings).map((message) => ({
      code: `\`${message.replaceAll('|', '\\|')}\``,
      remedy: remedies[message] ?? '',
    }));
  const problems = rows(false).map(({ code, remedy }) => markdownRow(code, remedy));
  const warnings = rows(true).map(({ code }) => markdownRow(code));
  return replaceTable(
    replaceTable(page, '## Problems', markdownTable(['message', 'what to do'], problems)),
    '## Warnings',
    markdownTable(['message'], warnings),
  );
}
