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
import { atRoot, fieldCost, type Within } from './field-cost.ts';
import { type IntrospectionSizes, introspectionSizes } from './introspection-sizes.ts';
import { type Place, Places } from './places.ts';
import { beyond, either, nest, sum, type Weight, weightless } from './weight.ts';

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

/**
 * Estimates what an operation costs, in one walk over its selections: time and bytes of each field times how often it
 * is there. Fields are merged as execution merges them. What is merged in a place is walked once for lists of one size,
 * however often it is there.
 */
export class Estimate {
  readonly #places: Places;
  readonly #sizes: IntrospectionSizes;
  readonly #reading: Reading;
  readonly #lone = new Map<
    FieldNode,
    { type: GraphQLCompositeType; inWhat: string; weight: Weight }
  >();
  /** response keys that each field is selected under */
  readonly #names = new Map<string, Set<string>>();
  /** response keys from the root to the field that is being walked */
  readonly #path: string[] = [];

  constructor(schema: GraphQLSchema, document: DocumentNode, reading: Reading) {
    const includes = (node: SelectionNode) => !reading.isOver() && reading.includes(node);
    this.#places = new Places({ schema, fragments: fragmentsOf(document), includes });
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
    return this.#weigh(this.#places.of([{ set, type }]), atRoot);
  }

  #weigh(places: readonly Place[], within: Within): Weight {
    return places.map((place) => this.#weighOnce(place, within)).reduce(sum, weightless);
  }

  #weighOnce(place: Place, within: Within): Weight {
    const { items, count, unknown, coverage, allTypes, found } = within;
    const costs = [count, unknown, coverage].map(({ once, each }) => `${once} ${each}`).join(' ');
    const key = `${items} ${costs} ${found.milliseconds} ${found.share} ${allTypes}`;
    const known = place.weights.get(key);
    if (known) return known;
    const shared = new Map<string, Weight>();
    let weight = weightless;
    for (const [name, group] of place.groups) {
      const field = this.#weighField(name, group, within, key);
      shared.set(name, field);
      weight = sum(weight, field);
    }
    const apart = place.apart.map((groups) =>
      [...groups]
        .map(([name, group]) =>
          beyond(this.#weighField(name, group, within, key), shared.get(name) ?? weightless),
        )
        .reduce(sum, weightless),
    );
    weight = sum(weight, apart.reduce(either, weightless));
    place.weights.set(key, weight);
    return weight;
  }

  /** A field that is merged with no other may be in many places. @param inWhat `within` as a text */
  #weighField(key: string, group: FieldGroup, within: Within, inWhat: string): Weight {
    const [{ node, type }] = group;
    const known = this.#lone.get(node);
    if (group.length === 1 && known?.type === type && known.inWhat === inWhat) return known.weight;
    const weight = this.#field(key, group, within);
    if (group.length === 1) this.#lone.set(node, { type, inWhat, weight });
    return weight;
  }

  #field(key: string, group: FieldGroup, within: Within): Weight {
    this.#path.push(key);
    const [args = {}] = group.map(({ field, type, node }) => {
      const name = `${type.name}.${field.name}`;
      this.#names.set(name, (this.#names.get(name) ?? new Set()).add(key));
      return this.#reading.isOver() ? {} : this.#reading.argumentsOf(field, type, node, this.#path);
    });
    const places = this.#places.of(selectionsBelow(group));
    const [{ field, type }] = group;
    const isCountOnly = places.length > 0 && places.every((place) => place.isCountOnly);
    const { own, times, inner } = fieldCost(field, type, args, within, isCountOnly, this.#sizes);
    const selected = this.#weigh(places, inner);
    this.#path.pop();
    return nest(key, own, selected, times);
  }
}
