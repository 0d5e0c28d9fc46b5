import { expect, test } from 'vitest';
import { openImport } from '../../support/documents/import.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** How documents say what sources leave open: awards without a name, editions without a ceremony. */
const { apply, db, get } = await openImport();

const programs = 'programs: [{ slug: prize-x, names: { en: Prize X } }]';

/** An edition with one award. @param honors in one line, with commas between */
const edition = (honors: string) => `
  - program: prize-x
    year: 2000
    names: { en: Prize X 2000 }
    categories:
      - slug: best
        names: { en: Best }
        kind: CITY
        awards: [{ slug: best, names: { en: Best Town }, honors: [${honors}] }]`;

test('two editions of one year have different slugs, and an edition can be without a ceremony and an event', async () => {
  await apply(`
${programs}
editions:
  - { program: prize-x, year: 2000, slug: 2000-1, names: { en: Spring of 2000 }, ordinal: 1 }
  - { program: prize-x, year: 2000, slug: 2000-2, names: { en: Autumn of 2000 }, ordinal: 2 }
  - { program: prize-x, year: 2001, names: { en: "2001" }, ordinal: 3 }`);
  expect(
    await get(`{
      edition(program: "prize-x", year: 2001) {
        ceremony { heldOn } event { slug } previous { name previous { name previous { name } } } }
      autumn: edition(program: "prize-x", year: 2000, slug: "2000-2") { name ordinal }
    }`),
  ).toEqual({
    edition: {
      ceremony: null,
      event: null,
      previous: { name: 'Autumn of 2000', previous: { name: 'Spring of 2000', previous: null } },
    },
    autumn: { name: 'Autumn of 2000', ordinal: 2 },
  });
  expect(
    await createTestClient(db).answer('{ edition(program: "prize-x", year: 2000) { name } }'),
  ).toMatchObject({
    errors: [
      {
        message: 'prize-x has several editions in 2000. Give `slug`, one of 2000-1, 2000-2.',
      },
    ],
  });
});

test('winners without a known award keep their key when a source names the award', async () => {
  const places = ['town-a', 'town-b'];
  await apply(`
places: [${places.map((slug) => `{ slug: ${slug}, names: { en: ${slug} }, placeKind: CITY }`).join(', ')}]
${programs}
editions:
${edition('')}
    honors: [{ recipients: [town-a] }, { recipients: [town-b], category: best }]`);
  const query = '{ winners { nodes { credit award { slug } category { slug } } } }';
  expect(await get(query)).toEqual({
    winners: {
      nodes: [
        { credit: 'town-b', award: null, category: { slug: 'best' } },
        { credit: 'town-a', award: null, category: null },
      ],
    },
  });
  await apply(
    'editions: [{ program: prize-x, year: 2000, honors: [{ key: -/town-a, award: best }] }]',
  );
  expect(await get(query)).toEqual({
    winners: {
      nodes: [
        { credit: 'town-a', award: { slug: 'best' }, category: { slug: 'best' } },
        { credit: 'town-b', award: null, category: { slug: 'best' } },
      ],
    },
  });
});
