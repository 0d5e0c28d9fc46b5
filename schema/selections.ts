import {
  type ArgumentNode,
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';

/** The fragments of a document by their names. */
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** The context that selections are read with; resolvers get it in their `info`. */
export interface SelectionContext {
  schema: GraphQLSchema;
  fragments: Fragments;
  /** coerced; those that `@skip` and `@include` read */
  variableValues: Readonly<Record<string, unknown>>;
}

/** A selection set and the type that it selects fields of. */
export interface Selection {
  set: SelectionSetNode;
  type: GraphQLCompositeType;
}

/** A field, and the type that it is selected on. */
export interface SelectedField {
  node: FieldNode;
  type: GraphQLCompositeType;
  field: GraphQLField<unknown, unknown>;
}

/** Fields with one response key, which are one field of the response. */
export type FieldGroup = readonly [SelectedField, ...SelectedField[]];

/** Fields by their response keys. */
export class FieldGroups extends Map<string, [SelectedField, ...SelectedField[]]> {
  insert(selected: SelectedField): void {
    const key = keyOf(selected.node);
    const group = this.get(key);
    if (group) group.push(selected);
    else this.set(key, [selected]);
  }
}

const fragmentsByDocument = new WeakMap<DocumentNode, Fragments>();

/** The fragments of a document, collected once. */
export function fragmentsOf(document: DocumentNode): Fragments {
  const known = fragmentsByDocument.get(document);
  if (known) return known;
  const fragments = Object.fromEntries(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );
  fragmentsByDocument.set(document, fragments);
  return fragments;
}

/** Whether `@skip` and `@include` leave a selection in the operation. */
export function isIncluded(
  node: SelectionNode,
  variables: SelectionContext['variableValues'],
): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

/** Whether the value of an argument has a variable somewhere. */
export function hasVariable(argument: ArgumentNode): boolean {
  let found = false;
  visit(argument, {
    [Kind.VARIABLE]() {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** The response key of a field. */
export function keyOf(node: FieldNode): string {
  return node.alias?.value ?? node.name.value;
}

/** A field of a type by its name, introspection included. */
export function fieldOf(type: GraphQLCompositeType, name: string) {
  return ('getFields' in type ? type.getFields()[name] : undefined) ?? metaFields.get(name);
}

const metaFields = new Map<string, GraphQLField<unknown, unknown>>(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);

/** The selection of a fragment on the type of its condition; null if the document is not valid. */
export function fragmentSelection(
  { schema, fragments }: Pick<SelectionContext, 'schema' | 'fragments'>,
  node: FragmentSpreadNode | InlineFragmentNode,
  parent: GraphQLCompositeType,
): Selection | null {
  const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
  const condition = fragment?.typeCondition;
  const type = condition ? schema.getType(condition.name.value) : parent;
  return fragment && isCompositeType(type) ? { set: fragment.selectionSet, type } : null;
}

/**
 * Visits all fields that selections select, fragments resolved, in the order of the response. On an object it leaves
 * out the fragments on other types. It reads each fragment once for each type, however often it is spread.
 */
export function visitFields(
  context: SelectionContext,
  selections: readonly Selection[],
  onField: (selected: SelectedField) => void,
): void {
  const includes = (node: SelectionNode) => isIncluded(node, context.variableValues);
  visitIncludedFields({ ...context, includes }, selections, onField);
}

/** As `visitFields`, if something else decides whether a selection is in the operation. */
export function visitIncludedFields(
  context: Pick<SelectionContext, 'schema' | 'fragments'> & {
    includes(node: SelectionNode): boolean;
  },
  selections: readonly Selection[],
  onField: (selected: SelectedField) => void,
): void {
  const spread = new Set<string>();
  const collect = ({ selections: nodes }: SelectionSetNode, type: GraphQLCompositeType): void => {
    for (const node of nodes) {
      if (!context.includes(node)) continue;
      if (node.kind === Kind.FIELD) {
        const field = fieldOf(type, node.name.value);
        if (field) onField({ node, type, field });
        continue;
      }
      const fragment = fragmentSelection(context, node, type);
      const narrowed = fragment && narrowedType(context.schema, type, fragment.type);
      if (!narrowed) continue;
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const key = `${node.name.value} ${narrowed.name}`;
        if (spread.has(key)) continue;
        spread.add(key);
      }
      collect(fragment.set, narrowed);
    }
  };
  for (const { set, type } of selections) collect(set, type);
}

/** The type of a value inside a fragment on another type; null if no value has both types. */
function narrowedType(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  condition: GraphQLCompositeType,
): GraphQLCompositeType | null {
  if (type === condition) return type;
  if (!isUnionType(type) && isAbstractType(condition) && schema.isSubType(condition, type)) {
    return type;
  }
  return isObjectType(type) ? null : condition;
}

/** The fields that selections select, by their response keys: `CollectFields` of the GraphQL specification. */
export function collectFields(
  context: SelectionContext,
  selections: readonly Selection[],
): Map<string, FieldGroup> {
  const groups = new FieldGroups();
  visitFields(context, selections, (selected) => groups.insert(selected));
  return groups;
}

/** The selections on the values of fields. */
export function selectionsBelow(fields: readonly SelectedField[]): Selection[] {
  const selections: Selection[] = [];
  for (const { node, field } of fields) {
    if (!node.selectionSet) continue;
    const type = getNamedType(field.type);
    if (isCompositeType(type)) selections.push({ set: node.selectionSet, type });
  }
  return selections;
}
