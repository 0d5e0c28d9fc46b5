import { access, readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { columns, openSheetImport } from '../../../support/documents/open-sheet-import.ts';

/** A file beside what is imported lists who is taken for whom. */
const { folder, pathOf, write, run, runImport } = await openSheetImport('empty');

async function matchesOf(file: string): Promise<string[]> {
  const text = await readFile(`${pathOf(file)}.matches.csv`, 'utf8');
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true });
  return rows.map(({ doubtful, taken, kind, slug, otherName, evidence, years }) =>
    [doubtful, taken, kind, slug, otherName, evidence, years].join(' | '),
  );
}

const songs = `
columns: { Year: year, Award: awardName, Winner: { recipient: PERSON }, Song: { recipient: WORK, role: FOR_WORK, with: { workKind: SONG } } }
constants: { program: song-prize, programName: Song Prize }
`;

test('all names in several rows, and names near to those of the data', async () => {
  const first = await write(
    'first.csv',
    `Year,Award,Winner\n2001,Best,Ursula LeGuin\n`,
    columns('first-prize'),
  );
  expect(await runImport(first)).toMatchObject({ code: 0, stderr: '' });
  await expect(access(`${first}.matches.csv`)).rejects.toThrow();
  const rows = [
    '2001,Best,Ann A,Shine',
    '2004,Best,Bo B,Shine',
    '2005,Best,Cy C,Glow',
    '2006,Best,Cy C,Glow',
    '2007,Best,Ursula Le Guin,Rain',
  ];
  const sheet = await write('songs.csv', `Year,Award,Winner,Song\n${rows.join('\n')}\n`, songs);
  const tried = await runImport(sheet, '--dry-run');
  expect(tried).toMatchObject({ code: 0, stderr: '' });
  expect(tried.stdout).toContain('All of them are in songs.csv.matches.csv.');
  // The doubtful ones come first.
  expect(tried.stdout).toMatch(/Ursula LeGuin.*Shine.*Cy C/s);
  const lines = [
    'yes | AS_TWO | person | ursula-le-guin | Ursula LeGuin | another spelling | song-prize/2007',
    'yes | AS_ONE | work | shine |  | the same name in rows 2, 3 | 2001, 2004',
    'no | AS_ONE | person | cy-c |  | the same name in rows 4, 5 | 2005, 2006',
    'no | AS_ONE | work | glow |  | the same name in rows 4, 5 | 2005, 2006',
  ];
  expect((await matchesOf('songs.csv')).toSorted()).toEqual(lines.toSorted());
  expect((await matchesOf('songs.csv'))[0]).toBe(lines[0]);
  const { code, stdout } = await runImport(sheet, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(stdout).matches).toHaveLength(4);
});

test('all recipients that only a slug joins to those of the data, and a folder is imported without the file', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => `p-${index}`);
  const document = (program: string, name: string) => `format: awards/1
people: [${ids.map((slug) => `{ slug: ${slug}, names: { en: "${name} ${slug}" } }`).join(', ')}]
programs: [{ slug: ${program}, names: { en: P } }]
editions:
  - { program: ${program}, year: 2001, names: { en: P }, categories: [{ slug: c, names: { en: C }, kind: PERSON, awards: [{ slug: a, names: { en: A }, declared: 60, honors: [${ids.map((slug) => `{ recipients: [${slug}] }`).join(', ')}] }] }] }`;
  const one = await write('one.yaml', document('one', 'P'));
  expect((await run('import', one)).code).toBe(0);
  const two = await write('two.yaml', document('two', 'Q'));
  const { stdout } = await run('import', two);
  expect(stdout).toContain('60 taken as one by their names or slugs, and 0 with near names as two');
  expect(stdout).toContain('... and 40 more');
  const matches = await matchesOf('two.yaml');
  expect(matches).toHaveLength(60);
  // The name that it had before.
  expect(matches[0]).toBe('yes | AS_ONE | person | p-0 | P p-0 | only the slug | two/2001');
  const again = await run('import', `${folder}/*.yaml*`);
  expect(again).toMatchObject({ code: 0, stderr: '' });
});
