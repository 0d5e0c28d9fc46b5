import fc from 'fast-check';
import type {
  AwardFilter,
  DateFilter,
  EditionFilter,
  EventFilter,
  HonorFilter,
  IntFilter,
  RecipientFilter,
} from '../reference/arguments.ts';
import { recipientKinds } from '../reference/entities.ts';
import * as pools from './pools.ts';
import type { Values } from './values.ts';

/** Random filters, in which few fields stand beside each other, so that something is left. */

export interface Filters {
  honors: fc.Arbitrary<HonorFilter>;
  editions: fc.Arbitrary<EditionFilter>;
  events: fc.Arbitrary<EventFilter>;
  awards: fc.Arbitrary<AwardFilter>;
  recipients: fc.Arbitrary<RecipientFilter>;
}

/** Mostly one or two of the values, sometimes one that nobody has, hardly ever none. */
function anyOf(values: readonly string[], unknown?: string): fc.Arbitrary<string[] | null> {
  const known = fc.constantFrom(...values);
  const one =
    unknown === undefined
      ? known
      : fc.oneof({ arbitrary: known, weight: 30 }, { arbitrary: fc.constant(unknown), weight: 1 });
  return fc.oneof(
    { arbitrary: fc.array(one, { minLength: 1, maxLength: 3 }), weight: 30 },
    { arbitrary: fc.constant<string[]>([]), weight: 1 },
    { arbitrary: fc.constant(null), weight: 1 },
  );
}

/** Of some fields with values those that are said: from one up to so many, hardly ever none. */
function upTo<Of extends object>(
  count: number,
  fields: { [Field in keyof Of]: fc.Arbitrary<Of[Field]> },
): fc.Arbitrary<Partial<Of>> {
  const said = fc.oneof(
    {
      arbitrary: fc.subarray(Object.keys(fields), { minLength: 1, maxLength: count }),
      weight: 30,
    },
    { arbitrary: fc.constant<string[]>([]), weight: 1 },
  );
  return fc.tuple(fc.record<Of>(fields), said).map(([all, some]): Partial<Of> => {
    const kept: Partial<Of> = { ...all };
    for (const field in all) if (!some.includes(field)) delete kept[field];
    return kept;
  });
}

function numbers(values: readonly number[]): fc.Arbitrary<IntFilter> {
  const one = fc.constantFrom(...values);
  return upTo<IntFilter>(2, {
    eq: rarelyNull(one),
    in: rarelyNull(fc.array(one, { maxLength: 3 })),
    gte: rarelyNull(one),
    lte: rarelyNull(one),
  });
}

function dates(values: readonly string[]): fc.Arbitrary<DateFilter> {
  const one = rarelyNull(fc.constantFrom(...values, ...pools.dates));
  return upTo<DateFilter>(2, { eq: one, gte: one, lte: one });
}

function rarelyNull<Of>(value: fc.Arbitrary<Of>): fc.Arbitrary<Of | null> {
  return fc.option(value, { freq: 15 });
}

/** Parts of names, in capital letters now and then. */
function partOf(names: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...names), fc.nat(9), fc.integer({ min: 1, max: 6 }), fc.boolean())
    .map(([name, from, length, isLoud]) => {
      const letters = [...name];
      const start = from % letters.length;
      const part = letters.slice(start, start + length).join('');
      return isLoud ? part.toUpperCase() : part;
    })
    .filter((part) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(part));
}

/**
 * Filters of what a graph has these values of.
 * @param maxDepth how deep filters of honors lie in each other
 */
export function filtersOf(values: Values, maxDepth = 3): Filters {
  const program = anyOf(values.programs, 'nowhere');
  const event = anyOf(values.events, 'nowhere');
  const year = numbers(values.years);
  const category = anyOf(values.categories, 'nowhere/nowhere');
  const categoryKind = anyOf(pools.categoryKinds);
  const award = anyOf(values.awards, 'nowhere');
  const place = anyOf(values.places, 'nowhere');
  const country = anyOf(values.countries, 'ZW');
  const decade = rarelyNull(
    fc.array(fc.constantFrom(...values.decades), { minLength: 1, maxLength: 2 }),
  );
  const gender = anyOf(pools.genders);
  const attribute = fc
    .tuple(fc.constantFrom(...values.attributes, { key: 'x', value: 'y' }), fc.boolean())
    .map(([{ key, value }, isWhole]) => (isWhole ? { key, value } : { key }));
  const flag = rarelyNull(fc.boolean());
  const plain = {
    program,
    edition: anyOf(values.editions, 'nowhere'),
    event,
    year,
    decade,
    section: anyOf(values.sections, 'nowhere'),
    hasSection: flag,
    category,
    categoryKind,
    leadership: flag,
    hasCategory: flag,
    award,
    hasAward: flag,
    result: anyOf(pools.results),
    acceptance: anyOf(pools.acceptances),
    recipient: anyOf(values.recipients, 'nobody'),
    recipientKind: anyOf(recipientKinds),
    hasRecipient: flag,
    gender,
    hasGender: flag,
    birthPlace: place,
    birthCountry: country,
    hasBirthCountry: flag,
    place,
    hasPlace: flag,
    country,
    hasCountry: flag,
    announcedOn: dates(values.dates),
    attribute: rarelyNull(attribute),
    disputed: flag,
  };
  /** Fields with more to them than a comparison, which are used more often. */
  const hard = {
    ...{ place, country, edition: plain.edition, announcedOn: plain.announcedOn },
    ...{ gender, birthPlace: place, birthCountry: country, attribute: plain.attribute },
  };
  const { honors } = fc.letrec<{ honors: HonorFilter; inner: HonorFilter }>((tie) => ({
    honors: fc.oneof(
      { maxDepth, withCrossShrink: true },
      { arbitrary: upTo<HonorFilter>(2, plain), weight: 3 },
      { arbitrary: upTo<HonorFilter>(1, hard), weight: 1 },
      { arbitrary: tie('inner'), weight: 2 },
    ),
    inner: fc
      .tuple(
        fc.oneof(upTo<HonorFilter>(1, plain), fc.constant({})),
        upTo<HonorFilter>(2, {
          and: fc.array(tie('honors'), { maxLength: 2 }),
          or: fc.array(tie('honors'), { maxLength: 3 }),
          not: tie('honors'),
        }),
      )
      .map(([one, other]): HonorFilter => ({ ...one, ...other })),
  }));
  const honored = honors.filter((filter) => fieldsOf(filter) <= 15);
  return {
    honors: honors.filter((filter) => fieldsOf(filter) <= 40),
    editions: upTo<EditionFilter>(2, { program, event, year }),
    events: upTo<EventFilter>(2, { year, place, country, program }),
    awards: upTo<AwardFilter>(2, {
      program,
      year,
      category,
      categoryKind,
      slug: award,
      status: anyOf(pools.statuses),
    }),
    recipients: upTo<RecipientFilter>(2, {
      name: partOf(values.names),
      kind: anyOf(recipientKinds),
      place,
      country,
      gender,
      birthPlace: place,
      birthCountry: country,
      honored,
      honoredEach: fc.array(honored, { maxLength: 2 }),
    }),
  };
}

/** How many fields are given in it and in the filters within it, as the server counts them: it takes 50. */
function fieldsOf(filter: HonorFilter): number {
  const { and, or, not } = filter;
  const inner = [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];
  const own = Object.values(filter).filter((value) => value !== null).length;
  return inner.reduce((count, one) => count + fieldsOf(one), own);
}
