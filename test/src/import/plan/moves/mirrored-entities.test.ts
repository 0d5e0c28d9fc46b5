import { beforeEach, expect, test } from 'vitest';
import { connectLike } from '../../../../../db/connections/connect.ts';
import { importDocuments } from '../../../../../src/import/import.ts';
import { openImport } from '../../../../support/documents/import.ts';

/** Documents that say all there is of an edition, a program or a source. */
const { apply, db, problems, query } = await openImport();

const people = Array.from({ length: 24 }, (_, index) => `p${index}`);
const honors = (slugs: readonly string[]) =>
  slugs.map((slug) => `{ recipients: [${slug}] }`).join(', ');
const edition = (year: number, slugs: readonly string[], more = '') => `
  - program: prize
    year: ${year}
    names: { en: P }
    categories:
      - { slug: art, names: { en: A }, kind: PERSON, awards: [{ slug: best, names: { en: B }, declared: 24, honors: [${honors(slugs)}] }${more}] }`;

beforeEach(async () => {
  await apply(`
sources: [{ slug: news, title: News, kind: NEWS }, { slug: other, title: Other, kind: NEWS }]
people: [${people.map((slug) => `{ slug: ${slug}, names: { en: ${slug} } }`).join(', ')}]
programs: [{ slug: prize, names: { en: P } }]
editions: ${edition(2024, people.slice(0, 2))}${edition(
    2025,
    people,
    `, { slug: second, names: { en: S } }`,
  )}
    figures: [{ slug: entries, label: { en: E }, value: 3 }]
    statements: [{ slug: hope, speaker: p0, summary: { en: H } }]
    participants: [{ person: p1, role: JUROR }]`);
});

const keys = async (table: string, column: string) =>
  (await query<{ key: string }>(`select ${column} as key from ${table} order by 1`)).map(
    ({ key }) => key,
  );
const mirrored = (slugs: readonly string[], item = 'edition: prize/2025') =>
  `mirror: [{ ${item} }]\neditions: ${edition(2025, slugs)}`;

test('what an edition has and the import does not name is retracted', async () => {
  const { counts, entries, withoutHonors } = await apply(
    mirrored(people.slice(3), 'edition: prize/2025, atMost: 3'),
  );
  // The first two have an honor in the other edition.
  expect(withoutHonors).toEqual([{ kind: 'person', slug: 'p2' }]);
  expect(entries.filter(({ action }) => action === 'retracted').map(({ key }) => key)).toEqual([
    'prize/2025/second',
    'prize/2025/entries',
    'prize/2025/best/p0',
    'prize/2025/best/p1',
    'prize/2025/best/p2',
    'prize/2025//p1/JUROR',
    'prize/2025/hope',
    'prize/second',
  ]);
  expect(counts.get('honor')).toMatchObject({ retracted: 3, unchanged: 21 });
  expect(await keys('honor', 'program_slug || year || key')).toHaveLength(23);
  expect(await apply(mirrored(people.slice(3)))).toMatchObject({ revision: '2' });
});

test('files that are imported together say together all there is', async () => {
  const { counts } = await apply(
    'mirror: [{ edition: prize/2025 }]',
    `editions: ${edition(2025, people)}`,
  );
  expect(counts.get('honor')).toMatchObject({ retracted: 0 });
});

test('what stays keeps what it refers to', async () => {
  // The award and its category are not listed, and the honors are in them.
  await apply(`mirror: [{ edition: prize/2025 }]
editions: [{ program: prize, year: 2025, honors: [${people.map((slug) => `{ award: best, recipients: [${slug}] }`).join(', ')}] }]`);
  expect(await keys('award', 'slug')).toEqual(['best', 'best']);
  expect(await keys('statement', 'slug')).toEqual([]);
});

test('too many honors are refused before they are read', async () => {
  const read: number[] = [];
  const watched = connectLike(db, {
    max: 1,
    onStatement: (_, values) => read.push(...values.map((value) => [value].flat().length)),
  });
  const text = `format: awards/1\nmirror: [{ program: prize, atMost: 5 }]`;
  const refused = importDocuments(watched, [{ name: 'a.yaml', text }]);
  await expect(refused).rejects.toThrow('would remove 26 of 26 honors, and atMost is 5.');
  expect(Math.max(...read)).toBeLessThan(26);
  await watched.destroy();
});

test.each([
  [2, 'edition: prize/2025', 22],
  [3, 'edition: prize/2025', null],
  [1, 'program: prize', null],
])('up to a tenth may go: %i of %s', async (count, item, left) => {
  const documents = item.startsWith('edition')
    ? mirrored(people.slice(count), item)
    : `mirror: [{ ${item} }]\neditions: ${edition(2025, people)}`;
  if (left === null)
    expect((await problems(documents)).join()).toContain('If that is meant, add atMost: ');
  else await apply(documents);
  expect(await keys('honor where year = 2025', 'key')).toHaveLength(left ?? 24);
});

test('few honors do not all go, nor all those of one edition of a program', async () => {
  await apply(`mirror: [{ edition: prize/2024, atMost: 1 }]\neditions: ${edition(2024, ['p0'])}`);
  expect(await problems('mirror: [{ edition: prize/2024 }]')).toEqual([
    '1.yaml:2:21 mirror[0].edition: The mirror of the edition "prize/2024" would remove 1 of 1 honors. If that is meant, add atMost: 1.',
  ]);
  expect(
    await problems(`mirror: [{ program: prize }]\neditions: ${edition(2025, people)}`),
  ).toEqual([
    '1.yaml:2:21 mirror[0].program: The mirror of the program "prize" would remove 1 of 1 honors of the edition "prize/2024". If that is meant, add atMost: 1.',
  ]);
});

