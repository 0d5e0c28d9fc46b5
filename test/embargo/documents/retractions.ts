const of2024 = (kind: string, slug: string) =>
  `{ ${kind}: { program: harbor-prize, edition: 2024, slug: ${slug} } }`;

/** Documents that take something away, by what. They build on what everybody may see. */
export const retractions: Readonly<Record<string, string>> = {
  'a source that goes': 'retract: [{ source: harbor-leaflet }]',
  'a place that goes': `editions: [{ program: harbor-prize, year: 2025, categories: [{ slug: sea, awards: [{ slug: clean-water, origins: null }] }] }]
projects: [{ slug: sea-wall, place: null }]
retract: [{ honor: { program: harbor-prize, edition: 2025, key: port-disputed } }, { place: sandbank }]`,
  'a person with an affiliation who goes': `retract:
  - { honor: { program: harbor-prize, edition: 2025, key: unnamed } }
  - { affiliation: { person: ben-mast, organization: rope-yard, title: Rigger } }
  - { person: ben-mast }`,
  'an organization that goes': 'retract: [{ organization: net-loft }]',
  'a team that goes': 'retract: [{ team: day-watch }]',
  'a product that goes': 'retract: [{ product: ship-lamp }]',
  'a project that goes': 'retract: [{ project: mole }]',
  'a work that goes':
    'retract: [{ honor: { program: harbor-prize, edition: 2025, key: shanty } }, { work: salt-song }]',
  'a program that goes': 'retract: [{ program: harbor-old-prize }]',
  'an event that goes': 'retract: [{ event: harbor-fair }]',
  'an honor that goes': 'retract: [{ honor: { program: harbor-prize, edition: 2025, key: port } }]',
  'a figure that goes':
    'retract: [{ figure: { program: harbor-prize, edition: 2025, slug: ships } }]',
  'participants who go': `retract:
  - { participant: { program: harbor-prize, edition: 2025, category: sea, person: dan-helm, role: PRESENTER } }
  - { participant: { event: harbor-week, person: dan-helm, role: HOST } }`,
  'an edition that goes with all that is in it': `retract:
  - { edition: { program: harbor-prize, slug: "2024" } }
  - ${of2024('category', 'sea')}
  - ${of2024('category', 'wind')}
  - ${of2024('award', 'best-port')}
  - ${of2024('award', 'best-breeze')}
  - ${of2024('figure', 'visitors')}
  - ${of2024('statement', 'calm')}
  - { honor: { program: harbor-prize, edition: 2024, key: best-port-2024 } }`,
};
