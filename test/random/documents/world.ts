import fc from 'fast-check';
import type { Item } from '../../models/documents/document.ts';

/** The subjects of random documents: the same few entities again and again. */

/** Slugs that are there from the start, and those that documents have to make. */
export interface Slugs {
  known: readonly string[];
  fresh: readonly string[];
}

export const slugs = {
  sources: { known: ['one', 'two'], fresh: ['three'] },
  places: { known: ['land', 'town', 'port'], fresh: ['isle'] },
  organizations: { known: ['lab', 'hall'], fresh: ['firm'] },
  people: { known: ['ada', 'bob'], fresh: ['eve'] },
  teams: { known: ['crew'], fresh: ['band'] },
  products: { known: ['lamp'], fresh: ['plow'] },
  projects: { known: ['dike'], fresh: ['park'] },
  works: { known: ['film', 'song'], fresh: ['book'] },
  programs: { known: ['prize', 'cup'], fresh: ['medal'] },
  events: { known: ['expo'], fresh: ['gala'] },
  categories: { known: ['city', 'lead'], fresh: ['rest'] },
  awards: { known: ['best', 'head'], fresh: ['next'] },
  figures: { known: ['votes'], fresh: ['rooms'] },
  statements: { known: ['hope'], fresh: ['fear'] },
} as const satisfies Record<string, Slugs>;

/** Editions, of which two are of one year. */
export const editions = [
  { program: 'prize', slug: '2025', year: 2025 },
  { program: 'prize', slug: '2025-b', year: 2025 },
  { program: 'cup', slug: '2024', year: 2024 },
] as const;
export type EditionName = (typeof editions)[number];
/** The edition with categories and awards from the start. */
export const fullEdition: EditionName = editions[0];
export const isFull = ({ program, slug }: EditionName) =>
  program === fullEdition.program && slug === fullEdition.slug;

export const edition = fc.oneof(
  { arbitrary: fc.constant(fullEdition), weight: 4 },
  { arbitrary: fc.constantFrom(...editions), weight: 1 },
);

const named = (slug: string) => ({ slug, names: { en: slug } });

export const randomWorld: Item = {
  format: 'awards/1',
  sources: slugs.sources.known.map((slug) => ({ slug, title: slug, kind: 'NEWS' })),
  places: slugs.places.known.map((slug) => ({
    ...named(slug),
    placeKind: slug === 'land' ? 'COUNTRY' : 'CITY',
  })),
  organizations: slugs.organizations.known.map((slug) => ({
    ...named(slug),
    organizationKind: 'COMPANY',
  })),
  people: slugs.people.known.map(named),
  teams: slugs.teams.known.map(named),
  products: slugs.products.known.map(named),
  projects: slugs.projects.known.map(named),
  works: slugs.works.known.map(named),
  programs: slugs.programs.known.map(named),
  events: slugs.events.known.map((slug) => ({
    ...named(slug),
    participants: [{ person: 'bob', role: 'SPEAKER' }],
  })),
  editions: [
    {
      program: fullEdition.program,
      year: fullEdition.year,
      names: { en: 'Prize' },
      categories: [
        {
          ...named('city'),
          kind: 'CITY',
          awards: [
            { ...named('best'), honors: [{ recipients: ['town'] }, { recipients: ['ada'] }] },
          ],
        },
        { ...named('lead'), kind: 'LEADERSHIP', awards: [named('head')] },
      ],
      participants: [{ person: 'bob', role: 'JUROR', capacity: 'Chair' }],
      honors: [
        { key: 'k1', recipients: ['ada'] },
        { key: 'k2', recipients: ['crew'] },
      ],
      figures: slugs.figures.known.map((slug) => ({ slug, label: { en: slug } })),
      statements: slugs.statements.known.map((slug) => ({
        slug,
        speaker: 'bob',
        summary: { en: slug },
      })),
    },
  ],
};
