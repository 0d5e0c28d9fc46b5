import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** The pages of the organizers in the data set, and that it has no pictures. */
const { owner, reader } = await createDatabase('shipped');
const { answer } = createTestClient(reader);

const linked = 'links { url kind label } references { field source { url } }';

test('editions and awards link to the pages of their organizers', async () => {
  const { data } = await answer(`{
    editions(first: 100) { nodes { year program { slug } ${linked} } }
    awards(first: 100, filter: { slug: ["city-award"] }) { nodes { edition { year } ${linked} } }
  }`);
  const { editions, awards } = data as {
    editions: { nodes: Linked[] };
    awards: { nodes: Linked[] };
  };
  expect(onlyLinks(editions.nodes)).toEqual([
    edition(
      2023,
      'Curitiba is Smart City of 2023',
      'https://firabarcelona.com/en/press-release/smartcityexpo_s078/curitiba-chosen-smart-city-of-2023-at-smart-city-expo-world-congress',
    ),
    edition(
      2022,
      'The winners of 2022',
      'https://www.smartcityexpo.com/2022-world-smart-city-awards/',
    ),
    edition(
      2021,
      'World Smart City Awards 2021',
      'https://www.smartcityexpo.com/world-smart-city-awards-2021/',
    ),
    edition(
      2020,
      'Shanghai is Smart City of 2020',
      'https://www.firabarcelona.com/press_release/smartcityexpo_s078-en/shanghai-chosen-smart-city-of-2020-at-smart-city-live/',
    ),
    edition(2016, 'The winners of 2016', 'http://www.smartcityexpo.com/cfa-finalists'),
  ]);
  expect(onlyLinks(awards.nodes)).toEqual([
    {
      edition: { year: 2015 },
      ...official(
        'City of 2015: Peterborough',
        'http://www.smartcityexpo.com/en/city-peterborough-2015',
      ),
    },
  ]);
});

test('other entities have no links, and nothing has an image, because no source states the license of one', async () => {
  expect(await owner.selectFrom('link').select('url').execute()).toHaveLength(6);
  expect(await owner.selectFrom('image').select('url').execute()).toEqual([]);
});

interface Linked {
  links: unknown[];
  references: { field: string | null }[];
}

/** The entities that have links, with the references for these alone. */
function onlyLinks(entities: Linked[]): Linked[] {
  return entities
    .filter(({ links }) => links.length > 0)
    .map((entity) => ({
      ...entity,
      references: entity.references.filter(({ field }) => field === 'links'),
    }));
}

function edition(year: number, label: string, url: string) {
  return { year, program: { slug: 'world-smart-city-awards' }, ...official(label, url) };
}

/** An official link, which is the URL of the source that gives it. */
function official(label: string, url: string) {
  return {
    links: [{ url, kind: 'OFFICIAL', label }],
    references: [{ field: 'links', source: { url } }],
  };
}
