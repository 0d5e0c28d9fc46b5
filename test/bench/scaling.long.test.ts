import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('`npm run scaling` measures each arrangement, and what a request takes of each part', async () => {
  const options = ['--rounds', '1', '--seconds', '1'];
  const { stdout } = await promisify(execFile)(process.execPath, ['bench/scaling.ts', ...options]);
  const rows = stdout.split('\n').slice(2, 7);
  const figures = rows.map((row) => row.replaceAll(',', '').split('|').slice(2, 6).map(Number));
  expect(figures).toHaveLength(5);
  for (const [rate, gateway, primary] of figures)
    for (const figure of [rate, gateway, primary]) expect(figure).toBeGreaterThan(0);
  // With standbys, the primary does not work for queries of the public.
  const [, , , , [, , primary = 0, standbys = 0] = []] = figures;
  expect(standbys).toBeGreaterThan(primary);
});
