import {
  defaultTypeResolver,
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import {
  collectFields,
  type FieldGroup,
  type Selection,
  type SelectionContext,
  selectionsBelow,
} from '../../../../schema/selections.ts';
import { type Complete, leaf, list, rejectReturnedErrors, required } from './complete.ts';
import type { Execution, ResponseObject } from './execution.ts';
import { FieldPlan } from './field-plan.ts';
import type { ResponsePosition } from './response-position.ts';

/**
 * How an operation is executed: what does not depend on data is found out once, and not again for each object and each
 * execution. What is selected on an object is planned when the first such object is there.
 */
export class OperationPlan {
  readonly operation: OperationDefinitionNode;
  readonly context: SelectionContext;
  readonly root: ObjectPlan;
  readonly #onField: () => void;
  #fields = 0;

  /**
   * @param operation of a valid document
   * @param onField called for each field that is planned
   */
  constructor(operation: OperationDefinitionNode, context: SelectionContext, onField: () => void) {
    this.operation = operation;
    this.context = context;
    this.#onField = onField;
    const type = context.schema.getRootType(operation.operation);
    if (!type) throw new Error(`The schema has no type for a ${operation.operation}.`);
    this.root = this.#object(type, [{ set: operation.selectionSet, type }]);
  }

  /** Whether the fields of the root are executed one after another. */
  get isSerial(): boolean {
    return this.operation.operation === OperationTypeNode.MUTATION;
  }

  #object(type: GraphQLObjectType, selections: readonly Selection[]): ObjectPlan {
    return new ObjectPlan(() =>
      [...collectFields(this.context, selections).values()].map((group) =>
        this.#field(type, group),
      ),
    );
  }

  #field(parentType: GraphQLObjectType, group: FieldGroup): FieldPlan {
    this.#onField();
    this.#fields += 1;
    const complete = this.#complete(group[0].field.type, selectionsBelow(group));
    return new FieldPlan(this.#fields, parentType, group, complete);
  }

  /** How a value of a type is completed. @param selections what is selected of it */
  #complete(type: GraphQLOutputType, selections: readonly Selection[]): Complete {
    if (isNonNullType(type)) return required(this.#complete(type.ofType, selections));
    if (isListType(type)) {
      const item = type.ofType;
      return list({
        complete: rejectReturnedErrors(this.#complete(item, selections)),
        isNullable: !isNonNullType(item),
        isLeaf: isLeafType(getNullableType(item)),
      });
    }
    if (isLeafType(type)) return leaf(type);
    if (!isObjectType(type)) return this.#abstract(type, selections);
    const object = this.#object(type, selections);
    return (execution, value, _info, position) =>
      value == null ? null : object.make(execution, value, position);
  }

  #abstract(type: GraphQLAbstractType, selections: readonly Selection[]): Complete {
    const { schema } = this.context;
    const resolveType = type.resolveType ?? defaultTypeResolver;
    const planned = new Map<string, ObjectPlan>();
    const objectOf = (typename: string): ObjectPlan => {
      const possible = schema.getType(typename);
      if (!isObjectType(possible) || !schema.isSubType(type, possible)) {
        throw new Error(`A value of ${type.name} is said to be a ${typename}.`);
      }
      const narrowed = selections.map(({ set }) => ({ set, type: possible }));
      const object = this.#object(possible, narrowed);
      planned.set(typename, object);
      return object;
    };
    return (execution, value, info, position) => {
      if (value == null) return null;
      const typename = resolveType(value, execution.values.context, info, type);
      if (typeof typename !== 'string') {
        execution.abandon(typename);
        throw new Error(`The type of a value of ${type.name} is not known.`);
      }
      return (planned.get(typename) ?? objectOf(typename)).make(execution, value, position);
    };
  }
}

/** How the objects are made that stand at one position of a response and have one type. */
class ObjectPlan {
  readonly #plan: () => FieldPlan[];
  #fields: readonly FieldPlan[] | undefined;
  #isUnsafe = false;

  /** @param plan plans what is selected, on first use */
  constructor(plan: () => FieldPlan[]) {
    this.#plan = plan;
  }

  /** @throws GraphQLError if the condition of a selection is null */
  get fields(): readonly FieldPlan[] {
    if (this.#fields) return this.#fields;
    this.#fields = this.#plan();
    this.#isUnsafe = this.#fields.some(({ key }) => key === '__proto__');
    return this.#fields;
  }

  /** An object of the response, without its fields. */
  newObject(): ResponseObject {
    // A property `__proto__` would set what the object inherits from.
    return this.#isUnsafe ? Object.create(null) : {};
  }

  /** Makes an object of the value that stands for it. @param position of the object; null at the root */
  make(execution: Execution, value: unknown, position: ResponsePosition | null): ResponseObject {
    const { fields } = this;
    const result = this.newObject();
    for (const field of fields) field.execute(execution, value, result, position);
    return result;
  }
}
