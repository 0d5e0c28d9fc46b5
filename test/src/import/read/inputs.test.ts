import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { createGzip, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFiles } from '../../../../src/import/import.ts';
import { openImport } from '../../../support/documents/import.ts';

/** Where documents come from: files of each form, folders, patterns, compressed or not. */
const { db, query } = await openImport();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'awards-inputs-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, text: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
}

const programs = async () =>
  (await query<{ slug: string }>('select slug from program order by slug')).map(({ slug }) => slug);
const yaml = (slug: string) =>
  `format: awards/1\nprograms: [{ slug: ${slug}, names: { en: P } }]\n`;
const json = (slug: string) =>
  JSON.stringify({ format: 'awards/1', programs: [{ slug, names: { en: 'P' } }] });
const line = (slug: string) => JSON.stringify({ programs: [{ slug, names: { en: 'P' } }] });

/** The problems, without the folder. */
async function problemsOf(...paths: string[]): Promise<string> {
  const outcome = await importFiles(db, paths).catch((error: Error) => error.message);
  return String(outcome).replaceAll(`${folder}/`, '');
}

describe('documents are read', () => {
  test('from files, by their extensions', async () => {
    await importFiles(db, [
      await write('a.yml', yaml('a')),
      await write('b.json', json('b')),
      await write('c.jsonl', `{"format":"awards/1"}\n${line('c')}\n\n${line('d')}`),
      await write('no-ending', yaml('f')),
    ]);
    expect(await programs()).toEqual(['a', 'b', 'c', 'd', 'f']);
  });

  test('from compressed files', async () => {
    await importFiles(db, [
      await write('g.yaml.gz', gzipSync(yaml('g'))),
      await write('h.ndjson.gz', gzipSync(`{"format":"awards/1"}\n${line('h')}\n`)),
    ]);
    expect(await programs()).toEqual(['g', 'h']);
  });

  test('from compressed files without the extension, and from others with it', async () => {
    await importFiles(db, [
      await write('G.YAML.GZ', gzipSync(yaml('g'))),
      await write('h.yaml', gzipSync(yaml('h'))),
      await write('i.yaml.gz', yaml('i')),
    ]);
    expect(await programs()).toEqual(['g', 'h', 'i']);
  });

  test('from a folder and its subfolders, as one change, and other files are ignored', async () => {
    await write(
      'set/2/b.yaml',
      'format: awards/1\nprograms: [{ slug: b, names: { en: B }, parent: c }]',
    );
    await write('set/1.json', json('a'));
    await write('set/3.yaml.gz', gzipSync(yaml('c')));
    await write('set/README.md', 'not a document');
    await write('set/.hidden/4.yaml', yaml('d'));
    const result = await importFiles(db, [path.join(folder, 'set')]);
    expect(result.revision).toBe('1');
    expect(await programs()).toEqual(['a', 'b', 'c']);
  });

  test('from a folder whose name looks like a pattern', async () => {
    await write('a!b [c] {d} g\\h/x.yaml', yaml('x'));
    await importFiles(db, [path.join(folder, 'a!b [c] {d} g\\h')]);
    expect(await programs()).toEqual(['x']);
  });

  test('by a pattern, in the order of names', async () => {
    await write('many/2.yaml', 'format: awards/1\nprograms: [{ slug: p, names: { en: Second } }]');
    await write('many/10.yaml', 'format: awards/1\nprograms: [{ slug: p, names: { en: First } }]');
    await importFiles(db, [path.join(folder, 'many', '*.yaml')]);
    expect(await query('select text from name')).toEqual([{ text: 'Second' }]);
  });

  test('with a byte order mark and Windows line breaks', async () => {
    await importFiles(db, [
      await write('bom.yaml', `\uFEFF${yaml('a').replaceAll('\n', '\r\n')}`),
      await write('bom.json', `\uFEFF${json('b')}`),
      await write('bom.ndjson', `\uFEFF{"format":"awards/1"}\r\n${line('c')}\r\n`),
    ]);
    expect(await programs()).toEqual(['a', 'b', 'c']);
  });
});

