import { expect, test } from 'vitest';
import { openImport } from '../../support/documents/import.ts';

/** The parts of works, and what they are honored for together. */
const { apply, get } = await openImport();

/** A film of 1997 whose song wins too, a series with a season whose episode wins. */
const works = `
people: [{ slug: ana, names: { en: Ana } }]
works:
  - { slug: ship, names: { en: Ship }, workKind: film, year: 1997 }
  - { slug: heart, names: { en: Heart }, workKind: song, parent: ship }
  - { slug: anthem, names: { en: Anthem }, workKind: song, parent: ship }
  - { slug: saga, names: { en: Saga }, workKind: series }
  - { slug: saga-1, names: { en: "Saga, season 1" }, workKind: season, parent: saga }
  - { slug: pilot, names: { en: Pilot }, workKind: episode, parent: saga-1 }
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 1997
    names: { en: Prize 1997 }
    categories:
      - slug: all
        names: { en: All }
        kind: WORK
        awards:
          - { slug: best, names: { en: Best }, honors: [{ recipients: [ship] }] }
          - { slug: song, names: { en: Song }, honors: [{ recipients: [heart, { recipient: ana, role: CONTRIBUTOR }] }, { recipients: [anthem], result: NOMINATED }] }
          - { slug: score, names: { en: Score }, honors: [{ key: score, recipients: [heart, { recipient: ship, role: FOR_WORK }] }] }
  - program: prize
    year: 2001
    names: { en: Prize 2001 }
    honors: [{ key: pilot, recipients: [pilot] }]`;

test('a film has the songs that are part of it, page by page', async () => {
  await apply(works);
  expect(
    await get(`{ recipient(by: { slug: "ship" }) { ... on Work {
      parts(first: 1) { totalCount pageInfo { hasNextPage } nodes { name parent { name } } }
      last: parts(last: 1) { nodes { name parts { totalCount } } }
    } } }`),
  ).toEqual({
    recipient: {
      parts: {
        totalCount: 2,
        pageInfo: { hasNextPage: true },
        nodes: [{ name: 'Anthem', parent: { name: 'Ship' } }],
      },
      last: { nodes: [{ name: 'Heart', parts: { totalCount: 0 } }] },
    },
  });
});

test('a novel has the films that are based on it, and the longlist that it made', async () => {
  await apply(`
works:
  - { slug: novel, names: { en: Novel }, workKind: book }
  - { slug: film, names: { en: Film }, workKind: film, basedOn: novel }
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - { program: prize, year: 2024, names: { en: Prize 2024 }, honors: [{ recipients: [novel], result: LONGLISTED }] }`);
  expect(
    await get(`{ recipient(by: { slug: "novel" }) { ... on Work {
      adaptations { totalCount nodes { name basedOn { name } } }
    } } edition(program: "prize", year: 2024) { nominees { nodes { result } } winners { totalCount } } }`),
  ).toEqual({
    recipient: {
      adaptations: { totalCount: 1, nodes: [{ name: 'Film', basedOn: { name: 'Novel' } }] },
    },
    edition: { nominees: { nodes: [{ result: 'LONGLISTED' }] }, winners: { totalCount: 0 } },
  });
});

test('`honorsWithin` of a film has its own honors and those of its songs once, and `honors` only its own', async () => {
  await apply(works);
  expect(
    await get(`{ recipient(by: { slug: "ship" }) { honorCount ... on Work {
      honors { totalCount }
      honorsWithin { totalCount nodes { award { name } credit } }
      won: honorsWithin(filter: { result: [WON] }, orderBy: [{ field: RECIPIENT_NAME, direction: DESC }], first: 2) {
        totalCount nodes { award { name } }
      }
    } } }`),
  ).toEqual({
    recipient: {
      honorCount: 2,
      honors: { totalCount: 2 },
      honorsWithin: {
        totalCount: 4,
        nodes: [
          { award: { name: 'Best' }, credit: 'Ship' },
          { award: { name: 'Song' }, credit: 'Heart, Ana' },
          { award: { name: 'Song' }, credit: 'Anthem' },
          { award: { name: 'Score' }, credit: 'Heart, Ship' },
        ],
      },
      won: { totalCount: 3, nodes: [{ award: { name: 'Best' } }, { award: { name: 'Song' } }] },
    },
  });
});

test('a series has the honors of the episodes of its seasons', async () => {
  await apply(works);
  const within = (slug: string) =>
    `${slug.replace('-', '')}: recipient(by: { slug: "${slug}" }) { ... on Work { honorsWithin { nodes { credit } } } }`;
  const pilot = { honorsWithin: { nodes: [{ credit: 'Pilot' }] } };
  expect(await get(`{ ${['saga', 'saga-1', 'pilot'].map(within)} }`)).toEqual({
    saga: pilot,
    saga1: pilot,
    pilot,
  });
  await apply('works: [{ slug: pilot, parent: null }]');
  expect(await get(`{ ${within('saga')} }`)).toEqual({ saga: { honorsWithin: { nodes: [] } } });
});
