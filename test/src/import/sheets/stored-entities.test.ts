import { expect, test } from 'vitest';
import type { Problem } from '../../../../db/model/problem.ts';
import { findInputs } from '../../../../src/import/read/inputs.ts';
import { finishSheets, openSheets } from '../../../../src/import/sheets/open-sheets.ts';
import { columns, openSheetImport } from '../../../support/documents/open-sheet-import.ts';

/** Sheets that name what the database has already. */
const { owner, pathOf, write, run, runImport, honorsOf } = await openSheetImport('empty');

test('a name whose slug was joined into another means that one: somebody decides, as for any other slug', async () => {
  const people = 'Year,Award,Winner\n2001,Best,Ann Ek\n2001,Second,Anna Ek\n';
  const first = await write('first.csv', people, columns('ek-prize'));
  expect((await runImport(first)).code).toBe(0);
  expect((await run('join', 'anna-ek', 'ann-ek')).code).toBe(0);
  // The sheet that was imported before means whom it meant.
  expect((await runImport(first)).stdout).toContain('Nothing changed');
  const rows = 'Year,Award,Winner\n2002,Best,Ann Ek\n';
  const second = await write('second.csv', rows, columns('other-prize'));
  expect((await runImport(second)).stderr).toBe(
    'second.csv:2:11 Winner: The slug "ann-ek" of "Ann Ek" belongs to the person "Anna Ek" already, known from ek-prize 2001. If they are the same, write into the mapping: recipients: { "Ann Ek": anna-ek }. If not, give another slug there.\n',
  );
  // A column of slugs has decided.
  const slugs = columns('other-prize').replace(
    'Winner:',
    'Slug: { column: recipients, of: Winner }, Winner:',
  );
  await write('second.csv', 'Year,Award,Winner,Slug\n2002,Best,A. Ek,ann-ek\n', slugs);
  expect(await runImport(second)).toMatchObject({ code: 0, stderr: '' });
  expect(await honorsOf('other-prize')).toEqual(['2002 best WON PERSON anna-ek']);
  expect((await runImport(second)).stdout).toContain('Nothing changed');
});

test('an import that starts again reports a question once', async () => {
  const rows = 'Year,Award,Winner\n2001,Best,Ida Twice\n';
  const first = await write('once.csv', rows, columns('once-prize'));
  expect((await runImport(first)).code).toBe(0);
  const file = await write('twice.csv', rows, columns('twice-prize'));
  const problems: Problem[] = [];
  const { inputs } = await openSheets(
    await findInputs([file], process.stdin, problems, undefined),
    undefined,
    problems,
    [],
  );
  for (const _ of ['at first', 'again'])
    expect(await finishSheets(owner, inputs)).toMatchObject({
      inputs: [],
      problems: [{ message: expect.stringContaining('The slug "ida-twice"') }],
    });
  expect(problems).toEqual([]);
  // A decision in the mapping states who it is, as `identity: SAME` does in a document.
  await write('twice.csv', rows, `${columns('twice-prize')}recipients: { Ida Twice: ida-twice }\n`);
  const decided = await runImport(file);
  expect(decided).toMatchObject({ code: 0, stderr: '' });
  expect(decided.stdout).not.toContain('Look again: The person');
});

test('a place is found by a former slug too', async () => {
  const places = `format: awards/1
places: [{ slug: old-town, names: { en: Old Town }, placeKind: CITY }, { slug: new-town, names: { en: New Town }, placeKind: CITY }]
join: [{ from: old-town, into: new-town }]
`;
  const document = await write('places.yaml', places.replace(/join.*\n/, ''));
  expect((await runImport(document)).code).toBe(0);
  expect((await run('join', 'new-town', 'old-town')).code).toBe(0);
  const mapping = columns('town-prize').replace(
    '{ Year',
    '{ From: { column: place, of: Winner }, Year',
  );
  const sheet = await write(
    'town.csv',
    'Year,Award,Winner,From\n2001,Best,Ida Town,old-town\n',
    mapping,
  );
  expect(await runImport(sheet)).toMatchObject({ code: 0, stderr: '' });
  expect(await honorsOf('town-prize')).toEqual(['2001 best WON PERSON ida-town (new-town)']);
});

test('awards keep the slugs that the database has, whatever else the sheet has', async () => {
  const mapping = columns('medal-prize').replace('{ Year', '{ Class: categoryName, Year');
  const head = 'Year,Class,Award,Winner';
  const sheet = await write('medals.csv', `${head}\n2001,Dogs,Gold,Ann Vet\n`, mapping);
  const first = await runImport(sheet);
  expect(first.stdout).toContain('created    award         medal-prize/2001/gold');
  // The next year, in a file of its own: another category has such an award, too.
  const rows = '2001,Dogs,Gold,Ann Vet\n2001,Cats,Gold,Bea Vet\n2002,Cats,Gold,Cee Vet\n';
  await write('medals.csv', `${head}\n${rows}2002,Dogs,Gold,Dee Vet\n`, mapping);
  const grown = await runImport(sheet);
  expect(grown).toMatchObject({ code: 0, stderr: '' });
  for (const award of ['2001/cats-gold', '2002/cats-gold', '2002/gold'])
    expect(grown.stdout).toContain(`created    award         medal-prize/${award}\n`);
  expect(grown.stdout).not.toContain('dogs-gold');
  const alone = await write('2003.csv', `${head}\n2003,Cats,Gold,Eve Vet\n`, mapping);
  expect((await runImport(alone)).stdout).toMatch(/created +award +medal-prize.2003.cats-gold\n/);
  await write('medals.csv', `${head}\n2001,Cats,Gold,Bea Vet\n`, mapping);
  expect((await runImport(pathOf('medals.csv'))).stdout).toContain('Nothing changed');
});
