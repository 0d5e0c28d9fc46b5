import fc from 'fast-check';
import { honorFilters } from '../../../db/model/honor-filters.ts';
import type { Item, Json } from '../../models/documents/document.ts';
import * as pools from './pools.ts';

/** Random editions of random worlds: categories, awards through the years, and who won what. */

/** Null one time in so many. */
export const orNull = <Of>(value: fc.Arbitrary<Of>, times = 3) => fc.option(value, { freq: times });
const oneOf = (values: readonly string[]) => fc.constantFrom(...values);
/** How many winners sources declare, if they do. */
const declared = orNull(fc.integer({ min: 1, max: 3 }), 2);
const position = fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2, nil: undefined });

const placeSlugs = pools.places.map(({ slug }) => slug);
const severalPlaces = fc.uniqueArray(oneOf(placeSlugs), { minLength: 2, maxLength: 3 });
const anybody = fc.oneof(
  oneOf(placeSlugs),
  oneOf(pools.people),
  oneOf([...pools.organizations, ...Object.values(pools.others).flat()]),
);
const employers = fc.uniqueArray(oneOf(pools.organizations), { maxLength: 2 });

/** Somebody in some role, who may be there in another one too. */
const recipient: fc.Arbitrary<Item> = fc
  .record({
    recipient: anybody,
    role: oneOf(pools.roles),
    place: orNull(fc.oneof<fc.Arbitrary<Json>[]>(oneOf(placeSlugs), severalPlaces), 2),
    employers,
  })
  .map(({ employers: organizations, ...item }): Item => {
    if (!pools.people.includes(item.recipient)) return item;
    const affiliations = organizations.map((organization) => ({
      organization,
      asOf: '2024',
      ...(organization === 'board' && { kind: 'PUBLISHER' }),
    }));
    return { ...item, affiliations };
  });

const recipients: fc.Arbitrary<Json> = orNull(
  fc.uniqueArray(recipient, {
    selector: (item) => `${item.recipient} ${item.role}`,
    minLength: 1,
    maxLength: 3,
  }),
  8,
);

/** Claims of two sources about a field; one of them may be accepted. */
function dispute(field: string, values: readonly string[]): fc.Arbitrary<Item> {
  return fc
    .record({ one: oneOf(values), other: oneOf(values), accepted: fc.boolean() })
    .map(({ one, other, accepted }): Item => {
      if (one === other) return {};
      const said = [
        { field, value: one, accepted, references: [{ source: 'one' }] },
        { field, value: other, references: [{ source: 'two' }] },
      ];
      return { claims: said, [field]: accepted ? valueOfText(field, one) : null };
    });
}

function valueOfText(field: string, text: string): Json {
  return field === 'recipients' ? [text] : text;
}

const disputes = fc.oneof(
  { arbitrary: fc.constant<Item>({}), weight: 6 },
  { arbitrary: dispute('recipients', [...placeSlugs, ...pools.people]), weight: 1 },
  { arbitrary: dispute('announcedOn', pools.dates), weight: 1 },
);

/** The language of a value is not selected. */
const attributes: fc.Arbitrary<Item> = fc
  .tuple(fc.subarray([...pools.attributes]), fc.boolean())
  .map(([some, hasLanguage]): Item => {
    const groups = Map.groupBy(some, ({ key }) => key);
    const item = ({ value }: { value: string }): Json =>
      hasLanguage ? { value, lang: 'en' } : value;
    return Object.fromEntries([...groups].map(([key, own]) => [key, own.map(item)]));
  });

const honor: fc.Arbitrary<Item> = fc
  .tuple(
    fc.record(
      {
        recipients,
        result: fc.oneof(fc.constant('WON'), oneOf(honorFilters.result.values)),
        acceptance: oneOf(honorFilters.acceptance.values),
        rank: orNull(fc.integer({ min: 1, max: 12 }), 2),
        tied: fc.boolean(),
        announcedOn: orNull(oneOf(pools.dates)),
        attributes,
        position,
      },
      { requiredKeys: ['recipients'] },
    ),
    disputes,
  )
  .map(([item, disputed]): Item => withoutUndefined({ ...item, ...disputed }));

