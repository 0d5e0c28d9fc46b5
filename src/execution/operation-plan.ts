import {
  defaultTypeResolver,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { type Collecting, collectFields } from './collect-fields.ts';
import { type Complete, leaf, list, rejectReturnedErrors, required } from './complete.ts';
import { type FieldNodes, FieldPlan } from './field-plan.ts';
import { type ResponseObject, type Run, Unplanned } from './run.ts';

/** Makes an object of the response of the value that stands for it. */
type MakeObject = (run: Run, value: unknown) => ResponseObject;

/** How many fields may still be planned. */
export interface Room {
  fields: number;
}

/**
 * How an operation is executed: what does not depend on data is found out once, and not again for each object and each
 * execution. What is selected on an object is planned when the first such object is there.
 */
export class OperationPlan {
  readonly operation: OperationDefinitionNode;
  readonly collecting: Collecting;
  /** Makes `data` of the root value. */
  readonly root: MakeObject;
  /** false once something was selected that cannot be planned */
  isPossible = true;
  readonly #room: Room;
  #fields = 0;

  /**
   * @param operation a query of a valid document
   * @param room shared with other plans
   */
  constructor(operation: OperationDefinitionNode, collecting: Collecting, room: Room) {
    this.operation = operation;
    this.collecting = collecting;
    this.#room = room;
    this.root = this.#object(collecting.schema.getQueryType(), [operation]);
  }

  #object(
    type: GraphQLObjectType | null | undefined,
    selected: readonly Pick<FieldNode, 'selectionSet'>[],
  ): MakeObject {
    let fields: readonly FieldPlan[] | undefined;
    return (run, value) => {
      fields ??= this.#fieldsOf(type, selected);
      const result: ResponseObject = {};
      for (const field of fields) field.execute(run, value, result);
      return result;
    };
  }

  #fieldsOf(
    type: GraphQLObjectType | null | undefined,
    selected: readonly Pick<FieldNode, 'selectionSet'>[],
  ): FieldPlan[] {
    try {
      if (!type || type.isTypeOf) throw new Unplanned();
      const sets = selected.flatMap(({ selectionSet }) => selectionSet ?? []);
      const fields = collectFields(this.collecting, type, sets).map((nodes) =>
        this.#field(type, nodes),
      );
      // It would set what the object inherits from.
      if (fields.some(({ key }) => key === '__proto__')) throw new Unplanned();
      return fields;
    } catch (error) {
      this.isPossible = false;
      throw error;
    }
  }

  #field(parentType: GraphQLObjectType, nodes: FieldNodes): FieldPlan {
    const name = nodes[0].name.value;
    const field = metaFields.get(name) ?? parentType.getFields()[name];
    if (!field || this.#room.fields === 0) throw new Unplanned();
    this.#room.fields -= 1;
    this.#fields += 1;
    return new FieldPlan(this.#fields, parentType, field, nodes, this.#complete(field.type, nodes));
  }

  /** How a value of a type is completed. @param nodes the selections that it is for */
  #complete(type: GraphQLOutputType, nodes: readonly FieldNode[]): Complete {
    if (isNonNullType(type)) return required(this.#complete(type.ofType, nodes));
    if (isListType(type)) return list(rejectReturnedErrors(this.#complete(type.ofType, nodes)));
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
      if (typeof typename !== 'string') {
        run.abandon(typename);
        throw new Unplanned();
      }
      return (made.get(typename) ?? makerOf(typename))(run, value);
    };
  }
}

const metaFields = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]),
);
