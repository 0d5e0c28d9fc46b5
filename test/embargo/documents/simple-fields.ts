import {
  awardFields,
  categoryFields,
  editionFields,
  figureFields,
  statementFields,
} from '../../../src/import/fields/editions.ts';
import { honorFields } from '../../../src/import/fields/honors.ts';
import { eventFields, programFields } from '../../../src/import/fields/programs.ts';
import {
  organizationFields,
  personFields,
  placeFields,
  productFields,
  projectFields,
  teamFields,
  workFields,
} from '../../../src/import/fields/recipients.ts';
import { sourceFields } from '../../../src/import/fields/sources.ts';
import { type Item, itemsOf } from './field-values.ts';

/**
 * Something of each kind that has a value in each of its simple fields, and documents that give it another one: whoever
 * adds a field to the table of fields has it hidden here.
 */

const top = {
  sources: { slug: 'anchor-log', ...itemsOf(sourceFields) },
  // A place that is no country has no code.
  places: { slug: 'anchor-bay', ...itemsOf(placeFields, { countryCode: ['QA', null] }) },
  organizations: { slug: 'anchor-club', ...itemsOf(organizationFields) },
  people: { slug: 'anchor-smith', ...itemsOf(personFields) },
  teams: { slug: 'anchor-crew', ...itemsOf(teamFields) },
  products: { slug: 'anchor-chain', ...itemsOf(productFields) },
  projects: { slug: 'anchor-dock', ...itemsOf(projectFields) },
  works: { slug: 'anchor-song', ...itemsOf(workFields) },
  programs: { slug: 'anchor-prize', ...itemsOf(programFields) },
  events: { slug: 'anchor-week', ...itemsOf(eventFields) },
};

const edition = itemsOf(editionFields);
const category = itemsOf(categoryFields);
const award = itemsOf(awardFields);
/** It loses its award: until then that says which category it is of. */
const honor = itemsOf(honorFields, { award: ['gem', null], category: ['first', 'second'] });
const figure = itemsOf(figureFields);
const statement = itemsOf(statementFields);

const named = (slug: string) => ({ slug, names: { en: slug } });
const anchors = { program: 'harbor-prize', slug: 'anchors' };
/** JSON is YAML. */
const inList = (list: string, item: Item) => `${list}: ${JSON.stringify([item])}`;
const inEdition = (item: Item) => inList('editions', { ...anchors, ...item });

/** What everybody may see, beside the harbor. */
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
      inList(list, { slug, ...hidden }),
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
