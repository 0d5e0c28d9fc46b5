import { expect, test } from 'vitest';
import { connectLike } from '../../../../db/connections/connect.ts';
import { matchRecipients } from '../../../../src/import/match/match.ts';
import { writeDecisions } from '../../../../src/import/match/write-decisions.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { openImport } from '../../../support/documents/import.ts';

/** Who may be meant by the recipients of a document, and how decisions are written into it. */
const { db, apply, problems } = await openImport();

const world = `
people:
  - slug: marie-curie
    names: { en: Marie Curie, zh: 玛丽·居里 }
    bornOn: "1867-11-07"
    externalIds: { wikidata: Q7186 }
  - { slug: pierre-curie, names: { en: Pierre Curie }, externalIds: { wikidata: Q37463 } }
  - { slug: john-smith, names: { en: John Smith }, bornOn: 1900 }
programs: [{ slug: nobel-prize, names: { en: Nobel Prize } }]
editions: [{ program: nobel-prize, year: 1903, names: { en: N }, honors: [{ recipients: [marie-curie, pierre-curie] }] }]`;

const document = (people: string, recipients: string) => `format: awards/1
people:
${people}
programs: [{ slug: davy-medal, names: { en: Davy Medal } }]
editions:
  - program: davy-medal
    year: 1904
    names: { en: D }
    honors:
      - recipients: [${recipients}]   # both
`;
const match = (text: string) => matchRecipients(db, [textInput('a.yaml', text)]);
const shown = async (text: string) =>
  (await match(text)).proposals.map(({ slug, candidates }) => [
    slug,
    ...candidates.map(
      (one) =>
        `${one.slug}: ${[...one.reasons, ...one.doubts.map((doubt) => `not ${doubt}`)].join(', ')}`,
    ),
  ]);

test('proposes recipients by ids, dates, fellows and names in any script and order', async () => {
  await apply(world);
  const people = (more: string) => `  - { slug: m-curie, ${more} }`;
  expect(
    await shown(
      document(people('names: { en: M. S. C. }, externalIds: { wikidata: Q7186 }'), 'm-curie'),
    ),
  ).toEqual([['m-curie', 'marie-curie: wikidata Q7186']]);
  expect(
    await shown(
      document(people('names: { zh: 玛丽·居里 }, bornOn: 1867'), 'm-curie, pierre-curie'),
    ),
  ).toEqual([
    ['m-curie', 'marie-curie: the name "玛丽·居里", bornOn 1867-11-07, together with pierre-curie'],
    ['pierre-curie', 'pierre-curie: the slug'],
  ]);
  expect(
    await shown(
      document(
        people('names: { en: "Curie, Marie" }, bornOn: 1950, externalIds: { wikidata: Q1 }'),
        'm-curie',
      ),
    ),
  ).toEqual([
    ['m-curie', 'marie-curie: a similar name, not wikidata Q7186, not bornOn 1867-11-07'],
  ]);
  expect(await match(document(people('names: { en: Somebody Else }'), 'm-curie'))).toMatchObject({
    proposals: [],
    unmatched: 1,
  });
});

test('an only-by-slug recipient is proposed with what it is known for', async () => {
  await apply(world);
  const { proposals } = await match(
    document('  - { slug: marie-curie, names: { en: Marie Curie } }', 'marie-curie'),
  );
  expect(proposals).toMatchObject([
    {
      slug: 'marie-curie',
      candidates: [{ slug: 'marie-curie', honors: 1, first: 1903, programs: ['nobel-prize'] }],
    },
  ]);
  const known =
    '  - { slug: marie-curie, names: { en: Marie Curie }, externalIds: { wikidata: Q7186 } }';
  expect(await shown(document(known, 'marie-curie'))).toEqual([]);
});

test('decisions change slugs and state the identity, and nothing else', async () => {
  await apply(world);
  const people = `  # from the register
  - slug: m-curie   # Marie
    names: { en: M. Curie }
  - { slug: "john-smith", names: { en: John Smith } }
  - { slug: pierre-curie, names: { en: Pierre Curie } }`;
  const text = document(people, 'm-curie, { recipient: john-smith }, pierre-curie');
  const { documents } = await match(text);
  const [read] = documents;
  if (!read) throw new Error('The document is not there.');
  const written = writeDecisions(text, read, [
    { slug: 'm-curie', is: 'marie-curie', knownName: 'Marie Curie' },
    { slug: 'john-smith', is: '1917', knownName: null },
    { slug: 'pierre-curie', is: 'pierre-curie', knownName: 'Pierre Curie' },
  ]);
  const decided = `  # from the register
  - slug: marie-curie   # Marie
    identity: SAME
    names: [{"text":"M. Curie","lang":"en","kind":"ALIAS"}]
  - { slug: "1917", names: { en: John Smith } }
  - { slug: pierre-curie, identity: SAME, names: { en: Pierre Curie } }`;
  expect(written).toBe(document(decided, 'marie-curie, { recipient: "1917" }, pierre-curie'));
  expect((await apply(written.replace('format: awards/1', ''))).warnings).toEqual([]);
});

test('decisions are written into JSON', async () => {
  await apply(world);
  const text =
    '{"format": "awards/1", "people": [\n{"slug": "m-curie", "names": {"en": "M"}}],\n"retract": [{"person": "john-smith"}]}';
  const { documents } = await match(text);
  const [read] = documents;
  if (!read) throw new Error('The document is not there.');
  expect(
    writeDecisions(text, read, [
      { slug: 'm-curie', is: 'marie-curie', knownName: 'Marie Curie' },
      { slug: 'john-smith', is: 'jo', knownName: null },
    ]),
  ).toBe(
    '{"format": "awards/1", "people": [\n{"slug": "marie-curie", "identity": "SAME", "names": [{"text":"M","lang":"en","kind":"ALIAS"}]}],\n"retract": [{"person": "jo"}]}',
  );
});

test('a hundred recipients take as many statements as two', async () => {
  await apply(world);
  const statements: string[] = [];
  const counted = connectLike(db, { max: 1, onStatement: (text) => statements.push(text) });
  const count = async (names: string[]) => {
    statements.length = 0;
    const slugs = names.map((_, index) => `someone-${index}`);
    const people = slugs.map(
      (slug, index) => `  - { slug: ${slug}, names: { en: ${names[index]} } }`,
    );
    const text = document(people.join('\n'), slugs.join(', '));
    const { proposals } = await matchRecipients(counted, [textInput('a.yaml', text)]);
    expect(proposals.map(({ candidates }) => candidates.map(({ slug }) => slug))).toEqual(
      names.map((name) => [/Smith/.test(name) ? 'john-smith' : 'marie-curie']),
    );
    return statements.length;
  };
  // Half of them are found by their names, and the others by a search.
  const two = await count(['John Smith', '"Curie, Mari"']);
  const hundred = Array.from({ length: 50 }, () => ['"Smith, John"', 'Marie Curie']).flat();
  expect(await count(hundred)).toBe(two);
  await counted.destroy();
});

test('a conflict of ids can be matched, and is an error of the import only', async () => {
  await apply(world);
  const other =
    '  - { slug: marie-curie, names: { en: Marie Curie }, externalIds: { wikidata: Q99 } }';
  const text = document(other, 'marie-curie');
  expect(await shown(text)).toEqual([
    ['marie-curie', 'marie-curie: the slug, the name "Marie Curie", not wikidata Q7186'],
  ]);
  expect(await problems(text.replace('format: awards/1', ''))).toHaveLength(1);
  await expect(match(text.replace('names', 'nmaes'))).rejects.toThrow('did you mean "names"?');
});
