import fc from 'fast-check';
import type { FilterDeclaration, IdentifiedKind } from '../../../db/model/declare-filter.ts';
import {
  type HonorFilterName,
  honorFilterNames,
  honorFilters,
} from '../../../db/model/honor-filters.ts';
import { honorRecipientFilterNames } from '../../../db/model/honor-recipient-filters.ts';
import { type Area, regionalCountries } from '../../../db/model/regions.ts';
import type { DateFilter, IntFilter } from '../../../db/queries/lists/conditions.ts';
import type {
  AwardFilter,
  EditionFilter,
  EventFilter,
  HonorFilter,
  HonorRecipientFilter,
  RecipientFilter,
} from '../reference/arguments.ts';
import * as pools from './pools.ts';
import { worldValues as values } from './values.ts';

/** Random filters, in which few fields stand beside each other, so that something is left. */

export interface Filters {
  honors: fc.Arbitrary<HonorFilter>;
  honorRecipients: fc.Arbitrary<HonorRecipientFilter>;
  editions: fc.Arbitrary<EditionFilter>;
  events: fc.Arbitrary<EventFilter>;
  awards: fc.Arbitrary<AwardFilter>;
  recipients: fc.Arbitrary<RecipientFilter>;
}

/** Mostly one or two of the values, sometimes one that nobody has, hardly ever none. */
function anyOf(values: readonly string[], ...unknown: string[]): fc.Arbitrary<string[] | null> {
  const known = fc.constantFrom(...values);
  const one =
    unknown.length === 0
      ? known
      : fc.oneof(
          { arbitrary: known, weight: 30 },
          { arbitrary: fc.constantFrom(...unknown), weight: 1 },
        );
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

/** Those of countries, and one in which none of them is. */
function areasOf(area: Area, countries: readonly string[]): string[] {
  const known = regionalCountries.filter(({ country }) => countries.includes(country));
  const code = area === 'continent' ? '009' : '061';
  return [...new Set([...known.map((one) => one[area]), code])];
}

type Declared = { [Name in HonorFilterName]: fc.Arbitrary<HonorFilter[Name]> };

/** Values for each filter that is declared. */
function declaredFilters(): Declared {
  const slugs: Record<IdentifiedKind, readonly string[]> = {
    program: values.programs,
    edition: values.editions,
    event: values.events,
    category: values.categories,
    award: values.awards,
    recipient: values.recipients,
    place: values.places,
    organization: values.organizations,
    person: values.people,
  };
  const bound = fc.constantFrom(-3.5, 0, 6.9, 7, 12, null);
  const attribute = fc
    .tuple(
      fc.constantFrom(...values.attributes, { key: 'x', value: 'y' }),
      fc.boolean(),
      fc.oneof(fc.constant({}), fc.record({ gte: bound, lte: bound })),
    )
    .map(([{ key, value }, isWhole, bounds]) => ({ key, ...(isWhole && { value }), ...bounds }));
  const byType: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    CountryCode: anyOf(values.countries, 'ZW'),
    Boolean: rarelyNull(fc.boolean()),
    Int: rarelyNull(fc.array(fc.constantFrom(...values.decades), { minLength: 1, maxLength: 2 })),
    IntFilter: numbers(values.years),
    DateFilter: dates(values.dates),
    AttributeFilter: rarelyNull(attribute),
  };
  const byName: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    section: anyOf(values.sections, 'nowhere'),
    workKind: anyOf(values.workKinds, 'nowhere'),
    rank: numbers([1, 2, 3]),
    age: numbers(values.ages),
    recipientName: rarelyNull(partOf(values.names)),
  };
  const arbitraryOf = (
    name: HonorFilterName,
    { type, kind, area, values: choices }: FilterDeclaration,
  ): fc.Arbitrary<unknown> => {
    if (name === 'someRecipient') return fc.constant({});
    if (area) return anyOf(areasOf(area, values.countries));
    if (choices) return anyOf(choices);
    if (kind) return anyOf(slugs[kind], 'nowhere', 'nowhere/nowhere');
    const value = byName[name] ?? byType[type];
    if (!value) throw new Error(`The filter ${name} needs random values.`);
    return value;
  };
  const filters = honorFilterNames.map((name) => [name, arbitraryOf(name, honorFilters[name])]);
  const plain = Object.fromEntries(filters) as Declared;
  return { ...plain, someRecipient: recipientsOf(plain) };
}

/** Few recipients meet three conditions. */
const recipientsOf = (plain: Declared) =>
  upTo<HonorRecipientFilter>(
    2,
    Object.fromEntries(honorRecipientFilterNames.map((name) => [name, plain[name]])) as {
      [Name in keyof HonorRecipientFilter]-?: fc.Arbitrary<HonorRecipientFilter[Name]>;
    },
  );

/** @param maxDepth how deep filters of honors lie in each other */
export function filtersOf(maxDepth = 3): Filters {
  const plain = declaredFilters();
  const { program, event, year, category, categoryKind, award } = plain;
  const { place, country, gender, birthPlace, birthCountry } = plain;
  /** Fields with more to them than a comparison, which are used more often. */
  const hard = {
    place,
    country,
    edition: plain.edition,
    announcedOn: plain.announcedOn,
    gender,
    birthPlace,
    birthCountry,
    attribute: plain.attribute,
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
    honorRecipients: recipientsOf(plain),
    editions: upTo<EditionFilter>(2, { program, event, year }),
    events: upTo<EventFilter>(2, { year, place, country, program }),
    awards: upTo<AwardFilter>(2, {
      program,
      year,
      category,
      categoryKind,
      award,
      slug: award,
      status: anyOf(pools.statuses),
      hasWinner: fc.boolean(),
    }),
    recipients: upTo<RecipientFilter>(2, {
      name: partOf(values.names),
      kind: plain.recipientKind,
      place,
      country,
      gender,
      birthPlace,
      birthCountry,
      honored,
      role: plain.role,
      honoredWithin: honored,
      honoredEach: fc.array(honored, { maxLength: 2 }),
    }),
  };
}

/** How many fields are given in it and in the filters within it, as the server counts them: it takes 50. */
function fieldsOf(filter: HonorFilter): number {
  const { and, or, not, someRecipient } = filter;
  const inner = [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])];
  const own = [filter, someRecipient ?? {}]
    .flatMap((one) => Object.values(one))
    .filter((value) => value !== null).length;
  return inner.reduce((count, one) => count + fieldsOf(one), own);
}
