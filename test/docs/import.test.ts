import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ImportError } from '../../db/model/problem.ts';
import { createProgram } from '../../src/cli/program.ts';
import { checkSources } from '../../src/cli/unsourced/find-unsourced.ts';
import { submitDocuments } from '../../src/desk/submit-documents.ts';
import { importDocuments } from '../../src/import/import.ts';
import { type NamedText, textInput } from '../../src/import/read/inputs.ts';
import { reportLines } from '../../src/import/report/report.ts';
import { createDatabase } from '../support/database/database.ts';
import { tester } from '../support/desk/tester.ts';
import { blocksOf, codesIn, sectionOf, tableOf } from '../support/docs/markdown.ts';
import { createTestClient } from '../support/server/test-client.ts';

/**
 * The guide, the format and the recipes say what the import does: their examples, messages and options. The tables of
 * the format: import-format-tables.test.ts
 */
const docs = path.join(import.meta.dirname, '..', '..', 'docs');
const guide = readFileSync(path.join(docs, 'import.md'), 'utf8');
const format = readFileSync(path.join(docs, 'import-format.md'), 'utf8');
const recipes = readFileSync(path.join(docs, 'import-recipes.md'), 'utf8');
const blocks = Object.entries({ guide, format, recipes }).flatMap(([name, page]) =>
  blocksOf(page).map((block) => ({ ...block, name: `${name}, line ${block.line}` })),
);
const empty = await createDatabase('empty');
const shipped = await createDatabase('shipped');
const alone = await createDatabase('empty');

const isWrong = (text: string) => text.startsWith('# films.yaml');
const forms = ['yaml', 'json', 'ndjson', 'csv'] as const;
const examples = blocks.flatMap(({ lang, text, name }): NamedText[] => {
  const form = forms.find((one) => one === lang);
  return form === undefined || isWrong(text) ? [] : [{ name, text, form }];
});

