/** Documents with a person, and with an award of an edition. */

export const curie = (rest: string) =>
  `people: [{ slug: curie, names: { en: Marie Curie }, ${rest} }]`;

export const physics = (award: string, edition = '') => `
programs: [{ slug: nobel, names: { en: Nobel Prize } }]
editions:
  - program: nobel
    year: 2023
    names: { en: Nobel Prizes 2023 }
    ${edition}
    categories:
      - { slug: physics, names: { en: Physics }, kind: PERSON, awards: [{ slug: physics, names: { en: Physics }, ${award} }] }`;
