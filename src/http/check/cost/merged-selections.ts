import { type GraphQLObjectType, isObjectType, type SelectionSetNode } from 'graphql';
import {
  type FieldGroup,
  FieldGroups,
  fieldOf,
  type Selection,
  visitIncludedFields,
} from '../../../../schema/selections.ts';
import type { Within } from './field-cost.ts';
import type { Weight } from './weight.ts';

export type Groups = ReadonlyMap<string, FieldGroup>;

/** The selection of the objects at one position of a response, merged as execution merges it. */
export interface MergedSelection {
  /** of any object */
  groups: Groups;
  /** of objects of one type, where there can be others: the fields that have more there, and those of `groups` in them */
  apart: readonly { merged: Groups; counted: Groups }[];
  /** whether nothing is selected that needs the page of a list, or the rows of statistics */
  isCountOnly: boolean;
  /** what it weighs, by what is known of the field that it is selected of */
  weights: { within: Within; weight: Weight }[];
}

/** Fields that are merged in an operation; beyond, what is selected of fields of one key is not merged. */
const maxMerged = 20_000;

/** Fields that need neither the page of a list nor the rows of statistics. */
const counts: ReadonlySet<string> = new Set(['totalCount', 'unknown', 'coverage', '__typename']);

/** The merged selections of an operation, each collected once. */
export class MergedSelections {
  readonly #context: Parameters<typeof visitIncludedFields>[0];
  readonly #collected = new Map<string, MergedSelection>();
  readonly #numbers = new Map<SelectionSetNode, number>();
  #merged = 0;

  constructor(context: Parameters<typeof visitIncludedFields>[0]) {
    this.#context = context;
  }

  /**
   * The selections of one value, merged. Fragments can spread each other so that there are exponentially many
   * combinations. So when much was merged, selections stay apart, and their sum is more than is executed.
   */
  of(selections: readonly Selection[]): MergedSelection[] {
    if (selections.length === 0) return [];
    if (selections.length > 1 && this.#merged > maxMerged)
      return selections.flatMap((selection) => this.of([selection]));
    const key = selections.map(({ set, type }) => `${this.#numberOf(set)} ${type.name}`).join();
    const merged = this.#collected.get(key) ?? this.#collect(selections);
    this.#collected.set(key, merged);
    return [merged];
  }

  #numberOf(set: SelectionSetNode): number {
    const number = this.#numbers.get(set) ?? this.#numbers.size;
    this.#numbers.set(set, number);
    return number;
  }

  #collect(selections: readonly Selection[]): MergedSelection {
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
    const ofTypes = [...apart].map(([type, merged]) => {
      const counted = new Map([...groups].filter(([key]) => merged.has(key)));
      for (const { node } of [...counted.values()].flat()) {
        const field = fieldOf(type, node.name.value);
        if (field) merged.insert({ node, type, field });
      }
      return { merged, counted };
    });
    return { groups, apart: ofTypes, isCountOnly, weights: [] };
  }
}
