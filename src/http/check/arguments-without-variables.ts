import type { FieldNode, GraphQLField, GraphQLNamedType, SelectionNode } from 'graphql';
import { hasVariable } from '../../../schema/selections.ts';
import type { ArgumentCheck } from './check-arguments.ts';
import type { Reading } from './cost/estimate.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * Reads an operation whose variables have no values yet, and assumes the cheapest ones: what depends on a variable is
 * left out, and a page has one item.
 */
export class ArgumentsWithoutVariables implements Reading {
  readonly #check: ArgumentCheck;
  readonly #read = new Map<FieldNode, Values>();

  /** @param check collects the errors of arguments without variables */
  constructor(check: ArgumentCheck) {
    this.#check = check;
  }

  isOver(): boolean {
    return this.#check.isOver();
  }

  includes(node: SelectionNode): boolean {
    const conditions = node.directives?.flatMap(({ arguments: given = [] }) => given) ?? [];
    return !conditions.some(hasVariable) && this.#check.includes(node);
  }

  argumentsOf(
    field: GraphQLField<unknown, unknown>,
    type: GraphQLNamedType,
    node: FieldNode,
    path: readonly string[],
  ): Values {
    const read = this.#read.get(node);
    if (read) return read;
    const given = node.arguments ?? [];
    const open = new Set(given.filter(hasVariable).map(({ name }) => name.value));
    const known =
      open.size === 0
        ? this.#check.argumentsOf(field, type, node, path)
        : this.#check.argumentsOf(
            // Rules over all arguments together need them all.
            { ...field, args: field.args.filter(({ name }) => !open.has(name)), extensions: {} },
            type,
            { ...node, arguments: given.filter(({ name }) => !open.has(name.value)) },
            path,
          );
    const sizes = ['first', 'last'].filter((name) => open.has(name)).map((name) => [name, 1]);
    const values = { ...known, ...Object.fromEntries(sizes) };
    this.#read.set(node, values);
    return values;
  }
}