test('more than a tenth has to be said', async () => {
  const few = mirrored(people.slice(0, 5));
  expect(await problems(few)).toEqual([
    '1.yaml:2:21 mirror[0].edition: The mirror of the edition "prize/2025" would remove 19 of 24 honors. If that is meant, add atMost: 19.',
  ]);
  expect(await problems(mirrored(people.slice(0, 5), 'edition: prize/2025, atMost: 18'))).toEqual([
    '1.yaml:2:41 mirror[0].atMost: The mirror of the edition "prize/2025" would remove 19 of 24 honors, and atMost is 18.',
  ]);
  await apply(mirrored(people.slice(0, 5), 'edition: prize/2025, atMost: 19'));
  await apply(mirrored([], 'edition: prize/2025, atMost: 5'));
  expect(await keys('honor where year = 2025', 'key')).toEqual([]);
});

test('so has more than half of what is no honor, which a spreadsheet cannot name', async () => {
  const statements = Array.from(
    { length: 12 },
    (_, n) => `{ slug: s-${n}, speaker: ${people[0]}, summary: { en: S } }`,
  );
  await apply(`editions: [{ program: prize, year: 2025, statements: [${statements.join(', ')}] }]`);
  expect(await problems(mirrored(people))).toEqual([
    '1.yaml:2:21 mirror[0].edition: The mirror of the edition "prize/2025" would remove 16 of 18 other entities. If that is meant, add atMost: 0.',
  ]);
  await apply(mirrored(people, 'edition: prize/2025, atMost: 0'));
});

test('a mistake elsewhere in the documents is not a reason for others to go', async () => {
  const wrong = mirrored(people.slice(0, 5)).replace('p1]', 'P 1]');
  expect(await problems(wrong)).toEqual([expect.stringContaining('Expected a slug')]);
});

test('a program goes as a whole, with its editions', async () => {
  expect(await problems('mirror: [{ program: prize }]')).toEqual([
    '1.yaml:2:21 mirror[0].program: The mirror of the program "prize" would remove 26 of 26 honors. If that is meant, add atMost: 26.',
  ]);
  const { counts } = await apply(
    'mirror: [{ program: prize, atMost: 26 }]\nretract: [{ program: prize }]',
  );
  expect(counts.get('edition')).toMatchObject({ retracted: 2 });
  expect(await apply('mirror: [{ program: prize }]\nretract: [{ program: prize }]')).toMatchObject({
    revision: '2',
  });
  expect(await keys('entity', 'kind::text')).toEqual([
    ...people.map(() => 'RECIPIENT'),
    'SOURCE',
    'SOURCE',
  ]);
});

test('what comes from a source alone goes, apart from what others refer to', async () => {
  await apply(`source: news
people:
  - { slug: alone, names: { en: A }, references: [1] }
  - { slug: winner, names: { en: W }, references: [1] }
  - { slug: dated, names: { en: D }, bornOn: "1900" }
  - { slug: both, names: { en: B }, references: [1, { source: other, paragraph: 1 }] }
organizations: [{ slug: lab, names: { en: L }, organizationKind: COMPANY, references: [1] }]
editions: [{ program: prize, year: 2024, honors: [{ key: mine, recipients: [alone], references: [1] }] }]`);
  await apply(
    'editions: [{ program: prize, year: 2024, honors: [{ key: free, recipients: [winner] }] }]',
  );
  const { entries } = await apply('mirror: [{ source: news, atMost: 4 }]');
  expect(
    entries.flatMap(({ action, kind, key }) => (action === 'retracted' ? [`${kind} ${key}`] : [])),
  ).toEqual(['honor prize/2024/mine', 'organization lab', 'person alone', 'person dated']);
  expect(await apply('mirror: [{ source: news }]')).toMatchObject({ revision: '4' });
});

test('what is to be mirrored has to be there', async () => {
  const items = ['{ edition: prize }', '{}', '{ program: prize, edition: prize/2025 }'];
  expect(await problems(`mirror: [${items.join(', ')}]`)).toEqual([
    expect.stringContaining('Expected a program and an edition, such as nobel-prize/1911'),
    expect.stringContaining('Expected an edition, or a program or a source instead'),
    expect.stringContaining('Expected an edition, or a program or a source instead'),
  ]);
  expect(await problems('mirror: [{ edition: prize/2026 }, { program: price }]')).toEqual([
    '1.yaml:2:21 mirror[0].edition: There is no edition "prize/2026" to mirror.',
    '1.yaml:2:46 mirror[1].program: There is no program "price" to mirror.',
  ]);
});

test('an import with lines of NDJSON mirrors nothing', async () => {
  const lines = [{ format: 'awards/1' }, { mirror: [{ program: 'prize' }] }];
  const ndjson = { name: 'b.ndjson', text: lines.map((line) => JSON.stringify(line)).join('\n') };
  const yaml = { name: 'a.yaml', text: 'format: awards/1\nmirror: [{ edition: prize/2025 }]' };
  const message =
    '`mirror` needs all documents of the import at once, and lines of NDJSON are applied in parts. Use YAML, JSON or CSV.';
  const wrong = importDocuments(db, [yaml, ndjson]);
  await expect(wrong).rejects.toThrow(`a.yaml:2:1 mirror: ${message}`);
  await expect(wrong).rejects.toThrow(`b.ndjson:2:2 mirror: ${message}`);
});
