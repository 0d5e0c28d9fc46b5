import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  specifiedRules,
} from 'graphql';

/** A number below a count. */
type Choose = (count: number) => number;

/** A random operation over the schema of everything.ts. It may be invalid: equal keys of fields that differ. */
export interface RandomQuery {
  source: string;
  variableValues: Record<string, unknown>;
}

/** Arguments that fields of some name take. */
const argumentsOf: Readonly<Record<string, readonly string[]>> = {
  friends: ['(first: 1)', '(first: $number)', '(first: null)'],
  people: ['(first: 2)', '(first: $three)', '(filter: { number: $number, words: ["a", $word] })'],
  method: ['(x: 2)', '(x: $number)'],
  person: ['(id: $number)', '(id: 5)'],
  echo: [
    '(text: $word)',
    '(filter: $filter)',
    '(color: $color, list: [1, $number])',
    '(rows: 1)',
    '(filter: { inner: { words: $word, color: $color } }, at: "2025-01-01")',
  ],
};

const definitions =
  '($yes: Boolean!, $no: Boolean! = false, $word: String! = "w", $number: Int, $three: Int! = 3, $filter: Filter, $color: Color)';

/** Each operation has all variables, and may leave some unused. */
export const rules = specifiedRules.filter(({ name }) => name !== 'NoUnusedVariablesRule');

/** Operations with what the variables above are. */
export function randomQueries(schema: GraphQLSchema): fc.Arbitrary<RandomQuery> {
  return fc.gen().map((generate) => {
    const choose: Choose = (count) => generate(fc.nat, { max: count - 1 });
    const writer = new Writer(schema, choose);
    const root = writer.selections(schema.getQueryType(), 4);
    const given = (name: string, ...values: unknown[]) => {
      const value = values[choose(values.length + 1)];
      return value === undefined ? [] : [[name, value]];
    };
    return {
      source: `query Q${definitions} ${root} ${writer.fragments.join(' ')}`,
      variableValues: Object.fromEntries([
        ['yes', choose(2) === 0],
        ...given('no', true, false),
        ...given('word', 'x'),
        ...given('number', 1, null),
        ...given('filter', null, {}, { words: 'one', inner: { number: null } }),
        ...given('color', 'RED', null),
      ]),
    };
  });
}

class Writer {
  readonly fragments: string[] = [];
  readonly #schema: GraphQLSchema;
  readonly #choose: Choose;

  constructor(schema: GraphQLSchema, choose: Choose) {
    this.#schema = schema;
    this.#choose = choose;
  }

  selections(type: GraphQLNamedType | null | undefined, depth: number): string {
    const parts = Array.from({ length: 1 + this.#choose(4) }, () => this.#selection(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #selection(type: GraphQLNamedType | null | undefined, depth: number): string {
    const what = this.#choose(10);
    if (what < 2 && depth > 0) return this.#fragment(type, depth);
    if (what === 2 || !(isObjectType(type) || isInterfaceType(type))) {
      return isUnionType(type) && depth > 0 ? this.#fragment(type, depth) : '__typename';
    }
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || !isCompositeType(getNamedType(field.type)),
    );
    const field = fields[this.#choose(fields.length)];
    return field ? this.#field(field, depth) : '__typename';
  }

  #field({ name, type }: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(type);
    const below = isCompositeType(named) ? this.selections(named, depth - 1) : '';
    const known = argumentsOf[name] ?? [];
    const number = this.#choose(known.length + 1);
    const given = known[number];
    // The same key for the same arguments, so that fields are merged.
    const aliases = given ? [`${name}${number}`] : ['', '', 'other', 'toString', 'toJSON'];
    const alias = aliases[this.#choose(aliases.length)];
    return `${alias && `${alias}: `}${name}${given ?? ''}${this.#directives()} ${below}`;
  }

  #fragment(type: GraphQLNamedType | null | undefined, depth: number): string {
    const inside =
      isUnionType(type) || isInterfaceType(type) ? this.#schema.getPossibleTypes(type) : [];
    const around = isObjectType(type) ? type.getInterfaces() : [];
    const conditions = [type, ...inside, ...around];
    const on = conditions[this.#choose(conditions.length)];
    const selections = this.selections(on, depth - 1);
    if (!on || this.#choose(3) > 0) {
      const condition = on === type && this.#choose(2) === 0 ? '' : ` on ${on?.name}`;
      return `...${condition}${this.#directives()} ${selections}`;
    }
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${on.name} ${selections}`);
    return `...${name}${this.#directives()} ...${name}`;
  }

  #directives(): string {
    if (this.#choose(6) > 0) return '';
    const condition = ['true', 'false', '$yes', '$no'][this.#choose(4)];
    return ` @${['skip', 'include'][this.#choose(2)]}(if: ${condition})`;
  }
}
