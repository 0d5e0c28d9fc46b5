import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { columns, openSheetImport } from '../../../support/documents/open-sheet-import.ts';
import { shapes } from '../../../support/documents/sheet-shapes.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

/** Spreadsheets that people have, from the file to a first query. */
const { reader, pathOf, write, runImport, honorsOf } = await openSheetImport('shipped');

describe.each(shapes)('$shape', ({ file, bytes, program, edit = [], add = '', ...expected }) => {
  const sheet = pathOf(file);

  test('is imported with the mapping that is proposed, as far as it is corrected', async () => {
    await writeFile(sheet, await bytes());
    const first = await runImport(sheet);
    expect(first).toMatchObject({ code: 1, stdout: '' });
    const [, proposed = ''] =
      /mapping is proposed:\n\n([\s\S]*?)\nWith it, the first rows/.exec(first.stderr) ?? [];
    if (expected.problems) {
      await writeFile(`${sheet}.columns.yaml`, proposed);
      const { stderr } = await runImport(sheet);
      const lines = stderr.trim().split('\n');
      expect(lines.length).toBe(expected.problems.length);
      for (const [index, part] of expected.problems.entries()) expect(lines[index]).toContain(part);
    }
    const mapping = edit.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, proposed);
    await writeFile(`${sheet}.columns.yaml`, `${mapping}${add}`);
    const imported = await runImport(sheet);
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    expect(imported.stdout.replaceAll(/ +/g, ' ')).toContain(expected.reported);
    expect(await honorsOf(program)).toEqual(expected.honors);
    const again = await runImport(sheet);
    expect(again.stdout).toContain('Nothing changed');
  });
});

describe('the rows of one category', () => {
  const kindsOf = async (program: string) => {
    const { data } = await createTestClient(reader).answer(
      `{ edition(program: "${program}", year: 2001) { categories { slug kind } } }`,
    );
    return JSON.parse(JSON.stringify(data)).edition.categories;
  };

  test('have one kind, in whatever order they are: OTHER if they honor a mixture', async () => {
    const rows = [
      ['Film', 'Mixed Ebb', 'WORK'],
      ['Film', 'Ann Mix', 'PERSON'],
      ['Film', 'Mixed Tide', 'WORK'],
      ['Acting', 'Bea Mix', 'PERSON'],
    ];
    const mapping = (program: string) => `
columns: { Class: awardName, Winner: { recipient: PERSON, kinds: { Type: { WORK: WORK } } }, Type: null }
constants: { program: ${program}, programName: Mixed Prize, year: 2001 }
`;
    const kinds = [
      { slug: 'film', kind: 'OTHER' },
      { slug: 'acting', kind: 'PERSON' },
    ];
    const text = (of: string[][]) => ['Class,Winner,Type', ...of.map(String), ''].join('\n');
    const sheet = await write('mixed.csv', text(rows), mapping('mixed-prize'));
    expect(await runImport(sheet)).toMatchObject({ code: 0, stderr: '' });
    expect(await kindsOf('mixed-prize')).toEqual(kinds);
  });

  test('take the kind that one of them gives', async () => {
    const mapping = `
columns: { Award: awardName, Winner: { recipient: ORGANIZATION, with: { organizationKind: COMPANY } }, Kind: categoryKind }
constants: { program: firm-prize, programName: Firm Prize, year: 2001 }
`;
    const rows = 'Award,Winner,Kind\nBest,One Co.,company\nBest,Two Co.,\n';
    const sheet = await write('firms.csv', rows, mapping);
    expect(await runImport(sheet)).toMatchObject({ code: 0, stderr: '' });
    expect(await kindsOf('firm-prize')).toEqual([{ slug: 'best', kind: 'ENTERPRISE' }]);
  });
});

