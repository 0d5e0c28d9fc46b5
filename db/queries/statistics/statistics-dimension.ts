import { type RawBuilder, sql } from 'kysely';
import { lastText } from '../../keyset-pagination.ts';
import type { Dimension } from '../../model/dimensions.ts';
import { type Area, regionalCountries } from '../../model/regions.ts';
import { isOnJury } from '../awards/participant.ts';
import { agesAt } from '../lists/age.ts';
import { type PlaceLevel, slugsOfLevel } from '../lists/place-tree.ts';

interface Keys {
  /** the key of an honor named `matched`, as the filter of honors takes it; null where it is unknown */
  key: RawBuilder<string | null>;
  /** what the key needs; an honor with several keys has a row for each */
  joins: RawBuilder<unknown>[];
  /** of a dimension of recipients: the column of the key if honors are counted by each of their recipients */
  ofRecipient?: RawBuilder<string | null>;
  /** what that needs, if a recipient can have several keys */
  joinsOfRecipient?: RawBuilder<unknown>[];
  /** where the keys of all honors are stored, if statistics of all of them are read from there */
  links?: Links;
}

/** A table with a row for each honor and key, and the stored counts of its rows. */
export interface Links {
  /** the columns `honor_id` and `link` of the table */
  rows: RawBuilder<unknown>;
  /** for each link its `key` and the number of its `honors` */
  totals: RawBuilder<unknown>;
  /** the number of honors without a link, of the number `everything.honors` */
  without: RawBuilder<number>;
}

/** The counts that triggers keep (`honor_total`). @param link a key as a link */
const storedTotals = (dimension: Dimension, link: RawBuilder<unknown>) => sql`
  select ${link} as link, key, honors from honor_total where dimension = ${dimension} and key <> ''`;

const withoutKey = (dimension: Dimension) => sql<number>`
  everything.honors - coalesce((select honors from honor_total where dimension = ${dimension} and key = ''), 0)`;

const withoutRecipient = sql<number>`
  (select count(*) from honor where coalesce(recipient_name, ${sql.lit(lastText)}) = ${sql.lit(lastText)})`;

const category = sql`left join category on category.id = matched.category_id`;
/** @param alias a dimension has its own: by kind, an honor has each kind with each recipient */
const recipients = (alias: 'named' | 'kinds') => {
  const received = sql.id(`${alias}_received`);
  const recipient = sql.id(alias);
  return [
    sql`left join honor_recipient ${received} on ${received}.honor_id = matched.id`,
    sql`left join recipient ${recipient} on ${recipient}.id = ${received}.recipient_id`,
  ];
};

/** The recipients of one kind of whom something is known. @param alias a dimension has its own */
const details = (
  alias: 'gendered' | 'worked',
  table: 'person' | 'work',
  column: 'gender' | 'work_kind',
) => {
  const received = sql.id(`${alias}_received`);
  const detail = sql.id(alias);
  return [
    sql`left join (
      honor_recipient ${received} join ${sql.table(table)} ${detail}
        on ${detail}.id = ${received}.recipient_id and ${detail}.${sql.id(column)} is not null
    ) on ${received}.honor_id = matched.id`,
  ];
};

/** The countries that the people among the recipients were born in: the present one, and the one at the time of birth. */
const births = sql`left join (
    honor_recipient native_received join (
      select id, birth_country as country from person where birth_country is not null
      union all
      select id, country_at_birth from person where country_at_birth is not null
    ) as native on native.id = native_received.recipient_id
  ) on native_received.honor_id = matched.id`;

/** The countries that an honor counts under, with their areas; those without one are left out. */
const areas = (area: Area) => {
  const place = sql.id(`${area}_place`);
  const country = sql.id(area);
  const countries = regionalCountries.map((one) => one.country);
  const codes = regionalCountries.map((one) => one[area]);
  return [
    sql`left join (
      honor_place ${place} join unnest(${countries}::text[], ${codes}::text[]) as ${country}(country, code)
        on ${country}.country = ${place}.country
    ) on ${place}.honor_id = matched.id`,
  ];
};

/** The places of one level that an honor counts under. */
const placesOfLevel = (level: PlaceLevel) => {
  const place = sql.id(`${level}_place`);
  const named = sql.id(level);
  return [
    sql`left join (
      honor_place ${place} join (${slugsOfLevel(level)}) as ${named} on ${named}.slug = ${place}.place
    ) on ${place}.honor_id = matched.id`,
  ];
};

const affiliations = [
  sql`left join (
    honor_affiliation held
    join affiliation on affiliation.id = held.affiliation_id
    join recipient employer on employer.id = affiliation.organization_id
  ) on held.honor_id = matched.id`,
];

const jurors = [
  sql`left join (
    participant join recipient juror on juror.id = participant.person_id and ${isOnJury}
  ) on participant.edition_id = matched.edition_id
    and (participant.category_id is null or participant.category_id = matched.category_id)`,
];