function withoutUndefined(item: Readonly<Record<string, Json | undefined>>): Item {
  return Object.fromEntries(
    Object.entries(item).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** How an award is divided among those who get it, as far as sources say. */
const division = oneOf(['', '', '1/2 1/2', '1/2 1/4 1/4', '1/3 1/3 1/3', '2/3', '1/1']);

const award = fc
  .record({
    category: fc.nat(2),
    name: oneOf(pools.names),
    status: oneOf(pools.statuses),
    position,
    shares: division,
    prize: orNull(oneOf(pools.prizes), 4),
    declared,
    honors: fc.array(honor, { maxLength: 4, size: 'max' }),
  })
  .map(({ category, name, status, prize, declared, shares, honors, position: at }) => {
    const parts = shares.split(' ');
    const isOpen = status === 'NOT_AWARDED' || status === 'UPCOMING';
    const won = honors.some(({ result = 'WON' }) => result === 'WON');
    const item = withoutUndefined({
      names: { en: name },
      status: isOpen && won ? 'AWARDED' : status,
      position: at,
      prize,
      declared,
    });
    const shared = honors.map((one, index): Item => ({ ...one, share: parts[index] || null }));
    return { category, item, honors: shared };
  });

/** Of the jury, and others. */
const participants: fc.Arbitrary<Json> = fc.uniqueArray(
  fc.record({
    person: oneOf(pools.people),
    role: oneOf(['JUROR', 'JURY_CHAIR', 'PRESENTER']),
  }),
  { selector: ({ person, role }) => `${person} ${role}`, maxLength: 2 },
);

const category = fc
  .record({
    participants,
    kind: oneOf(honorFilters.categoryKind.values),
    section: orNull(oneOf(pools.sections)),
    position,
  })
  .map((item) => withoutUndefined(item));

/** Honors whose award no source names, of which the category may be known. */
const looseHonor = fc
  .tuple(honor, fc.option(fc.nat(2)), orNull(oneOf(['1/2', '1/1']), 2))
  .map(([item, inside, share]) => ({ item: { ...item, share }, inside }));

const edition = fc
  .record({
    event: orNull(oneOf(pools.events)),
    heldOn: orNull(oneOf(pools.dates)),
    participants,
    declared,
    categories: fc.tuple(
      fc.shuffledSubarray(pools.categories, { minLength: 1, maxLength: 3 }),
      fc.tuple(category, category, category),
    ),
    awards: fc.tuple(
      fc.shuffledSubarray(pools.awards, { minLength: 2, maxLength: 4 }),
      fc.tuple(award, award, award, award),
    ),
    loose: fc.array(looseHonor, { maxLength: 2, size: 'max' }),
  })
  .map(
    ({
      event,
      heldOn,
      participants,
      declared,
      categories: [slugs, kinds],
      awards: [titles, prizes],
      loose,
    }): Item => {
      const at = (index: number) => slugs[index % slugs.length] ?? null;
      const given = titles.flatMap((slug, index) => {
        const prize = prizes[index];
        if (prize === undefined) return [];
        const honors = prize.honors.map((one, number) => ({ key: `${slug}-${number}`, ...one }));
        return [{ home: at(prize.category), item: { slug, ...prize.item, honors } }];
      });
      return {
        event,
        ceremony: heldOn === null ? null : { heldOn },
        participants,
        declared,
        categories: slugs.map((slug, index) => ({
          slug,
          names: { en: slug },
          ...kinds[index],
          awards: given.filter(({ home }) => home === slug).map(({ item }) => item),
        })),
        honors: loose.map(({ item, inside }, number) => ({
          key: `loose-${number}`,
          ...item,
          category: inside === null ? null : at(inside),
        })),
      };
    },
  );

export const randomEditions: fc.Arbitrary<Item[]> = fc
  .tuple(
    fc.subarray([...pools.editions], { minLength: 3 }),
    fc.array(edition, { minLength: pools.editions.length, maxLength: pools.editions.length }),
  )
  .map(([named, some]) =>
    named.map(({ program, slug, year }, index): Item => {
      return { program, slug, year, names: { en: slug }, ...some[index] };
    }),
  );
