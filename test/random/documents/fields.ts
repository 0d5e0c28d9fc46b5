import fc from 'fast-check';
import type { ColumnField, Field, Fields } from '../../../db/model/column.ts';
import type { Json } from '../../models/documents/document.ts';
import { address, date, newTexts, number, orNull, slugOf, text, texts } from './values.ts';
import { type Slugs, slugs } from './world.ts';

/** Random values of the fields that are declared in the table of fields, by their form. */

export type Values = Readonly<Record<string, fc.Arbitrary<Json>>>;

export interface FieldValues {
  /** what a new entity needs */
  needs: Values;
  /** what may be said, and cleared by null */
  clearable: Values;
  /** what may be said */
  may: Values;
  /** texts of claims on fields */
  claimable: Values;
}

/** The values that documents may give for the simple fields of a kind. */
export function fieldValuesOf(fields: Fields): FieldValues {
  const all = Object.entries(fields);
  const valuesOf = (some: readonly (readonly [string, Field])[]): Values =>
    nested(Object.fromEntries(some.map(([name, field]) => [name, valueFor(field)])));
  const isKept = (field: Field) =>
    field.form !== 'texts' && (field.fallback !== undefined || field.automatic === true);
  return {
    needs: valuesOf(all.filter(([, { required }]) => required)),
    clearable: valuesOf(all.filter(([, field]) => !field.required && !isKept(field))),
    may: valuesOf(all.filter(([, field]) => isKept(field))),
    claimable: Object.fromEntries(
      all.flatMap(([name, field]) =>
        field.form === 'texts' || field.automatic ? [] : [[name, claimOn(field)]],
      ),
    ),
  };
}

/** The same, with null now and then. */
export function clearedByNull(values: Values): Values {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, orNull(value)]));
}

/** `ceremony.heldOn` is `heldOn` in `ceremony`. */
function nested(values: Values): Values {
  const outer = Object.groupBy(Object.entries(values), ([name]) => name.split('.')[0] ?? name);
  return Object.fromEntries(
    Object.entries(outer).map(([name, some = []]) => {
      const [[first, value] = []] = some;
      if (first === name && value) return [name, value];
      const parts = clearedByNull(
        Object.fromEntries(some.map(([path, part]) => [path.slice(name.length + 1), part])),
      );
      const record = fc.record<Record<string, Json>>(parts, { requiredKeys: [] });
      return [name, record.map((item): Json => item)];
    }),
  );
}

const pools: Readonly<Record<NonNullable<ColumnField['refersTo']>, Slugs>> = {
  source: slugs.sources,
  place: slugs.places,
  organization: slugs.organizations,
  person: slugs.people,
  team: slugs.teams,
  product: slugs.products,
  project: slugs.projects,
  work: slugs.works,
  program: slugs.programs,
  event: slugs.events,
  category: slugs.categories,
  award: slugs.awards,
  figure: slugs.figures,
  statement: slugs.statements,
};

const money = ['11000000 SEK', '11000000.00 SEK', '0.5 USD'];

function valueFor(field: Field): fc.Arbitrary<Json> {
  if (field.form === 'texts') return field.required ? newTexts : texts;
  if (field.refersTo) return slugOf(pools[field.refersTo]);
  const words = Object.keys(field.values ?? {});
  if (words.length > 0) return fc.constantFrom(...words);
  switch (field.form) {
    case 'text':
      return field.format === 'url' ? address : text;
    case 'date':
      return date;
    case 'time':
      return fc.constantFrom(
        '2025-12-10T16:30:00+01:00',
        '2025-12-10T16:30+01:00',
        '2024-02-29T23:59:59Z',
      );
    case 'integer':
      return fc.constantFrom(1, 2, 476, 2024, 9999);
    case 'number':
      return number;
    case 'flag':
      return fc.boolean();
    case 'countryCode':
      return fc.constantFrom('AD', 'BB');
    case 'share':
      return fc.constantFrom('1/2', '1/4', '2/4', '1/1');
    case 'money':
      return fc.constantFrom<Json>(...money, { amount: '0.50', currency: 'USD' });
    case 'coordinates':
      return fc.record({
        latitude: fc.double({ min: -90, max: 90, noNaN: true }).map((value) => value + 0),
        longitude: fc.integer({ min: -180, max: 180 }),
      });
  }
}

/** A value as the text of a claim. */
function claimOn(field: ColumnField): fc.Arbitrary<Json> {
  switch (field.form) {
    case 'flag':
      return fc.constantFrom('true', 'false');
    case 'number':
      return fc.constantFrom('1', '2.5', '-3');
    case 'money':
      return fc.constantFrom(...money);
    case 'coordinates':
      return fc.constantFrom('1.5, 2', '-3,4');
    default:
      return valueFor(field);
  }
}
