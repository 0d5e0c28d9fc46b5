import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  isRequiredArgument,
} from 'graphql';
import type { Values } from './values.ts';

/** The arguments that a field is selected with, as texts such as `(first: 3)`. */
export class Variants {
  readonly #values: Values;

  constructor(values: Values) {
    this.#values = values;
  }

  /**
   * With no more than is needed, then with each value of each argument.
   * @param most how many values of an argument
   */
  of(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, most: number): string[] {
    const all = field.args.map((argument) => ({
      argument,
      literals: this.#values.of(type, field, argument),
    }));
    const base = new Map(
      all.flatMap(({ argument, literals }) => {
        const literal = argument.name === 'first' ? '3' : literals[0];
        return isNeeded(argument) ? [[argument.name, literal ?? 'null']] : [];
      }),
    );
    const others = all.flatMap(({ argument: { name }, literals }) =>
      literals.slice(0, most).map((literal) => {
        const args = new Map(base).set(name, literal);
        if (name === 'last') args.delete('first');
        return args;
      }),
    );
    const together = this.#values.together(type, field).slice(0, most);
    return [...new Set([base, ...together, ...others].map(print))];
  }
}

/** Without `first` pages are long, and answers too; without `year` an edition needs its slug. */
const isNeeded = (argument: GraphQLArgument) =>
  isRequiredArgument(argument) || ['first', 'year'].includes(argument.name);

function print(args: ReadonlyMap<string, string>): string {
  const given = [...args].map(([name, literal]) => `${name}: ${literal}`);
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}
