import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Problem } from '../../../../db/model/problem.ts';
import { importInputs } from '../../../../src/import/import.ts';
import { findInputs } from '../../../../src/import/read/inputs.ts';
import { spoolInput } from '../../../../src/import/read/spool.ts';
import { openImport } from '../../../support/documents/import.ts';

/** Documents from standard input, which can be read once, or stored to be read again. */
const { db, query } = await openImport();

const programs = async () =>
  (await query<{ slug: string }>('select slug from program order by slug')).map(({ slug }) => slug);
const yaml = (slug: string) =>
  `format: awards/1\nprograms: [{ slug: ${slug}, names: { en: P } }]\n`;
const json = (slug: string) =>
  JSON.stringify({ format: 'awards/1', programs: [{ slug, names: { en: 'P' } }] });
const line = (slug: string) => JSON.stringify({ programs: [{ slug, names: { en: 'P' } }] });

test('standard input is read in the given format', async () => {
  const read = async (text: string, form?: 'ndjson') => {
    const problems: Problem[] = [];
    const stdin = Readable.from([Buffer.from(text)]);
    await importInputs(db, await findInputs(['-'], stdin, problems, form), {}, problems);
  };
  await read(yaml('a'));
  await read(json('b'));
  await read(`{"format":"awards/1"}\n${line('c')}`, 'ndjson');
  expect(await programs()).toEqual(['a', 'b', 'c']);
});

test('standard input that is stored can be read again, also after a reader stopped early', async () => {
  const stdin = Readable.from([
    gzipSync(yaml('a')).subarray(0, 20),
    gzipSync(yaml('a')).subarray(20),
  ]);
  const [input] = await findInputs(['-'], stdin, []);
  if (!input) throw new Error('There is no input.');
  const spooled = await spoolInput(input);
  expect(spooled).toMatchObject({ name: 'standard input', size: yaml('a').length });
  for await (const piece of spooled.open(() => {})) {
    expect(piece).toBe(yaml('a'));
    break;
  }
  for (const _ of [1, 2])
    expect(await Array.fromAsync(spooled.open(() => {}))).toEqual([yaml('a'), '']);
  await importInputs(db, [spooled]);
  await spooled.close();
  expect(await programs()).toEqual(['a']);
});

test('standard input that cannot be read to its end is reported after what was read', async () => {
  const problems: Problem[] = [];
  const stdin = Readable.from([
    Buffer.from(`{"format":"awards/1"}\n${line('a')}\n`),
    Buffer.from([0xff]),
  ]);
  const [input] = await findInputs(['-'], stdin, problems, 'ndjson');
  if (!input) throw new Error('There is no input.');
  const spooled = await spoolInput(input);
  await expect(importInputs(db, [spooled])).rejects.toThrow(
    'standard input The byte 0xFF in line 3, character 1, is not UTF-8.',
  );
  await spooled.close();
});

test('if standard input is given twice', async () => {
  const problems: Problem[] = [];
  const stdin = Readable.from([Buffer.from(yaml('a'))]);
  expect(await findInputs(['-', '-'], stdin, problems)).toHaveLength(1);
  expect(problems).toEqual([
    { file: '-', path: '', message: 'Standard input can be read only once.' },
  ]);
});
