const references = 'references: [{ source: harbor-gazette, page: 3 }]';
const attributes = 'attributes: { "zephyr:wind": Zephyr }';
const media =
  'images: [{ url: "https://zephyr.example/1", kind: PHOTO, alt: { en: Zephyr }, source: harbor-gazette }], links: [{ url: "https://zephyr.example", kind: OTHER }]';
const externalIds = 'externalIds: [{ scheme: zephyr, value: z1 }]';

const claimOn = (field: string, value: string) =>
  `claims: [{ field: ${field}, value: "${value}", accepted: true, note: Zephyr, ${references} }]`;

const recipient = (slug: string, rest = '') =>
  `[{ slug: ${slug}, ${externalIds}, ${references}, ${claimOn('externalIds', 'z1')}, ${media}, ${attributes}${rest} }]`;
const inEdition = (field = 'edition', value = '2024') =>
  `${references}, ${claimOn(field, value)}, ${attributes}`;

/** Says where everything comes from, and what else an entity of each kind can have. */
export const sourcesOfAll = `
places: ${recipient('harbor-city')}
organizations: ${recipient('tidal-works')}
people: ${recipient('ada-keel', `, affiliations: [{ organization: tidal-works, title: Head, asOf: "2020", ${claimOn('asOf', '2020')}, ${attributes} }]`)}
teams: ${recipient('night-watch')}
products: ${recipient('tide-gauge', ', place: harbor-city')}
projects: ${recipient('lock-gate', ', place: harbor-city')}
works: ${recipient('salt-film')}
programs: [{ slug: harbor-prize, ${inEdition('leadsTo', 'harbor-grand-prize')} }]
events: [{ slug: harbor-week, ${media}, ${attributes}, participants: [{ person: ada-keel, role: SPEAKER, ${inEdition('capacity', 'Sailor')} }] }]
editions:
  - program: harbor-prize
    year: 2025
    participants: [{ person: ada-keel, role: JURY_CHAIR, ${inEdition('capacity', 'Captain')} }]
    ${media.replace('], links', ']\n    links')}
    ${attributes}
    categories: [{ slug: sea, ${inEdition()}, awards: [{ slug: best-port, ${inEdition()}, ${media} }] }]
    honors:
      - { key: port-finalist, ${inEdition()} }
      - { key: captain, announcedOn: "2025-06-07", share: 1/2, ${inEdition()} }
      - { key: water, announcedOn: "2025-06-07", share: 1/8, reason: { en: Zephyr. }, ${inEdition()} }
    figures: [{ slug: entries, ${inEdition('unit', 'entries')} }]
    statements: [{ slug: tide, ${inEdition()} }]`;
