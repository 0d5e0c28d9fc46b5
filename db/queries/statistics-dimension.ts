import { type RawBuilder, sql } from 'kysely';

export type Dimension =
  | 'PROGRAM'
  | 'YEAR'
  | 'CATEGORY'
  | 'CATEGORY_KIND'
  | 'AWARD'
  | 'RESULT'
  | 'RECIPIENT'
  | 'RECIPIENT_KIND'
  | 'COUNTRY'
  | 'PLACE';

interface Keys {
  /** the key of an honor named `matched`, as the filter of honors takes it; null where it is unknown */
  key: RawBuilder<string | null>;
  /** what the key needs; an honor with several keys has a row for each */
  joins: string[];
  /** an honor can have several keys */
  overlaps?: boolean;
  /** the same key can come up twice for an honor */
  repeats?: boolean;
  /** where the keys of all honors stand, if statistics of all of them are counted from there */
  links?: Links;
}

/** A table with a row for each honor and key, which indexes have in the order of the honors and of the keys. */
export interface Links {
  /** the columns `honor_id` and `link` of the table */
  rows: RawBuilder<unknown>;
  /** how many honors a link has */
  count: RawBuilder<number>;
  /** the key of a row named `counted` that has a `link`, and what it needs */
  key: RawBuilder<string>;
  joins: RawBuilder<unknown>;
}

const category = 'left join category on category.id = matched.category_id';
/** @param alias a dimension has its own: by kind, an honor has each kind with each recipient */
const recipients = (alias: 'named' | 'kinds') => [
  `left join honor_recipient ${alias}_received on ${alias}_received.honor_id = matched.id`,
  `left join recipient ${alias} on ${alias}.id = ${alias}_received.recipient_id`,
];

/** Where honors have their keys. */
export const dimensions: Record<Dimension, Keys> = {
  PROGRAM: { key: sql`matched.program_slug`, joins: [] },
  YEAR: { key: sql`matched.year::text`, joins: [] },
  CATEGORY: { key: sql`matched.program_slug || '/' || category.slug`, joins: [category] },
  CATEGORY_KIND: { key: sql`category.kind::text`, joins: [category] },
  AWARD: {
    key: sql`matched.program_slug || '/' || award.slug`,
    joins: ['left join award on award.id = matched.award_id'],
  },
  RESULT: { key: sql`matched.result::text`, joins: [] },
  RECIPIENT: {
    ...{ key: sql`named.slug`, joins: recipients('named'), overlaps: true, repeats: true },
    links: {
      rows: sql`select honor_id, recipient_id as link from honor_recipient`,
      count: sql`count(distinct honor_id)`,
      key: sql`named.slug`,
      joins: sql`join recipient named on named.id = counted.link`,
    },
  },
  RECIPIENT_KIND: {
    key: sql`kinds.kind::text`,
    joins: recipients('kinds'),
    overlaps: true,
    repeats: true,
  },
  COUNTRY: {
    key: sql`country.country`,
    joins: [
      'left join honor_place country on country.honor_id = matched.id and country.country is not null',
    ],
    overlaps: true,
    links: {
      rows: sql`select honor_id, country as link from honor_place where country is not null`,
      ...{ count: sql`count(*)`, key: sql`link`, joins: sql`` },
    },
  },
  PLACE: {
    key: sql`placed.place`,
    joins: ['left join honor_place placed on placed.honor_id = matched.id'],
    overlaps: true,
    links: {
      rows: sql`select honor_id, place as link from honor_place`,
      ...{ count: sql`count(*)`, key: sql`link`, joins: sql`` },
    },
  },
};
