import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { normalize } from '../normalize.ts';

type Row<Column extends string> = Readonly<Record<Column, string>>;

type Place = Row<'slug' | 'name' | 'formerName' | 'kind' | 'parent' | 'code' | 'wikidata'>;
type Laureate = Row<
  | 'id'
  | 'name'
  | 'otherNames'
  | 'kind'
  | 'gender'
  | 'born'
  | 'birthPlace'
  | 'birthCountry'
  | 'died'
  | 'deathPlace'
  | 'wikidata'
>;
type Prize = Row<
  'year' | 'category' | 'laureate' | 'share' | 'announcedOn' | 'status' | 'affiliations' | 'places'
>;

interface Category {
  name: string;
  award: string;
  /** how the API calls it: version 2, and version 1 */
  codes: readonly [string, string];
}

const categories: Readonly<Record<string, Category>> = {
  physics: { name: 'Physics', award: 'Nobel Prize in Physics', codes: ['phy', 'physics'] },
  chemistry: { name: 'Chemistry', award: 'Nobel Prize in Chemistry', codes: ['che', 'chemistry'] },
  medicine: {
    name: 'Physiology or Medicine',
    award: 'Nobel Prize in Physiology or Medicine',
    codes: ['med', 'medicine'],
  },
  literature: {
    name: 'Literature',
    award: 'Nobel Prize in Literature',
    codes: ['lit', 'literature'],
  },
  peace: { name: 'Peace', award: 'Nobel Peace Prize', codes: ['pea', 'peace'] },
  'economic-sciences': {
    name: 'Economic Sciences',
    award: 'Sveriges Riksbank Prize in Economic Sciences in Memory of Alfred Nobel',
    codes: ['eco', 'economics'],
  },
};

/** From this year on, the tables have only winners and shares, from version 1 of the API. */
const firstYearOfVersion1 = 2021;
const site = 'https://www.nobelprize.org';
const publisher = 'Nobel Prize Outreach';

/** The Nobel Prize since 1901 as an import document in JSON, built from the tables in `facts`. */
export function nobelDocument(): string {
  const laureates: Laureate[] = readTable('laureates');
  const prizes: Prize[] = readTable('prizes');
  const slugs = new Map(laureates.map(({ id, name }) => [id, slugOf(name)]));
  const firstPrizes = new Map(prizes.toReversed().map((prize) => [prize.laureate, prize]));
  const [organizations, people] = [true, false].map((isOrganization) =>
    laureates
      .filter(({ kind }) => (kind !== '') === isOrganization)
      .flatMap((laureate) => {
        const firstPrize = firstPrizes.get(laureate.id);
        return firstPrize ? [recipient(laureate, slugs, firstPrize)] : [];
      }),
  );
  return JSON.stringify({
    format: 'awards/1',
    source: 'nobelprize-api',
    reason: 'The Nobel Prize since 1901',
    sources,
    places: readTable<Place>('places').map(place),
    organizations: [foundation, ...employers(prizes), ...(organizations ?? [])],
    people,
    programs: [program],
    editions: editions(prizes, new Map(laureates.map((one) => [one.id, one])), slugs),
  });
}

function readTable<Table extends Row<string>>(name: string): Table[] {
  const text = readFileSync(path.join(import.meta.dirname, 'facts', `${name}.csv`));
  return parse<Table>(text, { columns: true });
}

/** `The 14th Dalai Lama (Tenzin Gyatso)` gives `the-14th-dalai-lama`. */
function slugOf(name: string): string {
  const plain = normalize(name.replace(/ \(.*/, '')).replaceAll("'", '');
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
}

const sources = [
  {
    slug: 'nobelprize-api',
    title: 'Nobel Prize Master Data',
    kind: 'OFFICIAL_PAGE',
    publisher,
    url: 'https://api.nobelprize.org/2.1/',
    license: 'CC0-1.0',
  },
  {
    slug: 'nobelprize-api-1',
    title: 'Nobel Prize API, version 1',
    kind: 'OFFICIAL_PAGE',
    publisher,
    url: 'https://api.nobelprize.org/v1/',
    license: 'CC0-1.0',
  },
  {
    slug: 'nobelprize-org',
    title: 'NobelPrize.org',
    kind: 'OFFICIAL_PAGE',
    publisher,
    url: `${site}/`,
  },
  {
    slug: 'iso-3166',
    title: 'ISO 3166 Country Codes',
    kind: 'OTHER',
    publisher: 'International Organization for Standardization',
    url: 'https://www.iso.org/iso-3166-country-codes.html',
  },
];

const aboutFoundation = [{ source: 'nobelprize-org', fragment: 'The Nobel Foundation' }];

const foundation = {
  slug: 'nobel-foundation',
  names: { en: 'Nobel Foundation', sv: 'Nobelstiftelsen' },
  organizationKind: 'NONPROFIT',
  references: aboutFoundation,
};

const program = {
  slug: 'nobel-prize',
  names: { en: 'Nobel Prize', sv: 'Nobelpriset' },
  website: site,
  organizer: 'nobel-foundation',
  references: aboutFoundation,
};

const name = (text: string, kind = 'OFFICIAL') => ({ text, lang: 'en', kind });

/** Without what is empty: nothing is known of it. */
const known = (fields: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value));

const wikidata = (id: string) => (id === '' ? {} : { externalIds: { wikidata: id } });

function place({ slug, name: text, formerName, kind, parent, code, wikidata: id }: Place) {
  const names = [name(text), ...(formerName === '' ? [] : [name(formerName, 'FORMER')])];
  const ofCode = { source: 'iso-3166', fragment: code, field: 'countryCode' };
  return {
    slug,
    names,
    placeKind: kind || 'CITY',
    ...known({ parent, countryCode: code }),
    ...wikidata(id),
    references: code === '' ? [{}] : [{}, ofCode],
  };
}

