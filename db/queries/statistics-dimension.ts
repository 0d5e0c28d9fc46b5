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
  RECIPIENT: { key: sql`named.slug`, joins: recipients('named'), overlaps: true, repeats: true },
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
  },
  PLACE: {
    key: sql`placed.place`,
    joins: ['left join honor_place placed on placed.honor_id = matched.id'],
    overlaps: true,
  },
};
