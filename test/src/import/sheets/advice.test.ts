import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { columns, openSheetImport } from '../../../support/documents/open-sheet-import.ts';

/** Each decision that an import proposes can be pasted into the mapping, and the import goes on. */
const { write, runImport, honorsOf } = await openSheetImport('empty');

type Decisions = Record<string, Record<string, string | null | Record<string, string>>>;

/** The decisions in what an import prints: the lines of YAML after "mapping:" and the like. */
function decisionsIn(output: string): Decisions[] {
  const found = output.matchAll(
    /\b(?:recipients|programs|categories|awards|places): \{ (?:"(?:[^"\\]|\\.)*"|[^"{}\n]|\{(?:"(?:[^"\\]|\\.)*"|[^"{}\n])*\})* \}/g,
  );
  return Array.from(found, ([text]) => parse(text));
}

function pasted(mapping: string, decisions: readonly Decisions[]): string {
  const whole = parse(mapping);
  for (const decision of decisions)
    for (const [list, names] of Object.entries(decision))
      for (const [name, decided] of Object.entries(names)) {
        const known = whole[list]?.[name];
        const isMap = typeof known === 'object' && typeof decided === 'object';
        whole[list] = { ...whole[list], [name]: isMap ? { ...known, ...decided } : decided };
      }
  return stringify(whole);
}

const long = `The ${'very '.repeat(30)}"long" name`;

test.each<[string, string, string, string[]]>([
  [
    'two spellings of one name',
    '2001,Best,José Ríos\n2002,Best,Jose Rios',
    '',
    ['2001 best WON PERSON jose-rios', '2002 best WON PERSON jose-rios'],
  ],
  [
    'two spellings of a long name',
    `2001,Best,"${long.replaceAll('"', '""')}"\n2002,Best,"${long.replaceAll('"', "'")}"`,
    '',
    [
      `2001 best WON PERSON the${'-very'.repeat(19)}`,
      `2002 best WON PERSON the${'-very'.repeat(19)}`,
    ],
  ],
  ['a name without Latin letters', '2001,Best,李明', '', ['2001 best WON PERSON some-slug']],
  [
    'two spellings that are numbers',
    '2001,Best,2312\n2002,Best,"2,312"\n2003,Best,2.312',
    'recipients: { "2,312": "2312" }\n',
    ['2001 best WON PERSON 2312', '2002 best WON PERSON 2312', '2003 best WON PERSON 2-312'],
  ],
  ['a name with a mark', '2001,Best,1984*', '', ['2001 best WON PERSON 1984']],
  [
    'a name that YAML takes for another value',
    '2001,Best,Null*',
    '',
    ['2001 best WON PERSON null'],
  ],
  [
    'a name in a row that the mapping does not have',
    '2001,Best,Ann Row\n2002,Best,Ann Row',
    'recipients: { Ann Row: { Year 2001: ann-row } }\n',
    ['2001 best WON PERSON ann-row', '2002 best WON PERSON some-slug'],
  ],
])('%s', async (name, rows, more, honors) => {
  const program = name.replaceAll(/\W+/g, '-').toLowerCase();
  const text = `Year,Award,Winner\n${rows}\n`;
  const mapping = columns(program) + more;
  const sheet = await write(`${program}.csv`, text, mapping);
  const { code, stderr } = await runImport(sheet);
  expect(code, stderr).toBe(1);
  const decisions = decisionsIn(stderr);
  expect(decisions.length, stderr).toBeGreaterThan(0);
  await write(`${program}.csv`, text, pasted(mapping, decisions));
  const again = await runImport(sheet);
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect((await honorsOf(program)).toSorted()).toEqual(honors);
});

test('a name that the data has, a person and a work of one name, and names of several rows', async () => {
  const first = await write('a.csv', 'Year,Award,Winner\n2001,Best,2313\n', columns('a-prize'));
  expect((await runImport(first)).code).toBe(0);
  const text =
    'Year,Award,Winner,Song\n2001,Best,2313,Shine\n2002,Best,Shine,Shine\n2003,Best,Eve,Shine\n';
  const mapping = `
columns: { Year: year, Award: awardName, Winner: { recipient: PERSON }, Song: { recipient: WORK, role: FOR_WORK, with: { workKind: SONG } } }
constants: { program: b-prize, programName: Some Prize }
`;
  const sheet = await write('b.csv', text, mapping);
  let { code, stderr, stdout } = await runImport(sheet);
  let now = mapping;
  for (let round = 0; code !== 0 && round < 4; round += 1) {
    now = pasted(now, decisionsIn(stderr));
    await write('b.csv', text, now);
    ({ code, stderr, stdout } = await runImport(sheet, '--dry-run'));
  }
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const separate = decisionsIn(stdout);
  await write('b.csv', text, pasted(now, separate));
  expect(await runImport(sheet)).toMatchObject({ code: 0, stderr: '' });
  expect(await honorsOf('b-prize')).toHaveLength(3);
});
