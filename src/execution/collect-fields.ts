import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type NamedTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded } from '../../schema/selections.ts';
import type { FieldNodes } from './field-plan.ts';

/** The fragments of a document by their names. */
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** What selections are collected with. */
export interface Collecting {
  schema: GraphQLSchema;
  fragments: Fragments;
  /** coerced; those that `@skip` and `@include` read */
  variableValues: Readonly<Record<string, unknown>>;
}

/**
 * The fields that selection sets select together on a type, in the order of the response: what
 * CollectFields of the GraphQL specification (6.3.2) gives, and MergeSelectionSets (6.4.3) for several sets.
 */
export function collectFields(
  collecting: Collecting,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): FieldNodes[] {
  const { schema, fragments, variableValues } = collecting;
  const fields = new Map<string, [FieldNode, ...FieldNode[]]>();
  const seen = new Set<string>();
  const applies = (condition: NamedTypeNode | undefined): boolean => {
    if (!condition) return true;
    const named = schema.getType(condition.name.value);
    return named === type || (isAbstractType(named) && schema.isSubType(named, type));
  };
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (!isIncluded(node, variableValues)) continue;
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const nodes = fields.get(key);
        if (nodes) nodes.push(node);
        else fields.set(key, [node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(node.typeCondition)) collect(node.selectionSet);
      } else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = fragments[node.name.value];
        if (fragment && applies(fragment.typeCondition)) collect(fragment.selectionSet);
      }
    }
  };
  for (const set of sets) collect(set);
  return [...fields.values()];
}
