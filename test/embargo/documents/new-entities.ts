/** Documents that make something new, by what that is. They build on what everybody may see. */
export const newEntities: Readonly<Record<string, string>> = {
  'a new source':
    'sources: [{ slug: secret-memo, title: Zephyrine Memo, kind: PRESS_RELEASE, publisher: Zephyrine }, { slug: a-secret-note, title: Zephyrine Note, kind: OTHER }]',
  'a new place':
    'places: [{ slug: secret-reef, names: { en: Zephyrine Reef, zh-Hans: 微风礁 }, placeKind: ZONE, parent: harbor-city, references: [{ source: harbor-gazette }] }]',
  'a new country':
    'places: [{ slug: secret-land, names: { en: Zephyrland }, placeKind: COUNTRY, countryCode: ZW }]',
  'a new organization':
    'organizations: [{ slug: secret-guild, names: { en: Zephyrine Guild }, organizationKind: NONPROFIT, parent: harbor-trust, place: harbor-city }]',
  'a new person with an affiliation':
    'people: [{ slug: secret-pilot, names: { en: Zora Zephyrine }, birthPlace: harbor-city, affiliations: [{ organization: tidal-works, title: Secret Pilot, references: [{ source: harbor-gazette }] }] }]',
  'a new team': 'teams: [{ slug: secret-crew, names: { en: Zephyrine Crew } }]',
  'a new product':
    'products: [{ slug: secret-buoy, names: { en: Zephyrine Buoy }, developer: tidal-works }]',
  'a new project':
    'projects: [{ slug: secret-dock, names: { en: Zephyrine Dock }, lead: tidal-works }]',
  'a new work':
    'works: [{ slug: secret-ballad, names: { en: Zephyrine Ballad }, workKind: song, parent: salt-film, year: 2025 }]',
  'a new honor of a part of a work': `
works: [{ slug: secret-verse, names: { en: Zephyrine Verse }, workKind: verse, parent: salt-film }]
editions: [{ program: harbor-prize, year: 2025, honors: [{ key: secret-verse, award: shanty, recipients: [secret-verse] }] }]`,
  'a new affiliation':
    'people: [{ slug: cleo-sail, affiliations: [{ organization: harbor-trust, title: Secret Chair, asOf: "2025" }] }]',
  'a new program':
    'programs: [{ slug: secret-prize, names: { en: Zephyrine Prize }, organizer: harbor-trust, parent: harbor-prize, leadsTo: [harbor-grand-prize] }]',
  'a new event':
    'events: [{ slug: secret-gala, names: { en: Zephyrine Gala }, startsOn: "2025-07-01", place: harbor-city }]',
  'a new edition':
    'editions: [{ program: harbor-prize, year: 2026, names: { en: Zephyrine Edition }, event: harbor-week, declared: 3 }]',
  'a new category':
    'editions: [{ program: harbor-prize, year: 2025, categories: [{ slug: secret-category, names: { en: Zephyrine Class }, kind: PROJECT, section: Zephyr }] }]',
  'a new award of a new series':
    'editions: [{ program: harbor-prize, year: 2025, categories: [{ slug: sea, awards: [{ slug: secret-award, names: { en: Zephyrine Award }, declared: 1 }] }] }]',
  'a new winner': `editions:
  - program: harbor-prize
    year: 2025
    honors: [{ key: secret-winner, award: best-port, recipients: [harbor-city, fog-horn], reason: { en: Zephyrine water. }, announcedOn: "2025-06-06" }]`,
  'a new honoree with an affiliation': `editions:
  - program: harbor-prize
    year: 2025
    honors: [{ key: secret-honoree, award: captain, recipients: [{ recipient: cleo-sail, affiliations: [{ organization: rope-yard, title: Mate, asOf: "2025" }] }] }]`,
  'a new honoree with affiliations in two places': `
organizations: [{ slug: rope-yard, place: harbor-city }]
editions:
  - program: harbor-prize
    year: 2025
    honors: [{ key: secret-honoree, award: captain, recipients: [{ recipient: cleo-sail, affiliations: [{ organization: rope-yard, title: Mate, asOf: "2025" }, { organization: tidal-works, asOf: "2025" }] }] }]`,
  'a new nominee of a new program, as press releases tell of them': `
people: [{ slug: secret-nominee, names: { en: Zephyrine Nominee } }]
programs: [{ slug: secret-medal, names: { en: Zephyrine Medal } }]
editions:
  - program: secret-medal
    year: 2025
    names: { en: Zephyrine Medal 2025 }
    categories: [{ slug: all, names: { en: All }, kind: PERSON, awards: [{ slug: medal, names: { en: Medal }, honors: [{ recipients: [secret-nominee], result: NOMINATED }] }] }]`,
  'new participants of an edition, of a category and of an event': `
people: [{ slug: secret-juror, names: { en: Zephyrine Juror } }]
events: [{ slug: harbor-week, participants: [{ person: secret-juror, role: SPEAKER, capacity: Zephyrine }] }]
editions:
  - program: harbor-prize
    year: 2025
    participants: [{ person: dan-helm, role: JUROR, capacity: Zephyrine judge }]
    categories: [{ slug: art, participants: [{ person: secret-juror, role: JURY_CHAIR, references: [{ source: harbor-gazette }] }] }]`,
  'a new figure':
    'editions: [{ program: harbor-prize, year: 2025, figures: [{ slug: secret-figure, label: { en: Zephyrs }, value: 13.5, unit: knots }] }]',
  'a new statement':
    'editions: [{ program: harbor-prize, year: 2025, statements: [{ slug: secret-speech, speaker: ada-keel, summary: { en: A zephyr rises. }, event: harbor-week }] }]',
};