describe('unreadable input is reported', () => {
  test('if it has nothing that could be imported', async () => {
    await mkdir(path.join(folder, 'blank'), { recursive: true });
    await write('blank/a.yaml', '# nothing yet');
    const empty = 'The document is empty.';
    const nothing = 'The document names nothing that could be imported.';
    expect(
      await problemsOf(
        path.join(folder, 'blank'),
        await write('a.yaml', ''),
        await write('b.ndjson', '\n'),
        await write('c.csv', ''),
        await write('d.csv', 'program,programName:en,year,editionName:en,recipients\n'),
        await write('e.yaml', 'format: awards/1\nreason: To come\npeople: []'),
        await write('f.ndjson', '{"format":"awards/1"}\n'),
      ),
    ).toBe(
      [
        `blank/a.yaml ${empty}`,
        `a.yaml ${empty}`,
        `b.ndjson ${empty}`,
        'c.csv The file is empty. Its first line must name the columns.',
        'd.csv:1:1 The file has no rows below its header.',
        `e.yaml:1:1 ${nothing}`,
        `f.ndjson:1:1 ${nothing}`,
      ].join('\n'),
    );
  });

  test('all at once', async () => {
    await mkdir(path.join(folder, 'hollow'), { recursive: true });
    expect(
      await problemsOf(
        path.join(folder, 'none.yaml'),
        path.join(folder, 'none-*.yaml'),
        path.join(folder, 'hollow'),
        await write('latin.yaml', Buffer.from('reason: Zürich', 'latin1')),
        await write(
          'latin.ndjson',
          Buffer.from('{"format":"awards/1"}\n{"reason":"Zürich"}', 'latin1'),
        ),
        await write('cut.yaml.gz', gzipSync(yaml('a')).subarray(0, 30)),
        await write(
          'damaged.yaml.gz',
          Buffer.concat([gzipSync('x').subarray(0, 12), Buffer.alloc(9)]),
        ),
      ),
    ).toBe(
      [
        'none-*.yaml No file matches this pattern.',
        'hollow The folder has no documents (files ending in .yaml, .yml, .json, .ndjson, .jsonl, .csv, .tsv, .xlsx, .ods, each also with .gz).',
        'none.yaml The file does not exist.',
        'latin.yaml The byte 0xFC in line 1, character 10, is not UTF-8. Correct this character, or save the whole file as UTF-8.',
        'latin.ndjson The byte 0xFC in line 2, character 13, is not UTF-8. Correct this character, or save the whole file as UTF-8.',
        'cut.yaml.gz The gzip file ends too early.',
        'damaged.yaml.gz The gzip file is damaged.',
      ].join('\n'),
    );
  });

  test('for 100 million characters on one line, of which only the first are read', async () => {
    const line = async (name: string) => {
      const pieces = Array.from({ length: 100 }, () => Buffer.alloc(1_000_000, 'x'));
      const zip = Readable.from([Buffer.from('format: awards/1\nreason: '), ...pieces]).pipe(
        createGzip({ level: 1 }),
      );
      return write(name, Buffer.concat(await zip.toArray()));
    };
    expect(await problemsOf(await line('long.yaml.gz'), await line('long.csv.gz'))).toBe(
      ['long.yaml.gz', 'long.csv.gz']
        .map(
          (name) =>
            `${name} The input is longer than 16 million characters. Import fewer documents at once, or convert them to NDJSON, which is read line by line.`,
        )
        .join('\n'),
    );
    expect(
      await problemsOf(
        await write('long.ndjson', `{"format":"awards/1"}\n\n"${'x'.repeat(17_000_000)}`),
      ),
    ).toBe(
      'long.ndjson:3 The line has more than 16 million characters. Put each entity on a separate line.',
    );
  });
});

test('for NDJSON in a file of another format', async () => {
  const lines = `{"format":"awards/1"}\n${line('a')}\n`;
  expect(await problemsOf(await write('wrong.json', lines), await write('wrong.yaml', lines))).toBe(
    ['wrong.json', 'wrong.yaml']
      .map(
        (name) =>
          `${name} This looks like NDJSON. Give --format ndjson, or a name that ends in .ndjson.`,
      )
      .join('\n'),
  );
});

