import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const words = new Map<string, string>(
  Object.entries(
    JSON.parse(readFileSync(path.join(import.meta.dirname, 'code-names.json'), 'utf8')),
  ),
);

/** Names that are not ours: of generated files, and of `Thing` of schema.org. */
const isExempt = (file: string) => /\/generated\/|json-ld/.test(file);

/**
 * Lists files, folders and names in the code that have a word of `code-names.json`, each with the word to use instead.
 * @param root the folder that has `src`, `db`, `schema`, `bench` and `test`
 */
export function checkCodeNames(root: string): string[] {
  const files = globSync('{src,db,schema,bench,test}/**/*.{ts,tsx}', { cwd: root });
  return files
    .filter((file) => !isExempt(file))
    .flatMap((file) => [
      ...wordsIn(file.replace(path.extname(file), '')).map((word) => complaint(file, word)),
      ...namesIn(file, readFileSync(path.join(root, file), 'utf8')),
    ]);
}

function namesIn(file: string, code: string): string[] {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const read = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) && isDeclared(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(...wordsIn(node.text).map((word) => complaint(`${file}:${line + 1}`, word)));
    }
    ts.forEachChild(node, read);
  };
  read(source);
  return found;
}

/** Whether a name is declared here. The key of an object literal is not: its type declares it. */
function isDeclared(name: ts.Node): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return false;
  return 'name' in parent && parent.name === name;
}

const wordsIn = (name: string) =>
  name
    .split(/(?=[A-Z])|[^a-zA-Z]/)
    .map((part) => part.toLowerCase())
    .filter((part) => words.has(part));

const complaint = (where: string, word: string) =>
  `${where}: Do not name anything "${word}": use ${words.get(word)}.`;
