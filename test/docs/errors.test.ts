import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { errorCodes } from '../../schema/errors.ts';

const text = readFileSync(path.join(import.meta.dirname, '../../docs/errors.md'), 'utf8');

test('the page lists every error code with its meaning', () => {
  const rows = [...text.matchAll(/^\| `([A-Z_]+)` \| (.+) \|$/gm)].map(([, code, meaning]) => [
    code,
    meaning,
  ]);
  expect(rows).toEqual(Object.entries(errorCodes));
});
