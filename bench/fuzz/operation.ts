import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import { type Dice, diceOf } from '../shapes/dice.ts';
import { hostileTexts, literalOf, type Making, randomValue, type Value } from './random-values.ts';
import type { SampleValues } from './sample-values.ts';

/** An operation that was made of the schema, with what else a request has. */
export interface RandomOperation {
  query: string;
  variables: Record<string, Value>;
  /** of the address */
  parameters: Record<string, string>;
  role: 'PUBLIC' | 'PRESS' | 'CURATOR' | 'ADMIN';
  transport: (typeof transports)[number] | 'hash of a persisted document' | 'WebSocket';
}

const transports = ['POST', 'GET', 'persisted document', 'event stream'] as const;

/** Operation number N of a seed: always the same over the same data. */
export function randomOperation(
  schema: GraphQLSchema,
  samples: SampleValues,
  seed: number,
  number: number,
): RandomOperation {
  const dice = diceOf(seed, `operation/${number}`);
  const keyword = dice.chance(0.05) ? 'mutation' : dice.chance(0.04) ? 'subscription' : 'query';
  const roots = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  };
  const root = roots[keyword];
  if (!root) throw new Error(`There is no ${keyword}.`);
  const making = { dice, samples, isWild: dice.chance(0.4) };
  const writer = new Writer(schema, making);
  const depth = dice.chance(0.03) ? 22 : dice.between(2, 6);
  const selections =
    keyword === 'subscription' ? writer.replay(root, depth) : writer.selections(root, depth);
  const query = `${keyword} ${writer.definitions()}${selections}${writer.fragments()}`;
  return {
    query: making.isWild && dice.chance(0.2) ? garbled(query, dice) : query,
    variables: writer.variables,
    parameters: parametersOf(dice),
    role: dice.chance(0.6) ? 'PUBLIC' : dice.pick(['PRESS', 'CURATOR', 'ADMIN']),
    // A mutation by GET is refused whatever it is.
    transport:
      keyword === 'query' ? dice.pick(transports) : keyword === 'mutation' ? 'POST' : 'WebSocket',
  };
}

function parametersOf(dice: Dice): Record<string, string> {
  const given: Record<string, string> = {};
  if (dice.chance(0.1)) given.lang = dice.pick(['zh-Hans,en', 'de', '', '*', ',,', 'x'.repeat(99)]);
  if (dice.chance(0.05)) given.format = dice.pick(['csv', 'ndjson', 'json-ld', 'xml', '']);
  if (dice.chance(0.05)) given.state = dice.pick(['published', 'preview', '']);
  return given;
}

/** Writes selections, and remembers which variables and fragments they need. */
class Writer {
  readonly variables: Record<string, Value> = {};
  readonly #schema: GraphQLSchema;
  readonly #making: Making;
  readonly #dice: Dice;
  readonly #definitions: string[] = [];
  readonly #fragments: string[] = [];
  #fields = 0;

  constructor(schema: GraphQLSchema, making: Making) {
    this.#schema = schema;
    this.#making = making;
    this.#dice = making.dice;
  }

  definitions(): string {
    return this.#definitions.length === 0 ? '' : `(${this.#definitions.join(', ')}) `;
  }

  fragments(): string {
    return this.#fragments.join('');
  }

  /** One field of the root of subscriptions, mostly from the first event on: few come while it is open. */
  replay(root: GraphQLObjectType, depth: number): string {
    const field = this.#dice.pick(Object.values(root.getFields()));
    if (!this.#dice.chance(0.9)) return `{ ${this.#field(field, depth)} }`;
    const after = this.#making.samples.beginnings[field.name];
    return `{ ${field.name}(after: ${JSON.stringify(after)})${this.#directive()} ${this.selections(getNamedType(field.type), depth - 1)} }`;
  }

  selections(type: GraphQLNamedType, depth: number): string {
    const parts = [
      ...this.#fieldsOf(type, depth).map((field) => this.#field(field, depth)),
      ...(this.#dice.chance(0.3) || isUnionType(type) ? ['__typename'] : []),
    ];
    if (isUnionType(type) || isInterfaceType(type)) {
      const other = this.#dice.pick(this.#schema.getPossibleTypes(type));
      if (depth > 0) parts.push(`... on ${other.name} ${this.selections(other, depth - 1)}`);
    }
    if (parts.length === 0) parts.push('__typename');
    const text = `{ ${parts.join(' ')} }`;
    if (!this.#dice.chance(0.05)) return text;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(` fragment ${name} on ${type.name} ${text}`);
    return `{ ...${name}${this.#directive()} }`;
  }

  #fieldsOf(type: GraphQLNamedType, depth: number): GraphQLField<unknown, unknown>[] {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const all = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    if (all.length === 0) return [];
    // Not too many, or most operations would cost too much.
    const count = this.#fields > 30 ? 1 : this.#dice.between(1, 4);
    this.#fields += count;
    return Array.from({ length: count }, () => this.#dice.pick(all));
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const alias = `f${this.#dice.below(1_000)}_${this.#fields}`;
    const below = isCompositeType(type) ? ` ${this.selections(type, depth - 1)}` : '';
    return `${alias}: ${field.name}${this.#arguments(field)}${this.#directive()}${below}`;
  }

  #arguments(field: GraphQLField<unknown, unknown>): string {
    const given = field.args.filter((argument) => {
      const isWanted = isRequiredArgument(argument) || argument.name === 'first';
      if (isWanted) return !this.#making.isWild || this.#dice.chance(0.97);
      // Refused, mostly: `last` together with `first`, and cursors of other lists.
      const isSafe = !['last', 'after', 'before'].includes(argument.name);
      return this.#dice.chance(isSafe ? 0.2 : 0.03);
    });
    const texts = given.map((argument) => `${argument.name}: ${this.#argument(argument)}`);
    return texts.length === 0 ? '' : `(${texts.join(', ')})`;
  }

  #argument({ name, type }: GraphQLArgument): string {
    const value = randomValue(type, name, this.#making);
    if (!this.#dice.chance(0.3)) return literalOf(value, type);
    const variable = `v${this.#definitions.length}`;
    const byDefault = this.#dice.chance(0.1) ? ` = ${literalOf(value, type)}` : '';
    this.#definitions.push(`$${variable}: ${type}${byDefault}`);
    if (!this.#making.isWild || this.#dice.chance(0.95)) this.variables[variable] = value;
    return `$${variable}`;
  }

  #directive(): string {
    if (!this.#dice.chance(0.05)) return '';
    const { isWild } = this.#making;
    const condition = this.#dice.pick(['true', 'false', ...(isWild ? ['null', '"x"', '$no'] : [])]);
    return ` @${this.#dice.pick(['include', 'skip', ...(isWild ? ['defer'] : [])])}(if: ${condition})`;
  }
}

/** The text with something left out, written twice or put in. */
function garbled(text: string, dice: Dice): string {
  const from = dice.below(text.length);
  const to = Math.min(text.length, from + dice.between(1, 10));
  const part = text.slice(from, to);
  const inserted = dice.pick([
    '',
    part + part,
    dice.pick(hostileTexts),
    '{',
    '}',
    '$',
    '...',
    '"""',
  ]);
  return text.slice(0, from) + inserted + text.slice(to);
}