describe('places', () => {
  const mapping = (program: string) =>
    columns(program).replace(
      '{ Year',
      '{ Ceremony: editionCeremonyPlace, From: { column: place, of: Winner }, Year',
    );

  test('of editions are read like those of recipients, or reported with their cell', async () => {
    const rows =
      'Year,Award,Winner,From,Ceremony\n2001,Best,Pia Place,Fiji,Fidschi\n2002,Best,Pia Place,,Nowhere Hall\n';
    const sheet = await write('places.csv', rows, mapping('place-prize'));
    expect(await runImport(sheet)).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'places.csv:3:22 Ceremony: There is no country and no place "Nowhere Hall". Write the slug of the place into the mapping, or null to leave it out: places: { "Nowhere Hall": null }.\n',
    });
    await write('places.csv', rows, `${mapping('place-prize')}places: { Nowhere Hall: null }\n`);
    expect(await runImport(sheet)).toMatchObject({ code: 0, stderr: '' });
    const { data } = await createTestClient(reader).answer(
      '{ edition(program: "place-prize", year: 2001) { ceremony { place { slug } } } }',
    );
    expect(JSON.stringify(data)).toContain('"slug":"fiji"');
  });

  test('can be described by another document of the import', async () => {
    const rows = 'Year,Award,Winner,From,Ceremony\n2001,Best,Tim Town,,new-hall\n';
    const sheet = await write('halls.csv', rows, mapping('hall-prize'));
    expect((await runImport(sheet)).stderr).toBe(
      'halls.csv:2:21 Ceremony: There is no place "new-hall". If this is its slug, describe the place in another document. If not, write the slug of the place into the mapping, or null to leave it out: places: { "new-hall": null }.\n',
    );
    const hall =
      'format: awards/1\nplaces: [{ slug: new-hall, names: { en: Hall }, placeKind: ZONE }]\n';
    expect(await runImport(sheet, await write('halls.yaml', hall))).toMatchObject({ code: 0 });
  });

  test('of one recipient can be several in a cell', async () => {
    const rows =
      'Year,Award,Winner,From,Ceremony\n2001,Best,Sam Several,France; Deutschland,\n2002,Best,Sam Several,Trinidad and Tobago / UK,\n';
    const sheet = await write('several.csv', rows, mapping('several-prize'));
    expect(await runImport(sheet)).toMatchObject({ code: 0, stderr: '' });
    const { data } = await createTestClient(reader).answer(
      '{ program(slug: "several-prize") { honors { nodes { recipients { places { slug } } } } } }',
    );
    expect(JSON.parse(JSON.stringify(data)).program.honors.nodes).toEqual([
      { recipients: [{ places: [{ slug: 'trinidad-and-tobago' }, { slug: 'united-kingdom' }] }] },
      { recipients: [{ places: [{ slug: 'france' }, { slug: 'germany' }] }] },
    ]);
  });
});

test('a row has a year, in its own cell or for all rows', async () => {
  const sheet = await write('Gap Prize 2001.csv', 'Award,Winner\nBest,Gil Gap\n');
  const { stderr } = await runImport(sheet, '--dry-run');
  expect(stderr).toContain('\n  year: "2001"\n');
  const mapping = columns('year-prize').replace('Year: year, ', '');
  await write('Gap Prize 2001.csv', 'Award,Winner\nBest,Gil Gap\n', mapping);
  expect((await runImport(sheet)).stderr).toBe(
    'Gap Prize 2001.csv:2:1 year: The mapping has no column for the year. Add one, or add the year to the constants of the mapping: `year: 2019`.\n',
  );
  const rows = 'Year,Award,Winner\n2001,Best,Gil Gap\n,Best,Hal Gap\n';
  const merged = await write('merged-years.csv', rows, columns('year-prize'));
  expect((await runImport(merged)).stderr).toBe(
    'merged-years.csv:3:1 Year: The row has no year. In a text file, merged cells have their text in the first row only: fill in the others, or import the workbook.\n',
  );
});

