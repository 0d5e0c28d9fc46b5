import type {
  DocumentNode,
  FieldNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { type FieldGroup, fragmentsOf, selectionsBelow } from '../../../../schema/selections.ts';
import { atRoot, fieldCost, isSame, type Within } from './field-cost.ts';
import { type IntrospectionSizes, introspectionSizes } from './introspection-sizes.ts';
import { type Groups, type MergedSelection, MergedSelections } from './merged-selections.ts';
import { beyond, either, nest, sum, sumOf, type Weight } from './weight.ts';

/** The facts that the estimate has to know of an operation with its variables. */
export interface Reading {
  /** whether `@skip` and `@include` leave the selection in the operation */
  includes(node: SelectionNode): boolean;
  /** the coerced arguments of a field. @param path response keys from the root to it */
  argumentsOf(
    field: GraphQLField<unknown, unknown>,
    type: GraphQLCompositeType,
    node: FieldNode,
    path: readonly string[],
  ): Readonly<Record<string, unknown>>;
  /** whether enough is wrong with the operation that the rest need not be looked at */
  isOver(): boolean;
}

/**
 * Estimates what an operation costs, in one walk over its selections: time and bytes of each field times how often it
 * is there. Fields are merged as execution merges them. What is merged at a position is walked once for lists of one size,
 * however often it is there.
 */
export class Estimate {
  readonly #selections: MergedSelections;
  readonly #sizes: IntrospectionSizes;
  readonly #reading: Reading;
  /** response keys that each field is selected under */
  readonly #names = new Map<string, Set<string>>();
  /** response keys from the root to the field that is being walked */
  readonly #path: string[] = [];

  constructor(schema: GraphQLSchema, document: DocumentNode, reading: Reading) {
    const includes = (node: SelectionNode) => !reading.isOver() && reading.includes(node);
    this.#selections = new MergedSelections({ schema, fragments: fragmentsOf(document), includes });
    this.#sizes = introspectionSizes(schema);
    this.#reading = reading;
  }

  /** The fields that are selected under more names than this, such as `Query.honors`, with how many. */
  namedMoreThan(maxNames: number): [field: string, names: number][] {
    return [...this.#names]
      .filter(([, names]) => names.size > maxNames)
      .map(([field, names]) => [field, names.size]);
  }

  /** The weight of what is selected of an object of the type. */
  of(set: SelectionSetNode, type: GraphQLCompositeType): Weight {
    return this.#weigh(this.#selections.of([{ set, type }]), atRoot);
  }

  #weigh(selections: readonly MergedSelection[], within: Within): Weight {
    return sumOf(selections.map((selection) => this.#weighOnce(selection, within)));
  }

  #weighOnce(selection: MergedSelection, within: Within): Weight {
    const known = selection.weights.find((one) => isSame(one.within, within));
    if (known) return known.weight;
    const all = this.#weighFields(selection.groups, within);
    const apart = selection.apart.map(({ merged, counted }) =>
      beyond(this.#weighFields(merged, within), this.#weighFields(counted, within)),
    );
    const weight = apart.length > 0 ? sum(all, apart.reduce(either)) : all;
    selection.weights.push({ within, weight });
    return weight;
  }

  #weighFields(groups: Groups, within: Within): Weight {
    return sumOf([...groups].map(([key, group]) => this.#field(key, group, within)));
  }

  #field(key: string, group: FieldGroup, within: Within): Weight {
    this.#path.push(key);
    const [args = {}] = group.map(({ field, type, node }) => {
      const name = `${type.name}.${field.name}`;
      this.#names.set(name, (this.#names.get(name) ?? new Set()).add(key));
      return this.#reading.isOver() ? {} : this.#reading.argumentsOf(field, type, node, this.#path);
    });
    const selections = this.#selections.of(selectionsBelow(group));
    const [{ field, type }] = group;
    const isCountOnly = selections.length > 0 && selections.every((one) => one.isCountOnly);
    const { own, times, inner } = fieldCost(field, type, args, within, isCountOnly, this.#sizes);
    const selected = this.#weigh(selections, inner);
    this.#path.pop();
    return nest(key, own, selected, times);
  }
}
