import { z } from 'zod';
import { kindNames, kinds } from '../../db/model/entity-kinds.ts';

/** A kind of recipients, as a type of the Reconciliation Service API. @param id such as `PERSON` */
export function typeOf(id: string): { id: string; name: string } {
  return { id, name: id.charAt(0) + id.slice(1).toLowerCase() };
}

/** The types of all recipients. */
export const recipientTypes = kindNames
  .filter((kind) => kinds[kind].space === 'recipient')
  .map((kind) => typeOf(kind.toUpperCase()));

/** A value of a property, as a response of the Reconciliation Service API has it. */
export type PropertyValue = { str: string } | { int: number } | { id: string; name: string };

export interface Property {
  id: string;
  name: string;
  /** the types that have it; all if absent */
  types?: readonly string[];
  /** what an operation has to select of a recipient */
  selection: string;
  /** @param recipient with what was selected; the empty object where there is none */
  valuesOf(recipient: unknown): PropertyValue[];
  /** The texts that a cell can give for the values: for an entity its slug, its names and its code. */
  textsOf(recipient: unknown): string[];
}

const text = z.string().nullish();
const placeSelection = 'slug name countryCode names { text }';
const place = z
  .object({
    slug: z.string(),
    name: z.string(),
    countryCode: text,
    names: z.array(z.object({ text: z.string() })),
  })
  .nullish();

const str = (value: string | null | undefined): PropertyValue[] =>
  value == null ? [] : [{ str: value }];

/** @param shape of what is selected */
const property = <Shape extends z.ZodType>(
  { id, name, types }: Pick<Property, 'id' | 'name' | 'types'>,
  selection: string,
  shape: Shape,
  values: (recipient: z.infer<Shape>) => PropertyValue[],
): Property => ({
  id,
  name,
  selection,
  ...(types && { types }),
  valuesOf: (recipient) => values(shape.parse(recipient)),
  textsOf: (recipient) =>
    values(shape.parse(recipient)).map((value) => {
      if ('str' in value) return value.str;
      return 'int' in value ? String(value.int) : value.id;
    }),
});

/** A place. @param placeOf what was selected */
const placed = <Shape extends z.ZodType>(
  head: Pick<Property, 'id' | 'name' | 'types'>,
  selection: string,
  shape: Shape,
  placeOf: (recipient: z.infer<Shape>) => z.infer<typeof place>,
): Property => ({
  ...property(head, selection, shape, (recipient) => {
    const found = placeOf(recipient);
    return found ? [{ id: found.slug, name: found.name }] : [];
  }),
  textsOf: (recipient) => {
    const found = placeOf(shape.parse(recipient));
    if (!found) return [];
    return [found.slug, found.countryCode ?? [], found.names.map((name) => name.text)].flat(2);
  },
});

/** A field with one text. @param type of the graph that has the field */
const simple = (id: string, name: string, type: 'Person' | 'Organization' | 'Work' | 'Place') =>
  property(
    { id, name, types: [type.toUpperCase()] },
    `... on ${type} { ${id} }`,
    z.object({ [id]: z.union([text, z.number().transform(String)]) }),
    (recipient) => str(recipient[id]),
  );

/** @param filter of `honorCount` */
const count = (id: string, name: string, filter: string) =>
  property({ id, name }, `${id}: honorCount${filter}`, z.object({ [id]: z.int() }), (recipient) => {
    const value = recipient[id];
    return value === undefined ? [] : [{ int: value }];
  });

const externalIds = z.object({
  externalIds: z.array(z.object({ scheme: z.string(), value: z.string() })),
});

/** The ids of a recipient in another data set, such as `externalId:wikidata`. */
const ofScheme = (scheme: string): Property =>
  property(
    { id: `${schemePrefix}${scheme}`, name: `Id in ${scheme}` },
    'externalIds { scheme value }',
    externalIds,
    (recipient) =>
      recipient.externalIds
        .filter((one) => one.scheme === scheme)
        .map(({ value }) => ({ str: value })),
  );

export const schemePrefix = 'externalId:';

/** The properties of recipients that a spreadsheet is compared with, or filled from, in the order of proposals. */
export const properties: readonly Property[] = [
  property(
    { id: 'names', name: 'Names' },
    'names { text }',
    z.object({ names: z.array(z.object({ text: z.string() })) }),
    ({ names }) => names.map((name) => ({ str: name.text })),
  ),
  placed(
    { id: 'place', name: 'Place' },
    `place { ${placeSelection} }`,
    z.object({ place }),
    (of) => of.place,
  ),
  placed(
    { id: 'country', name: 'Country' },
    `place { country { ${placeSelection} } }`,
    z.object({ place: z.object({ country: place }).nullish() }),
    (of) => of.place?.country,
  ),
  count('honorCount', 'Honors', ''),
  count('winCount', 'Wins', '(filter: { result: [WON] })'),
  property(
    { id: 'programs', name: 'Latest honors: programs' },
    'latest: honors(first: 10) { nodes { edition { program { name } } } }',
    z.object({
      latest: z
        .object({
          nodes: z.array(
            z.object({ edition: z.object({ program: z.object({ name: z.string() }) }) }),
          ),
        })
        .nullish(),
    }),
    ({ latest }) => {
      const names = (latest?.nodes ?? []).map(({ edition }) => edition.program.name);
      return [...new Set(names)].map((name) => ({ str: name }));
    },
  ),
  simple('bornOn', 'Date of birth', 'Person'),
  simple('diedOn', 'Date of death', 'Person'),
  simple('gender', 'Gender', 'Person'),
  placed(
    { id: 'birthPlace', name: 'Place of birth', types: ['PERSON'] },
    `... on Person { birthPlace { ${placeSelection} } }`,
    z.object({ birthPlace: place }),
    ({ birthPlace }) => birthPlace,
  ),
  simple('organizationKind', 'Kind of organization', 'Organization'),
  simple('foundedOn', 'Date of foundation', 'Organization'),
  simple('website', 'Website', 'Organization'),
  simple('workKind', 'Kind of work', 'Work'),
  simple('year', 'Year', 'Work'),
  simple('placeKind', 'Kind of place', 'Place'),
  simple('countryCode', 'Country code', 'Place'),
  ...['wikidata', 'viaf', 'imdb', 'isni', 'ror', 'geonames'].map(ofScheme),
];

/** A property by its id; null if there is none. An id in any other data set has one, too. */
export function propertyOf(id: string): Property | null {
  const known = properties.find((one) => one.id === id);
  if (known) return known;
  const scheme = id.startsWith(schemePrefix) ? id.slice(schemePrefix.length) : '';
  return /^[a-z0-9-]{1,50}$/.test(scheme) ? ofScheme(scheme) : null;
}

/** The properties of a type; of all recipients if it is not known. */
export function propertiesOf(type: string | null): Property[] {
  const isKnown = recipientTypes.some(({ id }) => id === type);
  return properties.filter(({ types }) => !types || !isKnown || types.includes(type ?? ''));
}