describe('a line of NDJSON', () => {
  const ndjson = async (...lines: string[]) =>
    problemsOf(await write('lines.ndjson', lines.join('\n')));
  const head = '{"format":"awards/1","source":"news","reason":"Load"}';

  test('has the source and reason of the first line', async () => {
    await importFiles(db, [
      await write(
        'head.ndjson',
        `${head}\n{"sources":[{"slug":"news","title":"N","kind":"NEWS"}]}\n` +
          `{"programs":[{"slug":"a","names":{"en":"A"},"references":[4]}]}\n` +
          `{"format":"awards/1","reason":"More"}\n${line('b')}`,
      ),
    ]);
    expect(await query('select entity_key as key, reason from change order by number')).toEqual([
      { key: 'news', reason: 'Load' },
      { key: 'a', reason: 'Load' },
      { key: 'b', reason: 'More' },
    ]);
    expect(await query('select paragraph from reference')).toEqual([{ paragraph: 4 }]);
  });

  test('is reported with its number, and each problem of each line', async () => {
    expect(
      await ndjson(
        '{"format":"awards/1"}',
        '{"programs":[{"slug":"A","names":{"en":"A"}}]}',
        '',
        '{"programs":[{"slug":"a"}],"plcaes":[]}',
        '{"teams":[{"slug":"t","slug":"t","names":{"en":"T"}}]}',
      ),
    ).toBe(
      [
        'lines.ndjson:2:22 programs[0].slug: Expected a slug (lower-case letters and digits, with single hyphens between), got "A".',
        'lines.ndjson:4:14 programs[0].names: The new program "a" needs names.',
        'lines.ndjson:4:28 plcaes: There is no key "plcaes" here; did you mean "places"?',
        'lines.ndjson:5:23 teams[0].slug: The key "slug" occurs twice.',
      ].join('\n'),
    );
  });

  test('must be JSON', async () => {
    expect(await ndjson('{"format":"awards/1"}', '{"programs": [}', '{"programs": 7}')).toBe(
      [
        'lines.ndjson:2:15 A value is expected here.',
        'lines.ndjson:3:14 programs: Expected a list, got 7.',
      ].join('\n'),
    );
  });

  test('needs a first line with the format', async () => {
    expect(await ndjson(line('a'), line('b'))).toBe(
      'lines.ndjson:1:1 format: Expected "awards/1", got nothing.',
    );
  });

  test('after an invalid line is not reported for what that line would have created', async () => {
    const many = Array.from({ length: 2500 }, (_, index) =>
      JSON.stringify({ people: [{ slug: `p${index}`, names: { en: 'P' } }] }),
    );
    expect(
      await ndjson(
        '{"format":"awards/1"}',
        '{"people":[{"slug":"wrong"}]}',
        '{"programs":[{"slug":"prize","names":{"en":"P"}}]}',
        '{"editions":[{"program":"prize","year":2000,"names":{"en":"P"}}]}',
        ...many,
        '{"editions":[{"program":"prize","year":2000,"honors":[{"recipients":["wrong","p7","p2499"]}]}]}',
        '{"editions":[{"program":"prize","year":2000,"honors":[{"recipients":["nobody"]}]}]}',
      ),
    ).toBe(
      [
        'lines.ndjson:2:12 people[0].names: The new person "wrong" needs names.',
        'lines.ndjson:2506:70 editions[0].honors[0].recipients[0]: There is no recipient "nobody".',
      ].join('\n'),
    );
    expect(await query('select * from entity')).toEqual([]);
  });

  test('is not checked after too many problems', async () => {
    const lines = Array.from({ length: 3000 }, () => '{"teams":[{"slug":"T"}]}');
    const problems = (await ndjson('{"format":"awards/1"}', ...lines)).split('\n');
    expect(problems).toEqual([
      expect.stringMatching(/^lines.ndjson:2:\d+ teams\[0\].slug: Expected a slug /),
      '    1001 times, up to line 1002',
      'There are more than 1000 problems. Not all of them are listed.',
    ]);
  });
});