/** The organizations that laureates belonged to. Their kind is only known of universities, which are called so. */
function employers(prizes: readonly Prize[]) {
  const named = prizes.flatMap((prize) =>
    prize.affiliations.split(' ').map((slug) => ({ slug, prize })),
  );
  const bySlug = Map.groupBy(named, ({ slug }) => slug);
  return readTable<Row<'slug' | 'name' | 'place'>>('organizations').map((row) => ({
    slug: row.slug,
    names: { en: row.name },
    organizationKind: /universit/i.test(row.name) ? 'UNIVERSITY' : 'OTHER',
    ...known({ place: row.place }),
    references: (bySlug.get(row.slug) ?? [])
      .slice(0, 1)
      .map(({ prize }) => laureateReference(prize)),
  }));
}

const isOfVersion1 = (year: string) => Number(year) >= firstYearOfVersion1;

/** Where the API has the laureate of a prize. */
function laureateReference(prize: Prize) {
  if (isOfVersion1(prize.year)) return prizeReference(prize);
  return { fragment: `laureate/${prize.laureate}` };
}

/** Where the API has a prize. That some were not awarded is in version 1. */
function prizeReference({ year, category, laureate }: Prize) {
  const [code, oldCode] = categories[category]?.codes ?? [];
  if (laureate === '' || isOfVersion1(year)) {
    const fragment = `prize.json?year=${year}&category=${oldCode}`;
    return { source: 'nobelprize-api-1', fragment };
  }
  return { fragment: `nobelPrize/${code}/${year}` };
}

/** A person or an organization, by the columns of their laureate. */
function recipient(laureate: Laureate, slugs: ReadonlyMap<string, string>, firstPrize: Prize) {
  const { id, name: text, otherNames, kind, gender, born, birthPlace, birthCountry } = laureate;
  const { died, deathPlace } = laureate;
  const others = otherNames.split('|').filter((other) => other !== '');
  return {
    slug: slugs.get(id),
    names: [name(text), ...others.map((other) => name(other, kind ? 'SHORT' : 'ALIAS'))],
    ...(kind
      ? known({ organizationKind: kind, foundedOn: born })
      : known({
          gender,
          bornOn: born,
          birthPlace,
          countryAtBirth: birthCountry,
          diedOn: died,
          deathPlace,
        })),
    ...wikidata(laureate.wikidata),
    links: [{ url: `${site}/laureate/${id}`, kind: 'OFFICIAL' }],
    references: [laureateReference(firstPrize)],
  };
}

function editions(
  prizes: readonly Prize[],
  laureates: ReadonlyMap<string, Laureate>,
  slugs: ReadonlyMap<string, string>,
) {
  const amounts = new Map(
    readTable<Row<'year' | 'amount'>>('amounts').map(({ year, amount }) => [year, amount]),
  );
  return [...Map.groupBy(prizes, ({ year }) => year)].map(([year, ofYear]) => ({
    program: 'nobel-prize',
    year: Number(year),
    names: { en: `Nobel Prizes ${year}` },
    references: [
      ofYear.every(({ laureate }) => laureate === '') || isOfVersion1(year)
        ? { source: 'nobelprize-api-1', fragment: `prize.json?year=${year}` }
        : { fragment: `nobelPrizes?nobelPrizeYear=${year}` },
    ],
    categories: [...Map.groupBy(ofYear, ({ category }) => category)].map(([slug, winners]) => {
      const references = winners.slice(0, 1).map(prizeReference);
      const isAwarded = winners.some(({ laureate }) => laureate !== '');
      const amount = isAwarded ? amounts.get(year) : undefined;
      const award = {
        slug,
        names: { en: categories[slug]?.award },
        status: isAwarded ? 'AWARDED' : 'NOT_AWARDED',
        ...known({ prize: amount && `${amount} SEK` }),
        links: [{ url: `${site}/prizes/${slug}/${year}/summary/`, kind: 'OFFICIAL' }],
        references,
        honors: isAwarded ? winners.map((prize) => honor(prize, laureates, slugs)) : [],
      };
      const kind = slug === 'peace' ? 'OTHER' : 'PERSON';
      return { slug, names: { en: categories[slug]?.name }, kind, references, awards: [award] };
    }),
  }));
}

function honor(
  prize: Prize,
  laureates: ReadonlyMap<string, Laureate>,
  slugs: ReadonlyMap<string, string>,
) {
  const { year, laureate: id, share, announcedOn, status, affiliations, places } = prize;
  const references = [laureateReference(prize)];
  const note = posthumousNote(prize, laureates.get(id)?.died ?? '');
  return {
    recipients: [
      {
        recipient: slugs.get(id),
        ...(places === '' ? {} : { place: places.split(' ') }),
        ...(affiliations !== '' && {
          affiliations: affiliations
            .split(' ')
            .map((organization) => ({ organization, asOf: year, references })),
        }),
      },
    ],
    // A prize that a laureate received, in the word of the API, is accepted.
    ...(isOfVersion1(year) ? {} : { acceptance: status || 'ACCEPTED' }),
    ...known({ share, announcedOn }),
    ...(note === null ? {} : { note: { en: note } }),
    references,
  };
}

/** That a laureate was dead by then, if the dates prove it. */
function posthumousNote({ year, announcedOn }: Prize, died: string): string | null {
  if (died === '') return null;
  if (died < announcedOn) return `Died on ${died}, before the prize was announced.`;
  const ceremony = `${announcedOn.slice(0, 4) || year}-12-10`;
  return died < ceremony ? `Died on ${died}, before the ceremony of 10 December.` : null;
}
