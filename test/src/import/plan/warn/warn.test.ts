import { describe, expect, test } from 'vitest';
import { scheduledDocuments } from '../../../../../db/queries/desk/scheduled-document.ts';
import { submitDocuments } from '../../../../../src/desk/submit-documents.ts';
import { importDocuments } from '../../../../../src/import/import.ts';
import { textInput } from '../../../../../src/import/read/inputs.ts';
import { reportLines } from '../../../../../src/import/report/report.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { followWrites } from '../../../../support/desk/preview.ts';
import { tester } from '../../../../support/desk/tester.ts';
import { openImport } from '../../../../support/documents/import.ts';

/** Documents that are not wrong, and may not be meant. */
const { apply, applyWith, db } = await openImport();

const honor = (recipients: string, more = '') => `
editions: [{ program: prize, year: 2019, names: { en: P }, honors: [{ award: best, recipients: [${recipients}]${more} }] }]`;
const world = `
people: [{ slug: ann, names: { en: A } }, { slug: bob, names: { en: B } }]
works: [{ slug: film, names: { en: F } }, { slug: other, names: { en: O } }]
programs: [{ slug: prize, names: { en: P } }]
editions: [{ program: prize, year: 2019, names: { en: P }, categories: [{ slug: best, names: { en: B }, kind: WORK,
  awards: [{ slug: best, names: { en: B } }] }] }]`;
const forWork = (slug: string) => `ann, { recipient: ${slug}, role: FOR_WORK }`;

test('a new honor that may be a correction of another one causes a warning', async () => {
  await apply(world);
  expect((await apply(honor('film, ann'))).warnings).toEqual([]);
  const again = await apply(honor('film, ann, bob'));
  const warning =
    'The new honor "prize/2019/best/ann+bob+film" has the same award and first recipient as "prize/2019/best/ann+film". If they are the same, retract one of them, and refer to the other by its key.';
  expect(again.warnings).toEqual([warning]);
  expect(reportLines(again).slice(-3)).toEqual([
    `Look again: ${warning}`,
    '',
    'The revision is now 3.',
  ]);
  expect((await apply(honor('film, bob', ', key: best/ann+bob+film'))).warnings).toEqual([]);
});

test('two such honors in one document cause one warning', async () => {
  const two = honor('film, ann').replace(' }] }]', ' }, { award: best, recipients: [film] }] }]');
  expect((await apply(world, two)).warnings).toHaveLength(1);
});

test('honors that a list does not name any more cause a warning', async () => {
  const list = (...slugs: string[]) => `source: news
sources: [{ slug: news, title: N, kind: NEWS }]
editions: [{ program: prize, year: 2019, honors: [${slugs.map((slug) => `{ award: best, recipients: [${slug}], result: NOMINATED, references: [1] }`).join(', ')}] }]`;
  await apply(world, list('ann', 'film', 'other'));
  const warning =
    '1 honor of the edition "prize/2019" is not named any more, beside new ones of the same award and source: "best/film". If the new ones replace them, import again with a mirror of the edition.';
  expect((await apply(list('ann', 'bob', 'other'))).warnings).toEqual([warning]);
  expect((await apply(list('ann', 'bob', 'other'))).warnings).toEqual([]);
  // A document that adds to the list, or comes from elsewhere, names none of the others.
  await apply('teams: [{ slug: a, names: { en: A } }, { slug: b, names: { en: B } }]');
  expect((await apply(list('a'))).warnings).toEqual([]);
  expect((await apply(list('ann', 'b').replaceAll('news', 'other'))).warnings).toEqual([]);
  const mirror = 'mirror: [{ edition: prize/2019, atMost: 5 }]';
  await apply('teams: [{ slug: c, names: { en: C } }]');
  expect((await apply(list('ann', 'c'), mirror)).warnings).toEqual([]);
});

test('honors of an award whose slug has changed in a list cause a warning', async () => {
  const honor = (award: string, slug: string) =>
    `{ award: ${award}, recipients: [${slug}], result: NOMINATED, references: [1] }`;
  const list = (awards: readonly string[], ...honors: string[]) => `source: news
sources: [{ slug: news, title: N, kind: NEWS }]
editions: [{ program: prize, year: 2019, names: { en: P }, categories: [{ slug: c, names: { en: C }, kind: PERSON,
  awards: [${awards.map((slug) => `{ slug: ${slug}, names: { en: G } }`).join(', ')}] }], honors: [${honors.join(', ')}] }]`;
  const best = honor('best', 'ann');
  await apply(world, list(['gold'], best, honor('gold', 'bob'), honor('gold', 'film')));
  // An award that the list names again has not changed its slug.
  const silver = [best, honor('gold', 'film'), honor('silver', 'bob')];
  expect((await apply(list(['silver'], ...silver))).warnings).toEqual([]);
  const changed = [best, honor('art-gold', 'bob'), honor('silver', 'bob')];
  expect((await apply(list(['art-gold'], ...changed))).warnings).toEqual([
    '1 honor of the edition "prize/2019" is not named any more, beside new ones of the same recipient and source under a new award: "gold/bob". If the new ones replace them, import again with a mirror of the edition.',
  ]);
});

