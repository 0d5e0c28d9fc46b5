import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { renderCommandLinePage } from '../../src/cli/command-line-page.ts';

test('the page lists every command with its arguments and options', () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../docs/command-line.md'), 'utf8');
  expect(page).toBe(renderCommandLinePage());
  expect(page).toContain('## token create');
  expect(page).toContain('| `--publish-at <time>` |');
});
