import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { isIncluded } from '../../../schema/selections.ts';

/** What is selected of a type. */
export interface Selection {
  set: SelectionSetNode;
  type: GraphQLNamedType;
}

/** A field that is selected of a type; `field` is undefined for `__typename` and introspection. */
export interface SelectedField {
  node: FieldNode;
  type: GraphQLNamedType;
  field: GraphQLField<unknown, unknown> | undefined;
}

/** An operation that has passed all checks, with its variables: what it selects, fragments resolved. */
export class Operation {
  readonly definition: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly root: Selection;
  /** coerced, defaults included */
  readonly variables: { readonly [name: string]: unknown };
  readonly #schema: GraphQLSchema;

  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operationName: string | null | undefined,
    rawVariables: { readonly [name: string]: unknown },
  ) {
    const definition = getOperationAST(document, operationName);
    const type = definition && schema.getRootType(definition.operation);
    if (!definition || !type) throw new Error('the operation is not in the document');
    this.#schema = schema;
    this.definition = definition;
    this.root = { set: definition.selectionSet, type };
    this.variables =
      getVariableValues(schema, definition.variableDefinitions ?? [], rawVariables).coerced ?? {};
    this.fragments = new Map(
      document.definitions.flatMap((other) =>
        other.kind === Kind.FRAGMENT_DEFINITION ? [[other.name.value, other]] : [],
      ),
    );
  }

  /** The fields by their response keys, in the order of the selection; a key may be selected repeatedly. */
  fields(selections: readonly Selection[]): Map<string, SelectedField[]> {
    const fields = new Map<string, SelectedField[]>();
    const spread = new Set<string>();
    for (const selection of selections) this.#collect(selection, fields, spread);
    return fields;
  }

  #collect(
    { set, type }: Selection,
    fields: Map<string, SelectedField[]>,
    spread: Set<string>,
  ): void {
    for (const node of set.selections) {
      if (!isIncluded(node, this.variables)) continue;
      if (node.kind === Kind.FIELD) {
        const key = keyOf(node);
        const field =
          isObjectType(type) || isInterfaceType(type)
            ? type.getFields()[node.name.value]
            : undefined;
        const same = fields.get(key);
        if (same) same.push({ node, type, field });
        else fields.set(key, [{ node, type, field }]);
        continue;
      }
      const fragment =
        node.kind === Kind.INLINE_FRAGMENT ? node : this.fragments.get(node.name.value);
      if (!fragment) continue;
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        // Of one type, and so the same wherever it is spread.
        if (spread.has(node.name.value)) continue;
        spread.add(node.name.value);
      }
      const inner = fragment.typeCondition
        ? typeFromAST(this.#schema, fragment.typeCondition)
        : type;
      if (inner) this.#collect({ set: fragment.selectionSet, type: inner }, fields, spread);
    }
  }
}

/** The name that a field has in the answer. */
export function keyOf(node: FieldNode): string {
  return node.alias?.value ?? node.name.value;
}

/** What is selected of the value of a field. */
export function selectionsOf(fields: readonly SelectedField[], type: GraphQLNamedType) {
  return fields.flatMap(({ node }): Selection[] =>
    node.selectionSet ? [{ set: node.selectionSet, type }] : [],
  );
}

/** What an answer has under a response key; null of nothing. */
export function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, key) ?? null) : null;
}
