import {
  type GraphQLObjectType,
  isAbstractType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import {
  type FieldGroup,
  FieldGroups,
  fieldOf,
  type SelectedField,
  type Selection,
  visitIncludedFields,
} from '../../../../schema/selections.ts';
import type { Weight } from './weight.ts';

/** What is selected in one place of a response, merged as execution merges it. */
export interface Place {
  /** of any object */
  groups: ReadonlyMap<string, FieldGroup>;
  /** of objects of one type, where there can be others: the fields that have more there than in `groups` */
  apart: readonly ReadonlyMap<string, FieldGroup>[];
  /** whether nothing is selected that needs the page of a list, or the rows of statistics */
  isCountOnly: boolean;
  /** what it weighs, by what is known of the field that it is selected of */
  weights: Map<string, Weight>;
}

/** Fields that are merged in an operation: selections that are merged are counted one by one after so many. */
const maxMerged = 20_000;

/** Fields that need neither the page of a list nor the rows of statistics. */
const counts: ReadonlySet<string> = new Set(['totalCount', 'unknown', 'coverage', '__typename']);

/** The places of an operation, each collected once. */
export class Places {
  readonly #context: Parameters<typeof visitIncludedFields>[0];
  readonly #places = new Map<string, Place>();
  readonly #numbers = new Map<SelectionSetNode, number>();
  #merged = 0;

  constructor(context: Parameters<typeof visitIncludedFields>[0]) {
    this.#context = context;
  }

  /**
   * The place of what is selected of one value. Different places can be exponentially many, as fragments may spread
   * others twice: there are several places, which together have each field at least once, when too much was merged.
   */
  of(selections: readonly Selection[]): Place[] {
    if (selections.length === 0) return [];
    if (selections.length > 1 && this.#merged > maxMerged)
      return selections.flatMap((selection) => this.of([selection]));
    const key = selections.map(({ set, type }) => `${this.#numberOf(set)} ${type.name}`).join();
    const place = this.#places.get(key) ?? this.#collect(selections);
    this.#places.set(key, place);
    return [place];
  }

  #numberOf(set: SelectionSetNode): number {
    const number = this.#numbers.get(set) ?? this.#numbers.size;
    this.#numbers.set(set, number);
    return number;
  }

  #collect(selections: readonly Selection[]): Place {
    const groups = new FieldGroups();
    const apart = new Map<GraphQLObjectType, FieldGroups>();
    let isCountOnly = true;
    visitIncludedFields(this.#context, selections, (selected) => {
      const { type, field } = selected;
      this.#merged += 1;
      isCountOnly &&= counts.has(field.name);
      if (type === selections[0]?.type || !isObjectType(type)) return groups.insert(selected);
      const onType = apart.get(type) ?? new FieldGroups();
      apart.set(type, onType);
      onType.insert(selected);
    });
    for (const [type, onType] of apart) {
      for (const selected of [...onType.keys()].flatMap((key) => groups.get(key) ?? [])) {
        const narrowed = this.#narrow(selected, type);
        if (narrowed) onType.insert(narrowed);
      }
    }
    return { groups, apart: [...apart.values()], isCountOnly, weights: new Map() };
  }

  /** A field of an interface as that of an object; null if no such object has the interface. */
  #narrow({ node, type }: SelectedField, to: GraphQLObjectType): SelectedField | null {
    const isOfIt =
      type === to || (isAbstractType(type) && this.#context.schema.isSubType(type, to));
    const field = isOfIt ? fieldOf(to, node.name.value) : undefined;
    return field ? { node, type: to, field } : null;
  }
}