const linksOfPeople = (column: 'gender' | 'birth_country' | 'country_at_birth') => sql`
  select honor_id, ${sql.ref(column)} as link from honor_recipient join person on person.id = recipient_id
  where ${sql.ref(column)} is not null`;

/** Where honors have their keys. */
export const dimensionKeys: Record<Dimension, Keys> = {
  PROGRAM: { key: sql`matched.program_slug`, joins: [] },
  YEAR: { key: sql`matched.year::text`, joins: [] },
  DECADE: { key: sql`(matched.year / 10 * 10)::text`, joins: [] },
  SECTION: { key: sql`category.section`, joins: [category] },
  CATEGORY: { key: sql`matched.program_slug || '/' || category.slug`, joins: [category] },
  CATEGORY_KIND: { key: sql`category.kind::text`, joins: [category] },
  LEADERSHIP: {
    key: sql`(category.kind is not distinct from 'LEADERSHIP')::text`,
    joins: [category],
  },
  AWARD: {
    key: sql`matched.program_slug || '/' || award.slug`,
    joins: [sql`left join award on award.id = matched.award_id`],
  },
  RESULT: { key: sql`matched.result::text`, joins: [] },
  RANK: { key: sql`matched.rank::text`, joins: [] },
  ROLE: {
    key: sql`played.role::text`,
    joins: [sql`left join honor_recipient played on played.honor_id = matched.id`],
    ofRecipient: sql`counted.role::text`,
  },
  WORK_KIND: {
    key: sql`worked.work_kind`,
    joins: details('worked', 'work', 'work_kind'),
    ofRecipient: sql`counted.work_kind`,
  },
  AFFILIATION: { key: sql`employer.slug`, joins: affiliations },
  JUROR: { key: sql`juror.slug`, joins: jurors },
  CONTINENT: { key: sql`continent.code`, joins: areas('continent') },
  REGION: { key: sql`region.code`, joins: areas('region') },
  RECIPIENT: {
    key: sql`named.slug`,
    joins: recipients('named'),
    ofRecipient: sql`counted.slug`,
    links: {
      rows: sql`select honor_id, recipient_id as link from honor_recipient`,
      totals: sql`select id as link, slug as key, honor_count as honors from recipient where honor_count > 0`,
      without: withoutRecipient,
    },
  },
  RECIPIENT_KIND: {
    key: sql`kinds.kind::text`,
    joins: recipients('kinds'),
    ofRecipient: sql`counted.kind::text`,
    links: {
      rows: sql`select honor_id, kind as link from honor_recipient join recipient on recipient.id = recipient_id`,
      totals: storedTotals('RECIPIENT_KIND', sql`key::recipient_kind`),
      without: withoutRecipient,
    },
  },
  GENDER: {
    key: sql`gendered.gender::text`,
    joins: details('gendered', 'person', 'gender'),
    ofRecipient: sql`counted.gender::text`,
    links: {
      rows: linksOfPeople('gender'),
      totals: storedTotals('GENDER', sql`key::gender`),
      without: withoutKey('GENDER'),
    },
  },
  BIRTH_COUNTRY: {
    key: sql`native.country`,
    joins: [births],
    ofRecipient: sql`native.country`,
    joinsOfRecipient: [
      sql`left join unnest(counted.birth_countries) as native(country) on native.country is not null`,
    ],
    links: {
      rows: sql`${linksOfPeople('birth_country')} union all ${linksOfPeople('country_at_birth')}`,
      totals: storedTotals('BIRTH_COUNTRY', sql`key`),
      without: withoutKey('BIRTH_COUNTRY'),
    },
  },
  AGE: {
    key: sql`concat_ws('-', aged.min, nullif(aged.max, aged.min))`,
    joins: [sql`left join (${sql.raw(agesAt('honor'))}) as aged on aged.honor_id = matched.id`],
    ofRecipient: sql`counted.age`,
  },
  COUNTRY: {
    key: sql`country.country`,
    joins: [
      sql`left join honor_place country on country.honor_id = matched.id and country.country is not null`,
    ],
    links: {
      rows: sql`select honor_id, country as link from honor_place where country is not null`,
      totals: storedTotals('COUNTRY', sql`key`),
      without: withoutKey('COUNTRY'),
    },
  },
  PROVINCE: { key: sql`province.slug`, joins: placesOfLevel('province') },
  CITY: { key: sql`city.slug`, joins: placesOfLevel('city') },
  PLACE: {
    key: sql`placed.place`,
    joins: [sql`left join honor_place placed on placed.honor_id = matched.id`],
    links: {
      rows: sql`select honor_id, place as link from honor_place`,
      totals: storedTotals('PLACE', sql`key`),
      without: withoutKey('PLACE'),
    },
  },
};