describe('the examples of the pages about importing', () => {
  test('are complete documents in all formats', () => {
    for (const { text } of examples.filter(({ form }) => form === 'yaml'))
      expect(text).toMatch(/^(#[^\n]*\n)?format: awards\/1\n/);
    expect(new Set(examples.map(({ form }) => form))).toEqual(new Set(forms));
    expect(examples.length).toBeGreaterThan(15);
  });

  test('print the report that the first one gives', async () => {
    const { report, text } = printedAfter(examples[0]);
    const result = await importDocuments(alone.owner, [{ name: 'my-awards.yaml', text }], {
      dryRun: true,
    });
    expect(reportLines(result, true).join('\n')).toBe(report);
  });

  test('cite a source for everything in the first recipe', async () => {
    const first = examples.find(({ name }) => name.startsWith('recipes'));
    await importDocuments(alone.owner, first ? [first] : []);
    const { facts, entities } = await checkSources(alone.owner, null);
    expect(entities).toEqual([]);
    expect(facts).toBeGreaterThan(30);
  });

  test.each([
    ['an empty database', empty.owner],
    ['the data set of the gateway', shipped.owner],
  ])('can be imported in order into %s, and again without a change', async (_, db) => {
    for (const example of examples) {
      await importDocuments(db, [example]);
      const again = await importDocuments(db, [example]);
      expect(reportLines(again).at(-1), example.name).toMatch(/^Nothing changed/);
    }
  });
});

function printedAfter(example: NamedText | undefined) {
  const index = blocks.findIndex(({ text }) => text === example?.text);
  const report = blocks
    .slice(index)
    .find(({ lang }) => lang === 'text')
    ?.text.trimEnd();
  return { text: example?.text ?? '', report };
}

describe('in an empty database with all examples,', () => {
  beforeAll(async () => {
    for (const example of examples) await importDocuments(empty.owner, [example]);
  });

  test('honors have the keys that the pages print', async () => {
    const printed = blocks.find(({ text }) => text.startsWith('chemistry/marie-curie\n'))?.text;
    const keys = printed?.match(/^\S+/gm) ?? [];
    expect(keys).toHaveLength(3);
    const rows = await empty.owner.selectFrom('honor').select('key').execute();
    expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
  });

  test('queries return what the pages say', async () => {
    const { answer } = createTestClient(empty.reader);
    const spring = '(program: "two-rivers-prize", year: 2019, slug: "2019-spring")';
    const autumn = '(program: "two-rivers-prize", year: 2019, slug: "2019-autumn")';
    expect(
      await answer(`{
        spring: edition${spring} { disputed ceremony { heldOn venue } claims { value accepted } }
        autumn: edition${autumn} {
          awards { name completeness { declared named missing } }
          honors { nodes { credit award { slug } claims { value } } }
        }
      }`),
    ).toEqual({
      data: {
        spring: {
          disputed: true,
          ceremony: { heldOn: '2019-05-04', venue: 'Old Mill' },
          claims: [
            { value: '2019-05-03', accepted: false },
            { value: '2019-05-04', accepted: true },
          ],
        },
        autumn: {
          awards: [
            { name: 'Poem of the Year', completeness: { declared: null, named: 1, missing: null } },
            { name: 'Service to Poetry', completeness: { declared: 4, named: 1, missing: 3 } },
          ],
          honors: {
            nodes: expect.arrayContaining([
              { credit: 'Cy Brook', award: null, claims: [] },
              {
                credit: null,
                award: null,
                claims: [{ value: 'ada-rivers' }, { value: 'bo-rivers' }],
              },
            ]),
          },
        },
      },
    });
  });

  test('the problems of films.yaml are those that the guide prints', async () => {
    const wrong = blocks.find(({ text }) => isWrong(text));
    const { text, report } = printedAfter(wrong && { name: '', text: wrong.text });
    expect(await problemsOf([{ name: 'films.yaml', text }])).toEqual(report?.split('\n'));
  });

  const messages = tableOf(sectionOf(format, 'Messages')).map(
    ([message = '']) => codesIn(message)[0] ?? '',
  );

  test('every message of the table has a document that causes it', () => {
    expect(Object.keys(wrongDocuments).toSorted()).toEqual(messages.toSorted());
  });

  test.each(messages)('the import reports: %s', async (message) => {
    const text = `format: awards/1\n${wrongDocuments[message]}`;
    const said = await problemsOf([{ name: 'x.yaml', text }]);
    expect(said.filter((line) => line.endsWith(` ${message}`))).toHaveLength(1);
  });
});

const physics = 'program: nobel-prize, year: 1903';
const quichotte =
  'award: booker-prize, recipients: [salman-rushdie, { recipient: quichotte, role: FOR_WORK }]';

/** The fault of each of these is a message in the table. */
const wrongDocuments: Readonly<Record<string, string>> = {
  'Nested mappings are not allowed in compact mappings. Check the indentation, and put text that contains a colon in quotes.':
    'sources:\n  - slug: s\n    title: Sunrise: A Song',
  'There is no key "rank" here. It is a key of an honor.': `editions: [{ ${physics}, rank: 1 }]`,
  'There is no key "producers" here.': 'works: [{ slug: parasite, producers: [kwak-sin-ae] }]',
  'Expected an ISO 3166-1 alpha-2 code such as CN, or the ISO 3166-3 code of a former country such as SUHH, got "UK".':
    'places: [{ slug: united-kingdom, countryCode: UK }]',
  'The imdb id "nm0000537" belongs to the person "steve-mcqueen", so the person "steve-mcqueen-2" cannot have it. Use one slug if they are the same person.':
    'people:\n  - { slug: steve-mcqueen, names: { en: A }, externalIds: { imdb: nm0000537 } }\n  - { slug: steve-mcqueen-2, names: { en: A }, externalIds: { imdb: nm0000537 } }',
  '"paris" is a place already, and cannot be a work.': 'works: [{ slug: paris }]',
  'The new edition "nobel-prize/1904" needs names.':
    'editions: [{ program: nobel-prize, year: 1904 }]',
  'The reference has no source, and neither has the document.':
    'works: [{ slug: parasite, references: [7] }]',
  'An honor needs recipients or a key.': `editions: [{ ${physics}, honors: [{ award: physics }] }]`,
  'The shares of the award "nobel-prize/1903/physics" would add up to 1.25, more than 1.': `editions: [{ ${physics}, honors: [{ key: marie, award: physics, recipients: [marie-curie], share: 1/4 }] }]`,
  'The honor "booker-prize/2019/booker-prize/quichotte+salman-rushdie" occurs twice in this document, with different values of result: "WON" and "SHORTLISTED".': `editions: [{ program: booker-prize, year: 2019, honors: [{ ${quichotte}, result: WON }, { ${quichotte}, result: SHORTLISTED }] }]`,
};

describe('the warnings of an import', () => {
  const forgotten = `format: awards/1
people: [{ slug: irving-thalberg, names: { en: Irving Thalberg } }]
editions:
  - program: academy-awards
    year: 1928
    honors:
      - award: honorary-award
        recipients: [warner-bros, { recipient: the-jazz-singer, role: FOR_WORK }, irving-thalberg]`;

  test('report a new honor in place of a correction, as the guide says', async () => {
    for (const example of examples) await importDocuments(empty.owner, [example]);
    const given = [{ name: 'x.yaml', text: forgotten }];
    const lines = reportLines(await importDocuments(empty.owner, given, { dryRun: true }));
    const said = sectionOf(guide, 'Problems and how to read them');
    const start = codesIn(said).find((code) => code === 'Look again:') ?? 'not in the guide';
    expect(lines.filter((line) => line.startsWith(start))).toEqual([
      expect.stringMatching(
        /"academy-awards\/1928\/honorary-award\/irving-thalberg\+the-jazz-singer\+warner-bros".* the same award and first recipient/,
      ),
    ]);
  });

  test('are not caused by the examples', async () => {
    // A mirror would take away what the others give, and what is joined has to be there before.
    const together = examples.filter(({ text }) => !/^(mirror|join):/m.test(text));
    const { warnings } = await importDocuments(alone.owner, together);
    expect(warnings).toEqual([]);
  });
});

test('a time on one line of NDJSON is refused, and a time for all lines schedules them', async () => {
  const publishAt = new Date(Date.now() + 3_600_000);
  const lines = [
    { format: 'awards/1' },
    {
      publishAt: publishAt.toISOString(),
      people: [{ slug: 'fay-ford', names: { en: 'Fay Ford' } }],
    },
  ];
  const input = textInput('x.ndjson', lines.map((line) => JSON.stringify(line)).join('\n'));
  await expect(submitDocuments(shipped.owner, [input], { by: tester })).rejects.toThrow(
    /^x\.ndjson:2:14 publishAt: `publishAt` is in the future, and lines of NDJSON cannot be scheduled/,
  );
  const { scheduled } = await submitDocuments(shipped.owner, [input], {
    publishAt,
    dryRun: true,
    by: tester,
  });
  expect(scheduled).toMatchObject([
    { name: 'x.ndjson', plan: { counts: { person: { created: 1 } } } },
  ]);
});

async function problemsOf(documents: NamedText[]): Promise<string[]> {
  try {
    await importDocuments(empty.owner, documents);
  } catch (error) {
    if (error instanceof ImportError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('the commands on the pages', () => {
  const { commands } = createProgram(() => {});
  const options = (command: string) =>
    commands
      .filter((one) => one.name() === command)
      .flatMap((one) => [one, ...one.commands])
      .flatMap((one) => one.options.map(({ long }) => long));

  test('use options that exist', () => {
    const lines = (guide + format + recipes)
      .matchAll(/npx awards (?!help)(\w+)([^\n`]*)/g)
      .toArray();
    expect(lines.length).toBeGreaterThan(10);
    for (const [line, command = '', rest = ''] of lines) {
      const given = rest.match(/--[a-z-]+/g) ?? [];
      expect(options(command), line).toEqual(expect.arrayContaining(given));
      expect(commands.map((one) => one.name())).toContain(command);
    }
  });
});
