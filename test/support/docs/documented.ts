import { readFileSync } from 'node:fs';
import path from 'node:path';
import { blocksOf } from './markdown.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** The queries that README.md, the quick start and docs/querying.md show. */
export const documentedQueries: readonly string[] = [
  'README.md',
  'docs/quick-start.md',
  'docs/querying.md',
].flatMap((page) =>
  blocksOf(readFileSync(path.join(root, page), 'utf8'))
    .filter(({ lang }) => lang === 'graphql')
    .map(({ text }) => text),
);
