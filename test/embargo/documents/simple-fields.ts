import { simpleFields } from '../../../db/model/simple-fields.ts';
import { type Item, itemsOf } from './field-values.ts';

/**
 * Something of each kind that has a value in each of its simple fields, and documents that give it another one: whoever
 * adds a field to the table of fields has it hidden here.
 */

const top = {
  sources: { slug: 'anchor-log', ...itemsOf(simpleFields.source) },
  // A place that is no country has no code.
  places: { slug: 'anchor-bay', ...itemsOf(simpleFields.place, { countryCode: ['QA', null] }) },
  organizations: { slug: 'anchor-club', ...itemsOf(simpleFields.organization) },
  people: {
    slug: 'anchor-smith',
    ...itemsOf(simpleFields.person, { countryAtBirth: ['harborland', 'china'] }),
  },
  teams: { slug: 'anchor-crew', ...itemsOf(simpleFields.team) },
  products: { slug: 'anchor-chain', ...itemsOf(simpleFields.product) },
  projects: { slug: 'anchor-dock', ...itemsOf(simpleFields.project) },
  works: { slug: 'anchor-song', ...itemsOf(simpleFields.work) },
  programs: { slug: 'anchor-prize', ...itemsOf(simpleFields.program) },
  events: { slug: 'anchor-week', ...itemsOf(simpleFields.event) },
};

const edition = itemsOf(simpleFields.edition);
const category = itemsOf(simpleFields.category);
const award = itemsOf(simpleFields.award);
/** It loses its award: until then that says which category it is of. */
const honor = itemsOf(simpleFields.honor, { award: ['gem', null], category: ['first', 'second'] });
const figure = itemsOf(simpleFields.figure);
const statement = itemsOf(simpleFields.statement);

const named = (slug: string) => ({ slug, names: { en: slug } });
const anchors = { program: 'harbor-prize', slug: 'anchors' };
/** JSON is YAML. */
const inList = (list: string, item: Item) => `${list}: ${JSON.stringify([item])}`;
const inEdition = (item: Item) => inList('editions', { ...anchors, ...item });

/** The entities that everybody may see, beside the harbor. */
export const worldOfFields = JSON.stringify({
  format: 'awards/1',
  ...Object.fromEntries(
    Object.entries(top).map(([list, { slug, known }]) => [
      list,
      [list === 'sources' ? { slug, ...known } : { ...named(slug), ...known }],
    ]),
  ),
  editions: [
    {
      ...anchors,
      names: { en: 'Anchors' },
      ...edition.known,
      categories: [
        { ...named('first'), ...category.known, awards: [{ ...named('gem'), ...award.known }] },
        { ...named('second'), kind: 'OTHER' },
      ],
      honors: [{ key: 'anchor', recipients: ['anchor-smith'], ...honor.known }],
      figures: [{ slug: 'anchors', ...figure.known }],
      statements: [{ slug: 'anchor', ...statement.known }],
    },
  ],
});

/** Documents that change all simple fields of something, by what that is. They build on what everybody may see. */
export const changedFields: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(top).map(([list, { slug, hidden }]) => [
      `all fields of something in ${list}`,
      // Another kind of work, and a birth after an honor, are decisions.
      inList(list, {
        slug,
        ...hidden,
        ...(['works', 'people'].includes(list) && { identity: 'SAME' }),
      }),
    ]),
  ),
  'all fields of an edition': inEdition(edition.hidden),
  'all fields of a category': inEdition({ categories: [{ slug: 'first', ...category.hidden }] }),
  'all fields of an award, which moves to another category': inEdition({
    categories: [{ slug: 'second', awards: [{ slug: 'gem', ...award.hidden }] }],
  }),
  'all fields of an honor': inEdition({ honors: [{ key: 'anchor', ...honor.hidden }] }),
  'all fields of a figure': inEdition({ figures: [{ slug: 'anchors', ...figure.hidden }] }),
  'all fields of a statement': inEdition({ statements: [{ slug: 'anchor', ...statement.hidden }] }),
};
