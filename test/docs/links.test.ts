import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '..', '..');
const pages = ['README.md', ...globSync('docs/*.md', { cwd: root })];

test.each(pages)('every link of %s leads to a heading or a file', (page) => {
  const text = readFileSync(path.join(root, page), 'utf8');
  for (const [, target = ''] of text.matchAll(/\]\((?!http)([^)]+)\)/g)) {
    const [file = '', heading] = target.split('#');
    const linked = file === '' ? page : path.join(path.dirname(page), file);
    expect(existsSync(path.join(root, linked)), target).toBe(true);
    if (heading === undefined) continue;
    expect(headingsOf(readFileSync(path.join(root, linked), 'utf8')), target).toContain(heading);
  }
});

/** The headings of a page, as links name them. */
function headingsOf(text: string): string[] {
  return text
    .matchAll(/^#+ (.*)$/gm)
    .map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    )
    .toArray();
}