test('a second winner of an award causes a warning', async () => {
  await apply(world, honor('film'));
  expect((await apply(honor('other'))).warnings).toEqual([
    'The award "prize/2019/best" already has the winner "best/film", and now also "best/other". If the new one replaces it, retract the first, or correct it by its key.',
  ]);
  await apply(
    'teams: [{ slug: a, names: { en: A } }, { slug: b, names: { en: B } }, { slug: c, names: { en: C } }]',
  );
  expect((await apply(honor('a', ', tied: true'))).warnings).toEqual([]);
  expect((await apply(honor('b', ', share: 1/2'))).warnings).toEqual([]);
  expect((await apply(honor('c', ', result: NOMINATED'))).warnings).toEqual([]);
  expect((await apply(honor('c', ', result: WON'))).warnings).toEqual([
    expect.stringMatching('already has the winner "best/(a|b|film|other)", and now also "best/c"'),
  ]);
  await apply(world.replace('names: { en: B } }] }] }]', 'names: { en: B }, declared: 5 }] }] }]'));
  expect((await apply(honor('ann'))).warnings).toEqual([]);
  const gone = ['film', 'other', 'a', 'b'].map(
    (slug) => `{ honor: { program: prize, edition: 2019, key: best/${slug} } }`,
  );
  const instead = `${honor('bob')}\nretract: [${gone.join(', ')}]`;
  expect((await apply(instead)).warnings).toEqual([]);
});

test('a table without results causes a warning, because a list of nominees would have won', async () => {
  await apply(world);
  const table = (columns: string, ...rows: string[]) =>
    importDocuments(db, [
      { name: 'list.csv', text: [`program,year,award,recipients${columns}`, ...rows].join('\n') },
    ]);
  const row = (slug: string) => `prize,2019,best,${slug}`;
  expect((await table('', row('ann'), row('bob'))).warnings).toContain(
    'The table "list.csv" gives no result for 2 new honors, so all of them are winners. If some are nominees, add the column "result", with WON or NOMINATED in each row.',
  );
  // It says nothing of what is in the data, nor of rows that say it.
  expect((await table('', row('ann'))).warnings).toEqual([]);
  const results = await table(',result', `${row('film')},NOMINATED`, `${row('other')},`);
  expect(results.warnings).toContainEqual(
    expect.stringContaining(
      'The table "list.csv" gives no result for 1 new honor, so it is a winner.',
    ),
  );
});

test('one person for different works or other awards causes no warning', async () => {
  await apply(world, honor(forWork('film'), ', result: NOMINATED'));
  expect((await apply(honor(forWork('other'), ', result: NOMINATED'))).warnings).toEqual([]);
  expect(
    (await apply(honor('ann', ', award: null').replace('award: best, ', ''))).warnings,
  ).toEqual([]);
  expect((await apply(honor('ann'))).warnings).toHaveLength(1);
});

test('many warnings are counted instead of listed', async () => {
  await apply(world);
  const honors = Array.from(
    { length: 130 },
    (_, index) => `{ key: k${index}, award: best, recipients: [film], result: NOMINATED }`,
  );
  const { warnings } = await apply(
    `editions: [{ program: prize, year: 2019, names: { en: P }, honors: [${honors.join(', ')}] }]`,
  );
  expect(warnings).toHaveLength(101);
  expect(warnings.at(-1)).toBe('There are 29 more like these.');
});

