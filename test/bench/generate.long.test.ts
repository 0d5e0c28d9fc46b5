import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countLine, noCounts } from '../../bench/shapes/counts.ts';
import { documentLines } from '../../bench/shapes/document.ts';
import { sizesFor } from '../../bench/shapes/sizes.ts';
import { importDocuments } from '../../src/import/import.ts';
import { createDatabase } from '../support/database/database.ts';

/** `npm run generate`: made-up awards of any number, to see how the gateway bears many. */
const program = path.join(import.meta.dirname, '..', '..', 'bench', 'generate.ts');

function generate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
  });
  return { code: status, stdout, said: stderr.split('\n')[0] };
}

function textOf(honors: number, seed: number): string {
  return [...documentLines(honors, seed)].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function peopleOf(seed: number): string[] {
  const lines = [...documentLines(300, seed)];
  return lines.flatMap(({ people }) => people ?? []).flatMap((person) => person?.slug ?? []);
}

describe('`npm run generate`', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'awards-generate-'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('writes the same data to a file and to standard output, and reports what it wrote', async () => {
    const file = path.join(folder, 'honors.ndjson');
    const toFile = generate('--honors', '300', '--seed', '7', '--out', file);
    expect(toFile).toMatchObject({ code: 0, stdout: '' });
    expect(toFile.said).toMatch(
      /^Wrote 300 honors, \d+ awards, \d+ editions, 4 programs and 180 recipients \(60 of them places\) to .*honors\.ndjson, seed 7\.$/,
    );
    const written = await readFile(file, 'utf8');
    expect(generate('--honors=300', '--seed=7').stdout).toBe(written);
    expect(textOf(300, 7)).toBe(written);
  });

  test.each([
    [[], 'Give the number of honors: --honors 1000.'],
    ...['many', '0', '5000001', '1.5'].map((honors): [string[], string] => [
      ['--honors', honors],
      `error: option '--honors <number>' argument '${honors}' is invalid. Expected a whole number from 1 to 5,000,000.`,
    ]),
    [
      ['--honors', '5', '--seed', 'x'],
      "error: option '--seed <number>' argument 'x' is invalid. Expected a whole number from 0 to 4,294,967,295.",
    ],
    [
      ['--honors', '5', '--out', 'a.yaml'],
      "error: option '--out <file>' argument 'a.yaml' is invalid. It must end in .ndjson.",
    ],
    [['--honor', '5'], "error: unknown option '--honor'"],
    [['--honors'], "error: option '--honors <number>' argument missing"],
    [['300'], 'error: too many arguments. Expected 0 arguments but got 1: 300.'],
  ])('refuses %j with one sentence', (args, sentence) => {
    expect(generate(...args)).toEqual({ code: 2, stdout: '', said: sentence });
  });

  test('reports a file that cannot be written', () => {
    const file = path.join(folder, 'nowhere', 'honors.ndjson');
    expect(generate('--honors', '5', '--out', file)).toEqual({
      code: 1,
      stdout: '',
      said: `The file ${file} cannot be written (ENOENT).`,
    });
  });
});

describe('generated data', () => {
  test('is the same for the same seed, and different for another seed', () => {
    expect(textOf(300, 1)).toBe(textOf(300, 1));
    const ofOne = new Set(peopleOf(1));
    expect(ofOne.size).toBe(20);
    expect(peopleOf(2).filter((slug) => ofOne.has(slug))).toEqual([]);
  });

  test.each([1, 7, 300, 2500])('has the requested number of honors: %i', (honors) => {
    const counts = noCounts();
    for (const line of documentLines(honors, 3)) countLine(counts, line);
    expect(counts.honors).toBe(honors);
  });

  test('has the proportions of a large collection of awards, for a million honors', () => {
    const { programs, years, places, people, organizations, teams, products, projects, works } =
      sizesFor(1_000_000);
    const all = Object.values(places).reduce((sum, count) => sum + count, 0);
    const others = people + organizations + teams + products + projects + works;
    expect({ programs, years, all, others: Math.round(others / 1000) }).toEqual({
      programs: 60,
      years: 80,
      all: 3333,
      others: 97,
    });
    expect(places.countries).toBe(200);
  });
});

