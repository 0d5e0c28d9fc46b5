/**
 * The public data beside the data set of the gateway: something of every kind, with finalists, disputes and
 * what else the scheduled documents will change.
 */
export const world = `format: awards/1
source: harbor-bulletin
reason: What is known of the harbor
sources:
  - { slug: harbor-bulletin, title: Harbor Bulletin, kind: PRESS_RELEASE, publisher: Harbor Trust, publishedOn: "2025-06-01", url: "https://harbor.example/bulletin", license: CC-BY-4.0 }
  - { slug: harbor-gazette, title: Harbor Gazette, kind: NEWS }
  - { slug: harbor-leaflet, title: Harbor Leaflet, kind: OTHER }
places:
  - { slug: harborland, names: { en: Harborland }, placeKind: COUNTRY, countryCode: HN, references: [1] }
  - { slug: harbor-city, names: { en: Harbor City, de: Hafenstadt }, placeKind: CITY, parent: harborland, coordinates: { latitude: 54.5, longitude: 10.1 }, references: [1] }
  - { slug: old-quay, names: { en: Old Quay }, placeKind: DISTRICT, parent: harbor-city }
  - { slug: sandbank, names: { en: Sandbank }, placeKind: ZONE, parent: harbor-city }
organizations:
  - { slug: harbor-trust, names: [{ text: Harbor Trust, lang: en }, { text: HT, lang: en, kind: SHORT }], organizationKind: ORGANIZER, place: harbor-city, website: "https://harbor.example", references: [2] }
  - { slug: tidal-works, names: { en: Tidal Works }, organizationKind: COMPANY, parent: harbor-trust, place: old-quay, externalIds: [{ scheme: wikidata, value: Q1, url: "https://www.wikidata.org/wiki/Q1" }] }
  - { slug: net-loft, names: { en: Net Loft }, organizationKind: OTHER }
  - { slug: rope-yard, names: { en: Rope Yard }, organizationKind: COMPANY }
people:
  - { slug: ada-keel, names: { en: Ada Keel }, honorific: Dr., bornOn: "1980-06-05", attributes: { "harbor:berth": "7" }, place: harbor-city, birthPlace: old-quay, affiliations: [{ organization: tidal-works, title: Head, asOf: "2020", references: [3] }] }
  - { slug: ben-mast, names: { en: Ben Mast }, affiliations: [{ organization: rope-yard, title: Rigger }] }
  - { slug: cleo-sail, names: { en: Cleo Sail } }
  - { slug: dan-helm, names: { en: Dan Helm } }
teams: [{ slug: night-watch, names: { en: Night Watch }, place: harbor-city }, { slug: day-watch, names: { en: Day Watch } }]
products: [{ slug: tide-gauge, names: { en: Tide Gauge }, developer: tidal-works }, { slug: fog-horn, names: { en: Fog Horn } }, { slug: ship-lamp, names: { en: Ship Lamp } }]
projects: [{ slug: sea-wall, names: { en: Sea Wall }, lead: tidal-works, place: sandbank }, { slug: mole, names: { en: Mole } }, { slug: lock-gate, names: { en: Lock Gate } }]
works: [{ slug: salt-film, names: { en: Salt }, workKind: film, year: 2023 }, { slug: salt-song, names: { en: Salt Song }, workKind: song, parent: salt-film }, { slug: tide-film, names: { en: Tide } }]
programs:
  - { slug: harbor-prize, names: { en: Harbor Prize }, images: [{ url: "https://harbor.example/prize.svg", kind: LOGO, alt: { en: A wave, de: Eine Welle }, source: harbor-leaflet }], links: [{ url: "https://harbor.example/film", kind: VIDEO, label: { en: The film } }], foundedYear: 1999, website: "https://harbor.example/prize", organizer: harbor-trust, leadsTo: [harbor-grand-prize], references: [1] }
  - { slug: harbor-grand-prize, names: { en: Harbor Grand Prize } }
  - { slug: harbor-old-prize, names: { en: Old Harbor Prize } }
  - { slug: harbor-youth-prize, names: { en: Harbor Youth Prize }, parent: harbor-prize }
events:
  - { slug: harbor-week, names: { en: Harbor Week }, startsOn: "2025-06-01", endsOn: "2025-06-07", venue: Pier Hall, place: harbor-city, organizer: harbor-trust, references: [4], participants: [{ person: ada-keel, role: SPEAKER, capacity: Engineer, references: [4] }, { person: dan-helm, role: HOST }] }
  - { slug: harbor-fair, names: { en: Harbor Fair } }
  - { slug: harbor-regatta, names: { en: Harbor Regatta } }
editions:
  - program: harbor-prize
    year: 2024
    names: { en: Harbor Prize 2024 }
    categories:
      - slug: sea
        names: { en: Sea }
        kind: CITY
        awards: [{ slug: best-port, names: { en: Best Port }, status: AWARDED, honors: [{ key: best-port-2024, recipients: [harbor-city] }] }]
      - { slug: wind, names: { en: Wind }, kind: OTHER, awards: [{ slug: best-breeze, names: { en: Best Breeze }, status: NOT_AWARDED, statusReason: { en: There was none. } }] }
    figures: [{ slug: visitors, label: { en: Visitors }, value: 100 }]
    statements: [{ slug: calm, speaker: ada-keel, summary: { en: The sea was calm. } }]
  - program: harbor-prize
    year: 2025
    names: { en: Harbor Prize 2025 }
    ordinal: 26
    event: harbor-week
    ceremony: { heldOn: "2025-06-05", venue: Pier Hall, place: harbor-city }
    declared: 9
    origins: [harborland]
    references: [5, { paragraph: 6, field: ceremony }]
    claims:
      - { field: ceremony.heldOn, value: "2025-06-05", accepted: true, references: [{ paragraph: 5 }] }
      - { field: ceremony.heldOn, value: "2025-06-06", note: Another day, references: [{ source: harbor-gazette, page: 1 }] }
    categories:
      - slug: sea
        names: { en: Sea }
        kind: CITY
        section: Coast
        participants: [{ person: ada-keel, role: JUROR, references: [9] }, { person: dan-helm, role: PRESENTER }]
        awards:
          - slug: best-port
            names: { en: Best Port }
            highest: true
            status: AWARDED
            declared: 2
            origins: [harbor-city]
            references: [7, { paragraph: 7, field: declared }]
            honors:
              - { key: port, recipients: [{ recipient: harbor-city, creditedAs: The Port, detail: quays, onBehalfOf: harbor-trust, place: old-quay }], share: 1/2, reason: { en: Deep water. }, announcedOn: "2025-06-05", acceptance: ACCEPTED, references: [{ paragraph: 7, field: share }] }
              - { key: port-finalist, recipients: [old-quay], result: FINALIST }
              - { key: port-disputed, recipients: [], result: NOMINATED, claims: [{ field: recipients, value: sandbank, node: sandbank, references: [{ page: 2 }] }, { field: recipients, value: old-quay, node: old-quay, references: [{ source: harbor-gazette }] }] }
          - { slug: clean-water, names: { en: Clean Water }, status: UPCOMING, honors: [{ key: water, recipients: [tide-gauge, sea-wall], result: SHORTLISTED }] }
      - slug: crew
        names: { en: Crew }
        kind: LEADERSHIP
        awards:
          - { slug: captain, names: { en: Captain }, status: AWARDED, honors: [{ key: captain, recipients: [{ recipient: ada-keel, affiliations: [{ organization: tidal-works, title: Head, asOf: "2020" }] }], tied: true }, { key: crew, recipients: [night-watch, { recipient: cleo-sail, role: ON_BEHALF }], tied: true }] }
      - slug: art
        names: { en: Art }
        kind: WORK
        awards: [{ slug: sketch, names: { en: Sketch } }, { slug: shanty, names: { en: Shanty }, honors: [{ key: shanty, recipients: [salt-song, { recipient: salt-film, role: FOR_WORK }] }] }]
    honors: [{ key: unnamed, recipients: [rope-yard] }]
    figures: [{ slug: entries, label: { en: Entries }, value: 42, unit: entries }, { slug: ships, label: { en: Ships }, value: 7 }]
    participants: [{ person: ada-keel, role: JURY_CHAIR, capacity: Chair of the board }]
    statements: [{ slug: tide, speaker: ada-keel, summary: { en: The tide turns. }, capacity: Chair, event: harbor-week, references: [8] }]
`;
