import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { weightsPage } from '../../../bench/costs/weights-page.ts';
import { sectionOf } from '../../support/docs/markdown.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../../bench/COSTS.md'), 'utf8');

test('bench/COSTS.md has the weights of the server', () => {
  expect(sectionOf(page, 'Weights')).toContain(weightsPage());
});
