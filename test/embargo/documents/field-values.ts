import type { ColumnField, Field, Fields } from '../../../db/model/column.ts';

/** The value that everybody may see, and the one that is scheduled to take its place. */
export type Pair = readonly [known: unknown, hidden: unknown];

export type Item = Readonly<Record<string, unknown>>;

/** Two values of each field, as items of documents say them. @param given those of some fields */
export function itemsOf(
  fields: Fields,
  given: Readonly<Record<string, Pair>> = {},
): { known: Item; hidden: Item } {
  const pairs = Object.entries(fields).map(
    ([name, field]) => [name, given[name] ?? pairOf(field)] as const,
  );
  const item = (index: 0 | 1) => nested(pairs.map(([name, pair]) => [name, pair[index]]));
  return { known: item(0), hidden: item(1) };
}

/** `ceremony.heldOn` is `heldOn` in `ceremony`. */
function nested(values: readonly (readonly [name: string, value: unknown])[]): Item {
  const item: Record<string, unknown> = {};
  for (const [name, value] of values) {
    const [outer = name, inner] = name.split('.');
    item[outer] = inner === undefined ? value : { ...Object(item[outer]), [inner]: value };
  }
  return item;
}

/** They are of the harbor, or of what stands beside it (simple-fields.ts). */
const slugs: Readonly<Record<NonNullable<ColumnField['refersTo']>, Pair>> = {
  source: ['harbor-bulletin', 'harbor-gazette'],
  place: ['harbor-city', 'old-quay'],
  organization: ['harbor-trust', 'tidal-works'],
  person: ['ada-keel', 'cleo-sail'],
  team: ['night-watch', 'anchor-crew'],
  product: ['tide-gauge', 'fog-horn'],
  project: ['sea-wall', 'lock-gate'],
  work: ['salt-film', 'tide-film'],
  program: ['harbor-prize', 'harbor-grand-prize'],
  event: ['harbor-week', 'harbor-regatta'],
  category: ['first', 'second'],
  award: ['gem', 'pearl'],
  figure: ['entries', 'ships'],
  statement: ['tide', 'ebb'],
};

function pairOf(field: Field): Pair {
  if (field.form === 'texts') return [{ en: 'An anchor.' }, { en: 'A zephyr anchor.' }];
  if (field.refersTo) return slugs[field.refersTo];
  const words = Object.keys(field.values ?? {});
  if (words.length > 0) return [words[0], words.at(-1)];
  switch (field.form) {
    case 'text':
      return field.format === 'url'
        ? ['https://anchor.example', 'https://zephyr.example/anchor']
        : ['Anchor', 'Zephyr Anchor'];
    case 'date':
      return ['2020-01-02', '2021-02-03'];
    case 'time':
      return ['2020-01-02T16:30:00+01:00', '2021-02-03T17:45:00+02:00'];
    case 'integer':
      return [2020, 2021];
    case 'number':
      return [20.5, 21.5];
    case 'flag':
      return [false, true];
    case 'countryCode':
      return ['QA', 'PW'];
    case 'share':
      return ['1/20', '1/21'];
    case 'money':
      return ['2020.00 SEK', '2021.50 CHF'];
    case 'coordinates':
      return [
        { latitude: 20.5, longitude: 20.25 },
        { latitude: 21.5, longitude: 21.25 },
      ];
  }
}
