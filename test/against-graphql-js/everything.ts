import {
  buildSchema,
  type GraphQLFieldResolver,
  type GraphQLNullableType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { diceOf } from '../../bench/shapes/dice.ts';

/** How values come: at once, as promises, or each in its own way, some of them slowly. */
export type Delivery = 'at once' | 'promises' | 'mixed';

/** The state that resolvers of the schema below make values with. */
export interface World {
  seed: number;
  delivery: Delivery;
  /** how often something is wrong, from 0 to 1 */
  faults: number;
  /** each field that was resolved */
  calls: string[];
}

export const sdl = `
  scalar Stamp
  scalar Any
  enum Color { RED GREEN BLUE }
  input Filter { color: Color = GREEN, words: [String!], inner: Filter, at: Stamp, number: Int = 3 }
  interface Named { name: String! }
  interface Owned implements Named { name: String! owner: Person other: Owned }
  union Thing = Person | Box | Plain
  type Person implements Named {
    name: String! age: Int color: Color! born: Stamp friends(first: Int = 2): [Person!]! best: Person
    must: Person! boxes: [Box] said: [[String!]]! any: Any thing: Thing named: [[Named]!]
  }
  type Box implements Named & Owned {
    name: String! owner: Person other: Owned size: Float! colors: [Color!] open: Boolean inside: [Thing]
  }
  type Plain { text: String method(x: Int = 4): Int later: Int! nothing: Int constructor: ID toString: ID }
  type Query {
    person(id: Int): Person
    people(first: Int! = 3, filter: Filter): [Person!]!
    thing: Thing things: [Thing!] named: [[Named!]]! owned: Owned plain: Plain!
    grid: [[[Int!]!]]
    echo(text: String = "said", filter: Filter, list: [Int], rows: [[Int!]], color: Color, at: Stamp, any: Any, must: Boolean! = true): String!
  }
`;

/** Input and output: times as Date inside, and any JSON as it is. */
function withScalars(schema: GraphQLSchema): GraphQLSchema {
  const { Stamp, Any } = schema.getTypeMap();
  if (!isScalarType(Stamp) || !isScalarType(Any)) throw new Error('They are not there.');
  Stamp.serialize = (value) => {
    if (!(value instanceof Date)) throw new TypeError(`${typeof value} is not a time`);
    return value.toISOString();
  };
  Stamp.parseValue = (value) => new Date(String(value));
  Any.serialize = (value) => value;
  return schema;
}

/** A schema with everything. Its values are random, and always the same for one seed. */
export function everything(): GraphQLSchema {
  const schema = withScalars(buildSchema(sdl));
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = ({ kind }: { kind: string }) => kind;
    // Plain has resolvers by default.
    if (!isObjectType(type) || type.name.startsWith('__') || type.name === 'Plain') continue;
    for (const field of Object.values(type.getFields())) {
      field.resolve = field.name === 'echo' ? echo : byChance;
    }
  }
  return schema;
}

const echo: GraphQLFieldResolver<unknown, World> = (_parent, args, { calls }) => {
  calls.push('echo');
  return JSON.stringify(args);
};

const byChance: GraphQLFieldResolver<{ seed?: number } | undefined, World> = (
  parent,
  args,
  world,
  { fieldName, returnType, parentType },
) => {
  world.calls.push(`${parentType.name}.${fieldName}`);
  const place = `${parent?.seed ?? 0}/${fieldName}/${JSON.stringify(args)}`;
  return delivered(world, place, returnType);
};

/** A value of a type, or a promise of it, or a fault. */
function delivered(world: World, place: string, type: GraphQLOutputType): unknown {
  const dice = diceOf(world.seed, `${place}/delivery`);
  const isAtOnce = dice.chance(0.5);
  const isSlow = dice.chance(0.3);
  const fault = dice.chance(world.faults) ? dice.pick(faults) : null;
  const give = () => (fault ? fault() : maybeOf(world, place, type));
  if (world.delivery === 'at once' || (world.delivery === 'mixed' && isAtOnce)) return give();
  return isSlow ? slowly(give) : Promise.resolve().then(give);
}

const slowly = async (give: () => unknown) => {
  await new Promise((resolve) => setImmediate(resolve));
  return give();
};

const faults: readonly (() => unknown)[] = [
  () => {
    throw new Error('thrown');
  },
  () => new Error('returned'),
  () => null,
  () => undefined,
  () => ({ kind: 'Query' }),
  () => Number.NaN,
];

function maybeOf(world: World, place: string, type: GraphQLOutputType): unknown {
  if (isNonNullType(type)) return thereOf(world, place, type.ofType);
  return diceOf(world.seed, `${place}/there`).chance(0.9) ? thereOf(world, place, type) : null;
}

/** A value that is not null. */
function thereOf(
  world: World,
  place: string,
  type: GraphQLNullableType & GraphQLOutputType,
): unknown {
  const dice = diceOf(world.seed, place);
  if (isListType(type)) {
    return Array.from({ length: dice.below(4) }, (_, index) => {
      try {
        return delivered(world, `${place}/${index}`, type.ofType);
      } catch (error) {
        // Thrown, it would leave the promises before it.
        return error;
      }
    });
  }
  if (isEnumType(type)) return dice.pick(['RED', 'GREEN', 'BLUE']);
  if (isScalarType(type)) return scalars[type.name]?.(dice.below(1_000));
  const kind = isObjectType(type) ? type.name : dice.pick(kinds[type.name] ?? []);
  return kind === 'Plain' ? plain(dice.below(1_000)) : { kind, seed: dice.below(1_000_000) };
}

const scalars: Readonly<Record<string, (number: number) => unknown>> = {
  Int: (number) => number,
  Float: (number) => number / 8,
  String: (number) => `text ${number}`,
  Boolean: (number) => number % 2 === 0,
  Stamp: (number) => new Date(number),
  Any: (number) => ({ number, list: [null, { number }] }),
};

const kinds: Readonly<Record<string, readonly string[]>> = {
  Owned: ['Box'],
  Named: ['Person', 'Box'],
  Thing: ['Person', 'Box', 'Plain'],
};

/** An object whose properties and methods are read, for lack of resolvers. */
const plain = (number: number) => ({
  kind: 'Plain',
  text: `text ${number}`,
  method: ({ x }: { x: number }) => number * x,
  later: async () => slowly(() => number),
  nothing: undefined,
  constructor: 'a property',
  toString: 'another',
});
