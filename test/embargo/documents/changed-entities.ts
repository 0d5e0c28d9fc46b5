import { sourcesOfAll } from './sources-of-all.ts';

const harborPrize = (year: number, rest: string) =>
  `editions: [{ program: harbor-prize, year: ${year}, ${rest} }]`;
const category = (slug: string, rest: string) => `categories: [{ slug: ${slug}, ${rest} }]`;

/** Documents that change what is there, by what they change. They build on what everybody may see. */
export const changedEntities: Readonly<Record<string, string>> = {
  'a source with another title': 'sources: [{ slug: harbor-bulletin, title: Zephyr Bulletin }]',
  'a place with another name and parent':
    'places: [{ slug: sandbank, names: { en: Zephyr Bank }, parent: old-quay, coordinates: { latitude: 54.1, longitude: 10.2 } }]',
  'an organization with another site':
    'organizations: [{ slug: tidal-works, identity: SAME, website: "https://zephyr.example", externalIds: [{ scheme: wikidata, value: Q2 }] }]',
  'a person with another name':
    'people: [{ slug: ada-keel, names: [{ text: Ada Zephyr, lang: en }, { text: Ada Keel, lang: en, kind: FORMER }], honorific: Prof. }]',
  'an affiliation with a reference':
    'people: [{ slug: ada-keel, affiliations: [{ organization: tidal-works, title: Head, asOf: "2020", position: 5, references: [{ source: harbor-gazette, page: 77 }] }] }]',
  'a team with a place': 'teams: [{ slug: day-watch, place: old-quay }]',
  'a product of another developer': 'products: [{ slug: tide-gauge, developer: rope-yard }]',
  'a project of another lead': 'projects: [{ slug: sea-wall, lead: harbor-trust }]',
  'a work of another year': 'works: [{ slug: salt-film, year: 2022, place: harbor-city }]',
  'a work that is part of no other': 'works: [{ slug: salt-song, parent: null }]',
  'a program that leads elsewhere':
    'programs: [{ slug: harbor-prize, foundedYear: 1998, leadsTo: [harbor-youth-prize] }]',
  'an event on another day':
    'events: [{ slug: harbor-week, endsOn: "2025-06-08", venue: Zephyr Hall }]',
  'an edition with other counts': harborPrize(
    2025,
    'ordinal: 27, declared: 11, origins: [harbor-city]',
  ),
  'a category with another name': harborPrize(2025, category('art', 'names: { en: Zephyr Arts }')),
  'an award that has been given, and how often': harborPrize(
    2025,
    category(
      'sea',
      'awards: [{ slug: clean-water, status: AWARDED, declared: 4, origins: [sandbank] }]',
    ),
  ),
  'an award that was not given, and why': harborPrize(
    2025,
    category(
      'art',
      'awards: [{ slug: sketch, status: NOT_AWARDED, statusReason: { en: A zephyr. } }]',
    ),
  ),
  'a finalist who becomes the winner': harborPrize(
    2025,
    'honors: [{ key: port-finalist, result: WON, share: 1/4 }]',
  ),
  'another recipient under the same key': harborPrize(
    2025,
    'honors: [{ key: unnamed, recipients: [{ recipient: ben-mast, creditedAs: Captain Zephyr }] }]',
  ),
  'an honor of another award': harborPrize(2025, 'honors: [{ key: water, award: best-port }]'),
  'an honor that counts under several places': harborPrize(
    2025,
    'honors: [{ key: port, recipients: [{ recipient: harbor-city, place: [old-quay, harbor-city] }] }]',
  ),
  'an honor that was declined': harborPrize(
    2025,
    'honors: [{ key: crew, acceptance: DECLINED, reason: { en: Zephyr. } }]',
  ),
  'a dispute that is settled': harborPrize(
    2025,
    'honors: [{ key: port-disputed, claims: [{ field: recipients, value: sandbank, node: sandbank, accepted: true, note: Zephyr, references: [{ source: harbor-bulletin, page: 2 }] }, { field: recipients, value: old-quay, node: old-quay, references: [{ source: harbor-gazette }] }] }]',
  ),
  'a new dispute': `source: harbor-gazette\nevents: [{ slug: harbor-week, startsOn: "2025-05-31", references: [{ page: 9, field: startsOn }] }]`,
  'another claim accepted': harborPrize(
    2025,
    'claims: [{ field: ceremony.heldOn, value: "2025-06-05", references: [{ source: harbor-bulletin, paragraph: 5 }] }, { field: ceremony.heldOn, value: "2025-06-06", accepted: true, references: [{ source: harbor-gazette, page: 1 }] }]',
  ),
  'a figure of another value': harborPrize(2025, 'figures: [{ slug: entries, value: 43 }]'),
  'a statement in other words': harborPrize(
    2025,
    'statements: [{ slug: tide, summary: { en: The zephyr turns. }, capacity: Zephyr }]',
  ),
  'participants who are introduced in another way': `
events: [{ slug: harbor-week, participants: [{ person: ada-keel, role: SPEAKER, capacity: Zephyr engineer }] }]
${harborPrize(2025, 'participants: [{ person: ada-keel, role: JURY_CHAIR, capacity: Zephyr chair, position: 4, attributes: { "zephyr:seat": "1" } }]')}`,
  'sources, claims and ids of entities of every kind': sourcesOfAll,
  'images and links of a program':
    'programs: [{ slug: harbor-prize, images: [{ url: "https://zephyr.example/prize.svg", kind: LOGO, alt: { en: A zephyr }, credit: Zephyr, license: CC0-1.0, width: 7, height: 8, source: harbor-gazette }], links: [{ url: "https://zephyr.example", kind: SOCIAL, label: { en: Zephyr } }] }]',
  'a link of an award': harborPrize(
    2025,
    category(
      'sea',
      'awards: [{ slug: best-port, links: [{ url: "https://zephyr.example/port", kind: ARTICLE }] }]',
    ),
  ),
  'the gender of a person and where it was born':
    'people: [{ slug: ada-keel, gender: OTHER, birthPlace: harbor-city, countryAtBirth: harborland }]',
  'attributes of a person and of an honor': `people: [{ slug: ada-keel, attributes: { "harbor:berth": "8", "zephyr:rank": [{ value: Zephyr, lang: en, url: "https://zephyr.example" }, Breeze] } }]
${harborPrize(2025, 'honors: [{ key: port-finalist, attributes: { "zephyr:wind": "9" } }]')}`,
  'a source that disagrees on an attribute': `source: harbor-gazette
people: [{ slug: ada-keel, attributes: { "harbor:berth": "9" } }]`,
  'the kind of an affiliation, which takes the place of an honor away':
    'people: [{ slug: ada-keel, affiliations: [{ organization: tidal-works, title: Head, asOf: "2020", kind: PUBLISHER }] }]',
  'the license of the data set': 'license: CC0-1.0',
};
