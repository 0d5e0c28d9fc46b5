import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  fieldOf,
  fragmentSelection,
  fragmentsOf,
  keyOf,
  type SelectionContext,
  selectionsBelow,
} from '../../../../schema/selections.ts';
import { atRoot, fieldCost, type Within } from './field-cost.ts';
import { type IntrospectionSizes, introspectionSizes } from './introspection-sizes.ts';
import { either, nest, sum, type Weight, weightless } from './weight.ts';

/** What the estimate has to know of an operation with its variables. */
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

/** Whether only counts are selected of a list, or only what is not known of statistics. */
function isCountOnly({ selectionSet }: FieldNode): boolean {
  const names = ['totalCount', 'unknown', 'coverage', '__typename'];
  return (
    selectionSet?.selections.every(
      (selection) => selection.kind === Kind.FIELD && names.includes(selection.name.value),
    ) ?? false
  );
}

/**
 * Estimates what an operation costs, in one walk over its selections: time and bytes of each field times how often it
 * is there. A fragment weighs the same wherever it is spread in lists of one size, and is walked once for each.
 */
export class Estimate {
  readonly #context: Pick<SelectionContext, 'schema' | 'fragments'>;
  readonly #sizes: IntrospectionSizes;
  readonly #reading: Reading;
  readonly #weighed = new Map<string, Weight>();
  /** response keys that each field is selected under */
  readonly #names = new Map<string, Set<string>>();
  /** response keys from the root to the field that is being walked */
  readonly #path: string[] = [];

  constructor(schema: GraphQLSchema, document: DocumentNode, reading: Reading) {
    this.#context = { schema, fragments: fragmentsOf(document) };
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
  of(set: SelectionSetNode, type: GraphQLCompositeType, within: Within = atRoot): Weight {
    let all = weightless;
    /** of what is selected on one type only, where the object can be of others */
    const apart = new Map<string, Weight>();
    for (const selection of set.selections) {
      if (this.#reading.isOver() || !this.#reading.includes(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        all = sum(all, this.#field(selection, type, within));
        continue;
      }
      const [on, weight] = this.#fragment(selection, type, within);
      if (on === type || !isObjectType(on)) all = sum(all, weight);
      else apart.set(on.name, sum(apart.get(on.name) ?? weightless, weight));
    }
    const others = apart.values().reduce(either, weightless);
    return sum(all, others);
  }

  #fragment(
    node: Exclude<SelectionNode, FieldNode>,
    type: GraphQLCompositeType,
    within: Within,
  ): [GraphQLCompositeType, Weight] {
    const fragment = fragmentSelection(this.#context, node, type);
    if (!fragment) return [type, weightless];
    const { set, type: on } = fragment;
    if (node.kind === Kind.INLINE_FRAGMENT) return [on, this.of(set, on, within)];
    const { items, count, unknown, coverage, allTypes, found } = within;
    const counts = [count, unknown, coverage].map(({ once, each }) => `${once} ${each}`).join(' ');
    const records = `${found.milliseconds} ${found.share}`;
    const key = `${node.name.value} ${items} ${counts} ${records} ${allTypes}`;
    const known = this.#weighed.get(key);
    if (known) return [on, known];
    const weight = this.of(set, on, within);
    this.#weighed.set(key, weight);
    return [on, weight];
  }

  #field(node: FieldNode, type: GraphQLCompositeType, within: Within): Weight {
    const field = fieldOf(type, node.name.value);
    if (!field) return weightless;
    const key = keyOf(node);
    const place = `${type.name}.${field.name}`;
    this.#names.set(place, (this.#names.get(place) ?? new Set()).add(key));
    this.#path.push(key);
    const args = this.#reading.argumentsOf(field, type, node, this.#path);
    const { own, times, inner } = fieldCost(
      ...([field, type, args, within] as const),
      isCountOnly(node),
      this.#sizes,
    );
    const [below] = selectionsBelow([{ node, type, field }]);
    const selected = below ? this.of(below.set, below.type, inner) : weightless;
    this.#path.pop();
    return nest(key, own, selected, times);
  }
}
