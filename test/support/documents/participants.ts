/** Documents with participants of an edition, of a category in it, and of an event, in a small world. */

export const jury = (rest: string) =>
  `editions: [{ program: prize, year: 2025, participants: [${rest}] }]`;
export const panel = (rest: string) =>
  `editions: [{ program: prize, year: 2025, categories: [{ slug: city, participants: [${rest}] }] }]`;
export const stage = (rest: string) => `events: [{ slug: expo, participants: [${rest}] }]`;

export const worldOfParticipants = `
sources: [{ slug: news, title: News, kind: NEWS }, { slug: page, title: Page, kind: OFFICIAL_PAGE }]
people: [{ slug: ada, names: { en: Ada } }, { slug: bob, names: { en: Bob } }]
programs: [{ slug: prize, names: { en: Prize } }]
events: [{ slug: expo, names: { en: Expo } }]
editions:
  - program: prize
    year: 2025
    names: { en: Prize 2025 }
    categories:
      - { slug: city, names: { en: City }, kind: CITY }
      - { slug: work, names: { en: Work }, kind: WORK }`;
