import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { columns, openSheetImport } from '../../support/documents/open-sheet-import.ts';

/** Which slugs names in spreadsheets get, and when somebody has to decide. */
const { reader, write, runImport, honorsOf } = await openSheetImport('shipped');

describe('slugs that are made of names', () => {
  test('never match what another program has: somebody decides, and its name stays', async () => {
    const mapping = columns('first-prize');
    const first = await write('first.csv', 'Year,Award,Winner\n2001,Best,Ida Gray\n', mapping);
    expect((await runImport(first)).code).toBe(0);
    const rows = 'Year,Award,Winner\n2002,Best,Ida GRAY\n';
    const second = await write('second.csv', rows, columns('second-prize'));
    expect((await runImport(second)).stderr).toBe(
      'second.csv:2:11 Winner: The slug "ida-gray" of "Ida GRAY" belongs to the person "Ida Gray" already, known from first-prize 2001. If they are the same, write into the mapping: recipients: { "Ida GRAY": ida-gray }. If not, give another slug there.\n',
    );
    const decided = `${columns('second-prize')}recipients: { "Ida GRAY": ida-gray }\n`;
    await write('second.csv', rows, decided);
    const { code, stdout } = await runImport(second);
    expect(code).toBe(0);
    expect(stdout).not.toContain('person        ida-gray');
    expect(await honorsOf('second-prize')).toEqual(['2002 best WON PERSON ida-gray']);
  });

  test('are asked for if two names share one, or a name has no Latin letters', async () => {
    const rows = 'Year,Award,Winner\n2001,Best,José Ríos\n2002,Best,Jose Rios\n2003,Best,李明\n';
    const sheet = await write('shared.csv', rows, columns('shared-prize'));
    expect((await runImport(sheet)).stderr.split('\n')).toEqual([
      'shared.csv:3:11 Winner: "Jose Rios" and "José Ríos" (row 2) would both get the slug "jose-rios". If they are the same, write into the mapping: recipients: { "José Ríos": jose-rios, "Jose Rios": jose-rios }. If not, give each another slug there.',
      'shared.csv:4:11 Winner: No slug can be made of "李明": it needs letters from a to z. Decide in the mapping: recipients: { "李明": some-slug }.',
      '',
    ]);
  });

  test('of awards have their category before them if several categories have the award', async () => {
    const sheet = await write(
      'medals.csv',
      'Year,Class,Award,Winner\n2001,Dogs,Gold,Ann Vet\n2001,Cats,Gold,Bea Vet\n2001,Cats,Silver,not awarded\n',
      columns('medal-prize').replace('{ Year', '{ Class: categoryName, Year'),
    );
    const { code, stdout } = await runImport(sheet);
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(stdout).toContain(
      'medals.csv: 1 row without a recipient left out: 4 ("not awarded"). A document',
    );
    expect(stdout).toContain('created    award         medal-prize/2001/dogs-gold');
    expect(stdout).toContain('created    award         medal-prize/2001/cats-gold');
  });

  test('are made of the whole text if nothing says that it names several, and the report says so', async () => {
    const rows =
      'Year,Award,Winner\n2001,Best,"Ann Duo, Bo Duo and Cy Duo"\n2002,Best,Ann Duo & Bo Duo\n';
    const sheet = await write('duo.csv', rows, columns('duo-prize'));
    const { stdout } = await runImport(sheet, '--dry-run');
    expect(stdout).toContain(
      'each of these is read as one name: "Ann Duo, Bo Duo and Cy Duo", "Ann Duo & Bo Duo". If they are several, say in the mapping what stands between them, such as separator: " und ".',
    );
    const separate = 'PERSON, separator: [", ", " and ", " & "]';
    await write('duo.csv', rows, columns('duo-prize').replace('PERSON', separate));
    const imported = await runImport(sheet);
    expect(imported.stdout).not.toContain('one name');
    expect(await honorsOf('duo-prize')).toEqual([
      '2002 best WON PERSON ann-duo, PERSON bo-duo',
      '2001 best WON PERSON ann-duo, PERSON bo-duo, PERSON cy-duo',
    ]);
  });

  test('are asked for if a song and its film have one name, also in one row', async () => {
    const mapping = `constants: { program: song-prize, programName: Song Prize, category: song, categoryName: Song, categoryKind: WORK }
columns:
  Year: year
  Award: awardName
  Song: { recipient: WORK, with: { workKind: song } }
  Film: { recipient: WORK, role: FOR_WORK, with: { workKind: film } }
`;
    const sheet = await write(
      'songs.csv',
      'Year,Award,Song,Film\n2012,Best,Skyfall,Skyfall\n',
      mapping,
    );
    expect((await runImport(sheet)).stderr).toContain(
      '"Skyfall" is a film here, and a song in row 2 (Song): both would get the slug "skyfall". Give each another one in the mapping: recipients: { "Skyfall": { "Song": skyfall, "Film": skyfall-film } }.',
    );
  });

  test('have the language of the sheet only in its script', async () => {
    const rows = 'Year,Award,Winner\n2001,Best,李明; Ann Script\n';
    const decided = `${columns('script-prize')}language: en\nrecipients: { "李明": li-ming }\n`;
    const sheet = await write('script.csv', rows, decided);
    expect(await runImport(sheet)).toMatchObject({ code: 0, stderr: '' });
    const { rows: names } = await sql`
      select text, lang from name where text in ('李明', 'Ann Script') order by lang`.execute(
      reader,
    );
    expect(names).toEqual([
      { text: 'Ann Script', lang: 'en' },
      { text: '李明', lang: null },
    ]);
  });

  test('with remarks are reported, and rows in which nobody won are left out', async () => {
    const rows =
      'Year,Award,Winner\n2001,Best,Per Holm (posthumous)\n2002,Best,Prize withheld\n2003,Best,not awarded (pandemic)\n';
    const sheet = await write('marks.csv', rows, columns('marks-prize'));
    const { stdout } = await runImport(sheet);
    expect(stdout).toContain('the remark is a part of these names: "Per Holm (posthumous)".');
    expect(stdout).toContain('2 rows without a recipient left out: 3 ("Prize withheld"), 4 (');
    expect(await honorsOf('marks-prize')).toEqual(['2001 best WON PERSON per-holm-posthumous']);
  });

  test('with HTML, footnote marks or control characters are problems of their cells', async () => {
    const rows =
      'Year,Award,Winner\n2001,Best,Per Holm*\n2002,Best,<i>Ida</i>\n2003,Best,Bo[1]\n2004,Best,A&amp;B\n2005,†Best,Cy\u0007\n2006,Best,O*Neil\n';
    const sheet = await write('odd.csv', rows, columns('odd-prize'));
    const { code, stderr } = await runImport(sheet);
    expect({ code, lines: stderr.trim().split('\n') }).toEqual({
      code: 1,
      lines: [
        'odd.csv:2:11 Winner: The name "Per Holm*" has a footnote mark. Correct the cell. If the name is right: recipients: { "Per Holm*": per-holm }.',
        'odd.csv:3:11 Winner: The name "<i>Ida</i>" has HTML. Correct the cell. If the name is right: recipients: { "<i>Ida</i>": i-ida-i }.',
        'odd.csv:4:11 Winner: The name "Bo[1]" has a footnote mark. Correct the cell. If the name is right: recipients: { "Bo[1]": bo-1 }.',
        'odd.csv:5:11 Winner: The name "A&amp" has HTML. Correct the cell. If the name is right: recipients: { "A&amp": a-and-amp }.',
        'odd.csv:6:6 Award: The name "†Best" has a footnote mark. Correct the cell. If the name is right: awards: { "†Best": best }.',
        'odd.csv:6:12 Winner: The name "Cy\\u0007" has control characters or marks of direction. Correct the cell.',
      ],
    });
    const decided = 'recipients: { "Per Holm*": per-holm }\n';
    await write(
      'kept.csv',
      'Year,Award,Winner\n2001,Best,Per Holm*\n',
      columns('odd-prize') + decided,
    );
    expect(
      (await runImport(await write('kept.csv', 'Year,Award,Winner\n2001,Best,Per Holm*\n'))).code,
    ).toBe(0);
    const empty = await write('rows.csv', 'Year,Award,Winner\n', columns('odd-prize'));
    expect((await runImport(empty)).stderr).toBe(
      'rows.csv:1:1 The file has no rows below its header.\n',
    );
  });

  test('of a row without an award are those of its program, and the report says so', async () => {
    const rows = 'Year,Award,Winner\n2001,Best,Eve Gap\n2001,,Flo Gap\n';
    const sheet = await write('gap.csv', rows, columns('gap-prize'));
    expect((await runImport(sheet)).stdout).toContain(
      'gap.csv: 1 row without a text in the column "Award": 3. The award is named after what else the row has. In a text file, merged cells have their text in the first row only: fill in the others, or import the workbook.',
    );
  });

  test('are asked for if two sheets of one import make the same', async () => {
    const one = await write(
      'one.csv',
      'Year,Award,Winner\n2001,Best,Kim Two\n',
      columns('one-prize'),
    );
    const two = await write(
      'two.csv',
      'Year,Award,Winner\n2001,Best,Kim Two\n',
      columns('two-prize'),
    );
    expect((await runImport(one, two)).stderr).toBe(
      'two.csv:2:11 Winner: "Kim Two" in one.csv has the slug "kim-two" of "Kim Two" as well. Decide in the mapping: recipients: { "Kim Two": kim-two }. Choose another slug if they are not the same.\n',
    );
  });

  test('name one recipient in several rows, and the report says so, and how to tell them apart', async () => {
    const rows = 'Year,Award,Winner\n2001,Best,Jane Doe\n2002,Best,Jane Doe\n';
    const sheet = await write('again.csv', rows, columns('again-prize'));
    expect((await runImport(sheet)).stdout).toContain(
      'Jane Doe: 2 rows, one person. If some are not, decide in the mapping, by what the rows say: recipients: { "Jane Doe": { "Year 2001": jane-doe, "Year 2002": jane-doe-2 } }.',
    );
    const twins =
      'Year,Award,Winner\n2001,Best,Jo Twin\n2001,Best,Jo Twin\n2001,Last,Jo Twin\n2002,Last,Jo Twin\n';
    const twin = await write('twins.csv', twins, columns('twin-prize'));
    expect((await runImport(twin)).stdout).toContain(
      'recipients: { "Jo Twin": { "Year 2001 | Award Best": jo-twin, "Year 2001 | Award Last": jo-twin-2, "Year 2002 | Award Last": jo-twin-3 } }.',
    );
  });

  test('are decided by what rows say, so a sheet can be sorted', async () => {
    const rows = ['1967,Best,Sam Sort', '2014,Best,Sam Sort', '2014,Debut,Sam Sort'];
    const decided = (more: string) =>
      `${columns('sort-prize')}recipients: { Sam Sort: { Year 1967: sam-sort, ${more} } }\n`;
    const save = (lines: string[], more: string) =>
      write('sorted.csv', ['Year,Award,Winner', ...lines, ''].join('\n'), decided(more));
    const keys = 'Year 2014 | Award Best: sam-sort-director, Award Debut: sam-sort-director';
    const sheet = await save(rows, keys);
    expect((await runImport(sheet)).code).toBe(0);
    await save(rows.toReversed(), keys);
    expect((await runImport(sheet)).stdout).toContain('Nothing changed');
    await save(rows, '"3": sam-sort-director, Award Debut: sam-sort-director');
    expect((await runImport(sheet)).stderr).toBe(
      'sorted.csv:3:11 Winner: The mapping has slugs of "Sam Sort" by row or column, but not for this one. Add it to the mapping: recipients: { "Sam Sort": { "Year 2014": some-slug } }.\n',
    );
    await save(rows, 'Year 2014: sam-sort-director, Award Debut: sam-sort-debut');
    expect((await runImport(sheet)).stderr).toBe(
      'sorted.csv:4:12 Winner: The mapping has several slugs of "Sam Sort" for this row: sam-sort-director, sam-sort-debut. Join what only this row says by a bar: recipients: { "Sam Sort": { "Year 2014 | Award Debut": sam-sort-director } }.\n',
    );
  });
});
