import {
  type DocumentNode,
  defaultTypeResolver,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getOperationAST,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type Collecting, collectFields } from './collect-fields.ts';
import { type Complete, leaf, list, required } from './complete.ts';
import { type FieldNodes, FieldPlan } from './field-plan.ts';
import { type ResponseObject, type Run, Unplanned } from './run.ts';

/** Makes an object of the response of the value that stands for it. */
type MakeObject = (run: Run, value: unknown) => ResponseObject;

/**
 * How an operation is executed: what does not depend on data is found out once, and not again for each object and each
 * execution.
 */
export class OperationPlan {
  readonly operation: OperationDefinitionNode;
  readonly collecting: Collecting;
  /** Makes `data` of the root value. */
  readonly root: MakeObject;
  #fields = 0;

  /**
   * @param document valid
   * @param conditions the values of the variables that `@skip` and `@include` read
   * @throws Unplanned if it is no query
   */
  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operationName: string | null | undefined,
    conditions: Readonly<Record<string, unknown>>,
  ) {
    const operation = getOperationAST(document, operationName);
    const type = schema.getQueryType();
    if (operation?.operation !== 'query' || !type) throw new Unplanned();
    this.operation = operation;
    const fragments = Object.fromEntries(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
      ),
    );
    this.collecting = { schema, fragments, variableValues: conditions };
    this.root = this.#object(type, [operation]);
  }

  #object(
    type: GraphQLObjectType,
    selected: readonly Pick<FieldNode, 'selectionSet'>[],
  ): MakeObject {
    if (type.isTypeOf) throw new Unplanned();
    const sets = selected.flatMap(({ selectionSet }) => selectionSet ?? []);
    const fields = collectFields(this.collecting, type, sets).map((nodes) =>
      this.#field(type, nodes),
    );
    // It would set what the object inherits from.
    if (fields.some(({ key }) => key === '__proto__')) throw new Unplanned();
    return (run, value) => {
      const result: ResponseObject = {};
      for (const field of fields) field.execute(run, value, result);
      return result;
    };
  }

  #field(parentType: GraphQLObjectType, nodes: FieldNodes): FieldPlan {
    const name = nodes[0].name.value;
    const field = metaFields[name] ?? parentType.getFields()[name];
    if (!field) throw new Unplanned();
    this.#fields += 1;
    return new FieldPlan(this.#fields, parentType, field, nodes, this.#complete(field.type, nodes));
  }

  /** How a value of a type is completed. @param nodes the selections that it is for */
  #complete(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isNonNullType(type)) return required(this.#complete(type.ofType, nodes));
    if (isListType(type)) return list(this.#complete(type.ofType, nodes));
    if (isLeafType(type)) return leaf(type);
    if (!isObjectType(type)) return this.#abstract(type, nodes);
    const make = this.#object(type, nodes);
    return (run, value) => (value == null ? null : make(run, value));
  }

  #abstract(type: GraphQLAbstractType, nodes: readonly FieldNode[]): Complete {
    const { schema } = this.collecting;
    const resolveType = type.resolveType ?? defaultTypeResolver;
    const made = new Map<string, MakeObject>();
    const makerOf = (typename: string): MakeObject => {
      const possible = schema.getType(typename);
      if (!isObjectType(possible) || !schema.isSubType(type, possible)) throw new Unplanned();
      const make = this.#object(possible, nodes);
      made.set(typename, make);
      return make;
    };
    return (run, value, info) => {
      if (value == null) return null;
      const typename = resolveType(value, run.values.context, info, type);
      if (typeof typename !== 'string') throw new Unplanned();
      return (made.get(typename) ?? makerOf(typename))(run, value);
    };
  }
}

const metaFields: Readonly<Record<string, GraphQLField<unknown, unknown> | undefined>> =
  Object.fromEntries(
    [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [
      field.name,
      field,
    ]),
  );