describe('a recipient that another program takes over by its slug', () => {
  const program = (slug: string, recipients: string, people = '') => `
people: [${people || '{ slug: ann, names: { en: Ann } }, { slug: bob, names: { en: Bob } }'}]
programs: [{ slug: ${slug}, names: { en: P } }]
editions: [{ program: ${slug}, year: 2020, names: { en: P }, categories: [{ slug: best, names: { en: B }, kind: PERSON,
  awards: [{ slug: best, names: { en: B } }] }], honors: [{ award: best, recipients: [${recipients}] }] }]`;
  const ann =
    '{ slug: ann, names: { en: Ann }, bornOn: 1970-01-02, externalIds: { wikidata: Q1 } }';

  test('causes a warning with what it is known for', async () => {
    await apply(program('music', 'ann'));
    const { warnings } = await apply(program('football', 'ann'));
    expect(warnings).toEqual([
      'The person "ann" has 1 honor of 2020 in "music", and now a first one in "football". Only the slug says that they are the same. If they are, give an external id or a date that both have, or identity: SAME; if not, choose another slug.',
    ]);
    const later = program('football', 'ann').replaceAll('2020', '2021');
    expect((await apply(later)).warnings).toEqual([]);
  });

  test('causes one warning of a program for more than three of them', async () => {
    const slugs = ['dan', 'cal', 'bob', 'ann'];
    const all = slugs.map((slug) => `{ slug: ${slug}, names: { en: N } }`).join(', ');
    const each = slugs.map((slug) => `{ award: best, recipients: [${slug}], tied: true }`);
    const from = (name: string, count: number) =>
      program(name, 'ann', all).replace(
        /honors: .*/,
        `honors: [${each.slice(0, count).join(', ')}] }]`,
      );
    await apply(from('music', 4));
    expect((await apply(from('chess', 3))).warnings).toEqual(
      slugs.slice(0, 3).map(() => expect.stringMatching(/^The person "(bob|cal|dan)" has 1 honor/)),
    );
    expect((await apply(from('football', 4))).warnings).toEqual([
      '4 recipients with honors in other programs now have a first one in "football": "ann", "bob", "cal" and 1 more. Only the slugs say that they are the same. For each that is, give an external id or a date that both have, or identity: SAME; for each that is not, choose another slug.',
    ]);
  });

  test.each([
    [
      'the same external id',
      'ann',
      '{ slug: ann, names: { en: Ann }, externalIds: { wikidata: Q1 } }',
    ],
    ['the same date of birth', 'ann', '{ slug: ann, names: { en: Ann }, bornOn: 1970-01-02 }'],
    ['a recipient in common', 'ann, bob', ''],
  ])('causes none with %s', async (_what, recipients, people) => {
    await apply(program('music', 'ann, bob', `${ann}, { slug: bob, names: { en: Bob } }`));
    expect((await apply(program('football', recipients, people))).warnings).toEqual([]);
  });

  test('is listed by a dry run, with what is in common', async () => {
    await apply(
      program(
        'music',
        'ann, bob, cat',
        `${ann}, { slug: bob, names: { en: B } }, { slug: cat, names: { en: C } }`,
      ),
    );
    const result = await applyWith(
      { dryRun: true },
      program('chess', 'cat', '{ slug: cat, names: { en: C } }'),
      program('football', 'bob, ann', ann),
    );
    expect(result.reused).toMatchObject({
      listed: [{ slug: 'cat' }, { slug: 'ann' }, { slug: 'bob' }],
      more: 0,
    });
    const lines = reportLines(result, true);
    const start = lines.findIndex((line) => line.startsWith('Already in the data'));
    expect(lines.slice(start + 1, start + 4)).toEqual([
      '    person  cat: only the slug; 1 honor in 2020 (music)',
      '    person  ann: wikidata Q1, bornOn 1970-01-02, together with bob; 1 honor in 2020 (music)',
      '    person  bob: together with ann; 1 honor in 2020 (music)',
    ]);
    const stream = await applyWith(
      { dryRun: true },
      program('chess', 'ann', ''),
      `publishAt: "2020-01-01T00:00:00Z"\n${program('chess', 'bob', '')}`,
    );
    expect(stream.reused.listed.map(({ slug }) => slug).toSorted()).toEqual(['ann', 'bob']);
    expect((await apply(program('chess', 'ann', ''))).reused).toEqual({ listed: [], more: 0 });
  });

  test('causes the same warning of a scheduled document, which follows what is written', async () => {
    const { owner } = await createDatabase('empty');
    const documents = (text: string) => [textInput('1.yaml', `format: awards/1\n${text}`)];
    await submitDocuments(owner, documents(program('music', 'ann')), { by: tester });
    const publishAt = new Date('2099-01-01T00:00Z');
    const { scheduled } = await submitDocuments(owner, documents(program('football', 'ann')), {
      publishAt,
      by: tester,
    });
    const warnings = async () =>
      (await scheduledDocuments(owner)).map(({ plan }) => plan?.warnings ?? []);
    expect(scheduled.map(({ plan }) => plan?.warnings)).toEqual([
      [expect.stringMatching('^The person "ann" has 1 honor of 2020 in "music", and now')],
    ]);
    await followWrites(owner);
    expect(await warnings()).toEqual(scheduled.map(({ plan }) => plan?.warnings));
    await submitDocuments(owner, documents(program('chess', 'ann').replaceAll('2020', '2021')), {
      by: tester,
    });
    await followWrites(owner);
    expect(await warnings()).toEqual([
      [expect.stringMatching('has 2 honors from 2020 to 2021 in "chess", "music", and now')],
    ]);
    await submitDocuments(
      owner,
      documents(
        'retract: [music/2020, chess/2021]'.replaceAll(
          /(\w+)\/(\d+)/g,
          '{ honor: { program: $1, edition: $2, key: best/ann } }',
        ),
      ),
      { by: tester },
    );
    await followWrites(owner);
    expect(await warnings()).toEqual([[]]);
  });

  test('causes none if the document states that it is the same', async () => {
    await apply(program('music', 'ann'));
    const stated = '{ slug: ann, identity: SAME, names: { en: Ann } }';
    expect((await apply(program('football', 'ann', stated))).warnings).toEqual([]);
  });

  test('causes none if one import has both programs', async () => {
    await apply(program('music', 'bob'));
    const both = [program('chess', 'ann'), program('football', 'ann')];
    expect((await apply(...both)).warnings).toEqual([]);
  });
});