describe('the mapping that is proposed', () => {
  test.each([
    [
      'Jahr;Kategorie;Preisträger:in;Werk;Verlag;Ort;Land',
      'language: de',
      'Preisträger:in: { recipient: PERSON }',
      'Werk: { recipient: WORK, role: FOR_WORK }',
      'Verlag: null',
      'Ort: null',
      'Land: { column: place, of: Preisträger:in }',
    ],
    [
      'Jahr;Preis;Titel;Drehbuch;Regie;Nominiert',
      'Titel: { recipient: WORK, role: FOR_WORK, with: { workKind: film } }',
      'Drehbuch: { recipient: PERSON, role: CONTRIBUTOR }',
      'Nominiert: { recipient: PERSON }',
      'result: NOMINATED',
    ],
    [
      'JAHR;Auszeichnung;Verein;Begruendung',
      'JAHR: year',
      'Verein: { recipient: ORGANIZATION, with: { organizationKind: NONPROFIT } }',
      'Begruendung: reason',
    ],
    ['Jahr;Preis;Gewinner*in;Finalisten', 'Gewinner*in: { recipient: PERSON }', 'Finalisten: null'],
    ['Año;Categoría;Ganadora;Película', 'language: es', 'Ganadora: { recipient: PERSON }'],
    ['Année;Prix;Lauréat;Œuvre;Pays', 'language: fr', 'Pays: { column: place, of: Lauréat }'],
  ])('knows what %s means', async (head, ...lines) => {
    const cells = head.split(';').map((_, index) => `Wort ${String.fromCharCode(65 + index)}`);
    const sheet = await write(
      `${head.length}-${lines.length}.csv`,
      `${head}\n${cells.join(';')}\n`,
    );
    const { stderr } = await runImport(sheet);
    const proposed = stderr.split('\n').map((line) => line.trim().replaceAll('"', ''));
    expect(proposed).toEqual(expect.arrayContaining(lines));
  });
});

describe('a mapping', () => {
  test('has kinds by another column, separators of names, and languages of columns', async () => {
    const sheet = await write(
      'kinds.csv',
      'Year,Category,Catégorie,Winner,Slug\n2001,Best Film,Meilleur film,Ebb and Flow,\n2001,Best Script,Meilleur scénario,Ann Oak & Bo Elm,ann-oak; bo-elm-writer\n',
      `language: en
columns:
  Year: year
  Category: awardName
  Catégorie: awardName:fr
  Winner: { recipient: PERSON, separator: " & ", kinds: { Category: { Best Film: WORK } } }
  Slug: { column: recipients, of: Winner }
constants: { program: kind-prize, programName: Kind Prize }
`,
    );
    expect(await runImport(sheet)).toMatchObject({ code: 0, stderr: '' });
    expect(await honorsOf('kind-prize')).toEqual([
      '2001 best-film WON WORK ebb-and-flow',
      '2001 best-script WON PERSON ann-oak, PERSON bo-elm-writer',
    ]);
    const { data } = await createTestClient(reader).answer(
      '{ edition(program: "kind-prize", year: 2001) { categories { awards { name(lang: "fr") } } } }',
    );
    expect(JSON.stringify(data)).toContain('Meilleur scénario');
  });

  test('is checked, with the lines of its file', async () => {
    const rows = 'Year,Award,Winner,Date\n2001,Best,Jan Ek,03/04/2001\n';
    const wrong = `columns:\n  Year: yaer\n  Laureate: { recipient: PERSON }\n  Winner: { recipient: PERSON, rolle: X }\n`;
    const sheet = await write('wrong.csv', rows, wrong);
    expect((await runImport(sheet)).stderr).toBe(
      'wrong.csv.columns.yaml:4:32 columns.Winner.rolle: There is no key "rolle" here; did you mean "role"?\n',
    );
    await write('wrong.csv', rows, wrong.replace(', rolle: X', ''));
    expect((await runImport(sheet)).stderr).toContain(
      'columns.Year: There is no column "yaer"; did you mean "year"?',
    );
    expect((await runImport(sheet)).stderr).toContain(
      'columns.Laureate: The sheet has no column "Laureate"',
    );
    await write(
      'wrong.csv',
      rows,
      columns('wrong-prize').replace('{ Year', '{ Date: announcedOn, Year'),
    );
    expect((await runImport(sheet)).stderr).toBe(
      'wrong.csv:2:18 Date: Which number of 03/04/2001 is the day? Add a line to the mapping: "dates: day first" or "dates: month first".\n',
    );
  });
});
