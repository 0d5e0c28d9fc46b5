import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { decode } from '../../../src/text/decode.ts';
import { findEncoding } from '../../../src/text/encoding.ts';
import { callCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';

/** Which encoding a text with columns has, and where its bytes are wrong. */
const { url } = await createDatabase('empty');
const folder = await mkdtemp(path.join(tmpdir(), 'awards-encodings-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const head =
  'program,programName:en,year,editionName:en,recipients,recipientKind,recipientNames:en\n';
const rows = Array.from(
  { length: 10_000 },
  (_, index) => `prize,Préis,2001,P,p${index},PERSON,Jürg ${index}\n`,
);
const table = Buffer.from(head + rows.join(''));

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function importOf(name: string, bytes: Uint8Array) {
  const file = path.join(folder, name);
  await writeFile(file, bytes);
  const { code, stderr } = await callCli(url, ['import', file]);
  return { code, stderr: stderr.replaceAll(`${folder}/`, '') };
}

test('one wrong byte in a large UTF-8 file is an error at its place', async () => {
  const at = table.indexOf('Jürg 9000') + 1;
  const bytes = Buffer.concat([table.subarray(0, at), Buffer.from([0xfc]), table.subarray(at + 2)]);
  const wrong =
    'The byte 0xFC in line 9002, character 34, is not UTF-8. Correct this character, or save the whole file as UTF-8.\n';
  expect(await importOf('own.csv', bytes)).toEqual({ code: 1, stderr: `own.csv ${wrong}` });
  const mapped = Buffer.from(bytes);
  mapped.write('Country');
  expect(await importOf('other.csv', mapped)).toEqual({ code: 1, stderr: `other.csv ${wrong}` });
});

test.each([
  ['no characters but ASCII', 'plain', 'utf-8'],
  ['UTF-8', 'Jürg 居里 🏆', 'utf-8'],
  ['UTF-8 with a wrong byte before it', Buffer.from('\xfc\nJ\xc3\xbcrg', 'latin1'), 'utf-8'],
  ['UTF-8 with a wrong byte after it', Buffer.from('J\xc3\xbcrg\n\xfc', 'latin1'), 'utf-8'],
  ['UTF-8 that ends within a character', Buffer.from('J\xc3\xbcrg \xe5\xb1', 'latin1'), 'utf-8'],
  ['a byte order mark and a wrong byte', Buffer.from('\xef\xbb\xbfJ\xfcrg', 'latin1'), 'utf-8'],
  ['windows-1252', Buffer.from('J\xfcrg \xc4hre \x80', 'latin1'), 'windows-1252'],
  [
    'windows-1252 with quotes after an ß and no-break spaces after an É',
    Buffer.from('\x84Spa\xdf\x93, \xab\xa0LE CAF\xc9\xa0\xbb', 'latin1'),
    'windows-1252',
  ],
  [
    'a byte order mark and more wrong bytes than characters of several bytes',
    Buffer.from('\xef\xbb\xbfJ\xfcrg M\xe4rz\n\xfc', 'latin1'),
    'utf-8',
  ],
  [
    'surrogates and overlong bytes alone',
    Buffer.from('\xed\xa0\x80\xc0\xaf\xf4\x90\x80', 'latin1'),
    'windows-1252',
  ],
  ['UTF-16', Buffer.from('\uFEFFJürg', 'utf16le'), 'utf-16le'],
])('%s: the encoding is the same however the bytes come', async (_, text, encoding) => {
  const bytes = Buffer.from(text);
  for (const size of [2, 3, 5, 1000])
    expect(await findEncoding(inChunks(bytes, size))).toBe(encoding);
});

test.each([
  ['a\n🏆b\xfc', '0xFC in line 2, character 4,'],
  ['居\nab\xe5\xb1x', '0xE5 in line 2, character 3,'],
  ['ab\xe5\xb1', '0xE5 in line 1, character 3,'],
])('the place of a wrong byte is the same however the bytes come: %j', async (text, place) => {
  const bytes = Buffer.concat(
    [...text].map((character) => Buffer.from(character, character <= '\xff' ? 'latin1' : 'utf8')),
  );
  for (const size of [1, 2, 3, 1000])
    await expect(Array.fromAsync(decode(inChunks(bytes, size)))).rejects.toThrow(
      `The byte ${place} is not UTF-8.`,
    );
});

test('UTF-16 that ends within a character is an error', async () => {
  const bytes = Buffer.from('\uFEFFab', 'utf16le').subarray(0, 5);
  await expect(Array.fromAsync(decode(inChunks(bytes, 2)))).rejects.toThrow(
    'This is not UTF-16 text.',
  );
});