describe('generated data, imported into an empty database', async () => {
  const { owner: db } = await createDatabase('empty');
  beforeAll(async () => {
    const text = textOf(300, 1);
    const result = await importDocuments(db, [{ name: 'honors.ndjson', text }]);
    expect(result.warnings).toEqual([]);
  });

  test('has all honors', async () => {
    expect(await db.selectFrom('honor').selectAll().execute()).toHaveLength(300);
  });

  test('has recipients and categories of all kinds', async () => {
    const recipients = await db.selectFrom('recipient').selectAll().execute();
    expect(new Set(recipients.map(({ kind }) => kind)).size).toBe(7);
    const categories = await db.selectFrom('category').selectAll().execute();
    expect(new Set(categories.map(({ kind }) => kind)).size).toBe(8);
    expect(categories.some(({ section }) => section === null)).toBe(true);
  });

  test('has honors with several recipients, and affiliations of people', async () => {
    const perHonor = await db
      .selectFrom('honor_recipient')
      .groupBy('honor_id')
      .select((of) => of.fn.countAll<number>().as('count'))
      .execute();
    const several = perHonor.filter(({ count }) => Number(count) > 1).length;
    expect(several).toBeGreaterThan(20);
    expect(several).toBeLessThan(80);
    expect(await db.selectFrom('honor_affiliation').selectAll().limit(1).execute()).toHaveLength(1);
  });

  test('has unknown values, undecided awards and honors that did not win', async () => {
    const honors = await db.selectFrom('honor').selectAll().execute();
    const some = (is: (honor: (typeof honors)[number]) => boolean) => honors.filter(is).length > 0;
    expect(some(({ award_id, category_id }) => !award_id && !category_id)).toBe(true);
    expect(some(({ award_id, category_id }) => !award_id && category_id !== null)).toBe(true);
    expect(some(({ recipient_name }) => recipient_name === null)).toBe(true);
    expect(some(({ announced_on }) => announced_on === null)).toBe(true);
    expect(some(({ announced_on }) => announced_on?.length === 4)).toBe(true);
    expect(some(({ announced_on }) => announced_on?.length === 7)).toBe(true);
    expect(some(({ tied }) => tied)).toBe(true);
    expect(some(({ share_numerator }) => share_numerator !== null)).toBe(true);
    expect(new Set(honors.map(({ result }) => result))).toContain('NOMINATED');
    expect(
      (await db.selectFrom('claim').selectAll().execute()).map(({ field }) => field),
    ).toContain('announcedOn');
  });

  test('has places nested five levels deep, most of them in China', async () => {
    const places = new Map(
      (await db.selectFrom('place').selectAll().execute()).map((place) => [place.id, place]),
    );
    const chains = [...places.values()].map((place) => {
      const chain = [place];
      for (let up = places.get(place.parent_id ?? ''); up; up = places.get(up.parent_id ?? ''))
        chain.push(up);
      return chain;
    });
    expect(Math.max(...chains.map(({ length }) => length))).toBe(5);
    const perCountry = Map.groupBy(chains, (chain) => chain.at(-1)?.country_code);
    const [largest] = [...perCountry].toSorted((a, b) => b[1].length - a[1].length);
    expect(largest?.[0]).toBe('CN');
  });

  test('has names in many languages and scripts, one to four for each entity', async () => {
    const names = await db.selectFrom('name').selectAll().execute();
    const languages = new Set(names.map(({ lang }) => lang));
    expect([...languages]).toEqual(
      expect.arrayContaining(['en', 'zh-Hans', 'ja', 'ko', 'es', 'pt', 'ar', 'ru', 'hi']),
    );
    const perEntity = Map.groupBy(names, ({ entity_id }) => entity_id);
    expect(Math.max(...[...perEntity.values()].map(({ length }) => length))).toBeLessThanOrEqual(4);
    const chinese = names.filter(({ lang, kind }) => lang === 'zh-Hans' && kind === 'OFFICIAL');
    expect(chinese.every(({ text }) => /\p{Script=Han}/u.test(text))).toBe(true);
  });
});
