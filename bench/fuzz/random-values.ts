import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Dice } from '../shapes/dice.ts';
import type { SampleValues } from './sample-values.ts';

/** The means that values are made with. */
export interface Making {
  dice: Dice;
  samples: SampleValues;
  /** whether there may be mistakes */
  isWild: boolean;
}

/** A value in JSON; an enum's is its name. */
export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };

/** Texts that end strings, mean something to SQL or patterns, or are no text at all. */
export const hostileTexts = [
  '',
  ' ',
  "'",
  '"',
  ';--',
  '%',
  '_',
  '\\',
  '\0',
  '\ud800',
  '\udfff\ud800',
  '\u202e',
  '🏆'.repeat(50),
  'a'.repeat(501),
  '%00',
  '{{7*7}}',
  '__proto__',
  'constructor',
  '-1',
  '1e21',
  'NaN',
  'null',
  '2025-02-30',
  '9999999999999999',
] as const;

const numbers = [0, 1, -1, 2, 100, 101, 2025, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 1e21, 0.5, -0];

/** A value of a type: one that fits and may find something, or, if it is wild, at times a wrong one. */
export function randomValue(
  type: GraphQLInputType,
  name: string,
  making: Making,
  depth = 0,
): Value {
  const { dice, isWild } = making;
  if (isNonNullType(type)) {
    return isWild && dice.chance(0.02) ? null : randomValue(type.ofType, name, making, depth);
  }
  if (isWild && dice.chance(0.04)) return wrongValue(dice);
  if (isListType(type)) {
    const length = isWild && dice.chance(0.05) ? 101 : dice.below(4);
    return Array.from({ length }, () => randomValue(type.ofType, name, making, depth + 1));
  }
  if (isEnumType(type)) return dice.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const chosen = type.isOneOf
      ? [dice.pick(fields)]
      : fields.filter((field) => {
          const isRequired = isNonNullType(field.type) && field.defaultValue === undefined;
          return isRequired || dice.chance(1.5 / (fields.length + depth));
        });
    return Object.fromEntries(
      chosen.map((field) => [field.name, randomValue(field.type, field.name, making, depth + 1)]),
    );
  }
  return randomScalar(type.name, name, making);
}

function randomScalar(type: string, name: string, making: Making): Value {
  const { dice, samples, isWild } = making;
  const oneIn = (right: readonly string[], wrong: readonly string[]) =>
    dice.pick(isWild ? [...right, ...wrong] : right);
  switch (type) {
    case 'Boolean':
      return dice.chance(0.5);
    case 'Int':
      if (isWild && dice.chance(0.2)) return dice.pick(numbers);
      return name === 'first' || name === 'last' ? dice.between(1, 4) : dice.between(2011, 2026);
    case 'Float':
      return isWild && dice.chance(0.2) ? dice.pick(numbers) : dice.between(-50, 1_000) / 10;
    case 'ID':
      return isWild && dice.chance(0.2) ? hostileText(making) : oneOf(samples.ids, dice);
    case 'CountryCode':
      return oneIn(['CN', 'US', 'DE', 'SU', 'XX'], ['cn', '']);
    case 'LanguageTag':
      return oneIn(['en', 'zh-Hans', 'de', 'zh', 'x-y'], ['*', '']);
    case 'PartialDate':
      return oneIn(['2025-09-04', '2025-09', '2025'], ['2025-13', '0000', '']);
    case 'DateTime':
      return oneIn(['2099-06-05T00:00:00Z', '2020-01-01T00:00:00+08:00'], ['2025', '']);
    case 'ImportDocument':
      return dice.pick<Value>(documents);
    default:
      return randomText(name, making);
  }
}

const documents: Value[] = [
  'format: awards/1',
  { format: 'awards/1' },
  { format: 'awards/1', people: [{ slug: 'a-b', names: { en: 'A B' } }] },
  'format: awards/1\nprograms:\n  - slug: [',
  '{"format":"awards/1"}\n{"people":[]}',
  'program,year\nx,2025\n',
  '',
  { format: 'awards/2', __proto__: null },
];

function randomText(name: string, making: Making): string {
  const { dice, samples, isWild } = making;
  if (dice.chance(isWild ? 0.2 : 0.05)) return hostileText(making);
  if (name === 'after' || name === 'before') return oneOf(samples.cursors, dice);
  if (name === 'query' || name === 'name') return oneOf(samples.names, dice);
  return dice.chance(0.2) ? oneOf(samples.ids, dice) : oneOf(samples.slugs, dice);
}

/** Something hostile, alone or within what would be right. */
function hostileText({ dice, samples }: Making): string {
  const text = dice.pick(hostileTexts);
  if (dice.chance(0.5)) return text;
  const around = oneOf(
    dice.pick([samples.ids, samples.slugs, samples.cursors, samples.names]),
    dice,
  );
  const at = dice.below(around.length + 1);
  return around.slice(0, at) + text + around.slice(at);
}

/** There may be none. */
const oneOf = (list: readonly string[], dice: Dice) => (list.length > 0 ? dice.pick(list) : 'none');

function wrongValue(dice: Dice): Value {
  return dice.pick<Value>([
    dice.pick(numbers),
    dice.pick(hostileTexts),
    true,
    [],
    {},
    [[]],
    { a: { b: null } },
  ]);
}

/** As a literal of GraphQL. */
export function literalOf(value: Value, type: GraphQLInputType | null): string {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (Array.isArray(value)) {
    const item = isListType(inner) ? inner.ofType : null;
    return `[${value.map((one) => literalOf(one, item)).join(', ')}]`;
  }
  if (typeof value === 'string' && isEnumType(inner) && /^\w+$/.test(value)) return value;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = isInputObjectType(inner) ? inner.getFields() : {};
  const parts = Object.entries(value).map(
    ([name, one]) => `${name}: ${literalOf(one, fields[name]?.type ?? null)}`,
  );
  return `{ ${parts.join(', ')} }`;
}
