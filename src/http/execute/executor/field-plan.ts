import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getNullableType,
  isLeafType,
  isNonNullType,
  type OperationDefinitionNode,
} from 'graphql';
import {
  type FieldGroup,
  type Fragments,
  hasVariable,
  keyOf,
} from '../../../../schema/selections.ts';
import { type Complete, rejectReturnedErrors } from './complete.ts';
import type { Execution, ResponseObject } from './execution.ts';
import { isPromise, ResponsePosition } from './response-position.ts';

type FieldNodes = readonly [FieldNode, ...FieldNode[]];
type Arguments = Readonly<Record<string, unknown>>;

/** The values that a resolver gets beside its parent and the context: the same for all parents. */
export interface Call {
  args: Arguments;
  info: GraphQLResolveInfo;
}

/** How a field is executed that is selected on an object. */
export class FieldPlan {
  /** its key in the response */
  readonly key: string;
  readonly #number: number;
  readonly #parentType: GraphQLObjectType;
  readonly #field: GraphQLField<unknown, unknown>;
  readonly #nodes: FieldNodes;
  /** null if there are variables in them */
  readonly #args: Arguments | null;
  readonly #complete: Complete;
  readonly #isNullable: boolean;
  readonly #isLeaf: boolean;

  /**
   * @param number distinguishes it from all other fields of the operation
   * @param group the selections that are merged in it
   */
  constructor(
    number: number,
    parentType: GraphQLObjectType,
    [{ node, field }, ...others]: FieldGroup,
    complete: Complete,
  ) {
    this.key = keyOf(node);
    this.#number = number;
    this.#parentType = parentType;
    this.#field = field;
    this.#nodes = [node, ...others.map((other) => other.node)];
    this.#args = node.arguments?.some(hasVariable) ? null : frozen(getArgumentValues(field, node));
    this.#complete = rejectReturnedErrors(complete);
    this.#isNullable = !isNonNullType(field.type);
    this.#isLeaf = isLeafType(getNullableType(field.type));
  }

  /**
   * Adds the field to an object of the response, at once or when a promise has settled.
   * @param position of the object; null at the root
   * @throws GraphQLError if it fails at once and must not be null
   */
  execute(
    execution: Execution,
    parent: unknown,
    result: ResponseObject,
    position: ResponsePosition | null,
  ): void {
    const { key } = this;
    let own = this.#isLeaf ? null : this.#positionIn(result, position);
    try {
      const { args, info } = execution.calls[this.#number] ?? this.#callIn(execution);
      const resolve = this.#field.resolve ?? defaultFieldResolver;
      const value: unknown = resolve(parent, args, execution.values.context, info);
      if (isPromise(value)) {
        // Its place among the others.
        result[key] = null;
        own ??= this.#positionIn(result, position);
        execution.wait(value, own, this.#nodes, (settled) => {
          result[key] = this.#complete(execution, settled, info, own);
        });
      } else result[key] = this.#complete(execution, value, info, own);
    } catch (error) {
      execution.fail(error, own ?? this.#positionIn(result, position), this.#nodes);
    }
  }

  #positionIn(result: ResponseObject, position: ResponsePosition | null): ResponsePosition {
    return new ResponsePosition(position, this.key, result, this.#isNullable);
  }

  #callIn(execution: Execution): Call {
    const { variableValues } = execution.values;
    const args = this.#args ?? getArgumentValues(this.#field, this.#nodes[0], variableValues);
    const call: Call = {
      args: Object.freeze(args),
      info: new Info(execution, this.#field, this.#nodes, this.#parentType),
    };
    execution.calls[this.#number] = call;
    return call;
  }
}

/** The information that a resolver gets of its field: the same for all parents. */
class Info implements GraphQLResolveInfo {
  readonly fieldName: string;
  readonly fieldNodes: FieldNodes;
  readonly returnType: GraphQLOutputType;
  readonly parentType: GraphQLObjectType;
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  readonly rootValue: unknown;
  readonly operation: OperationDefinitionNode;
  readonly variableValues: GraphQLResolveInfo['variableValues'];

  constructor(
    execution: Execution,
    { name, type }: GraphQLField<unknown, unknown>,
    nodes: FieldNodes,
    parentType: GraphQLObjectType,
  ) {
    const { operation, context } = execution.plan;
    this.fieldName = name;
    this.fieldNodes = nodes;
    this.returnType = type;
    this.parentType = parentType;
    this.schema = context.schema;
    this.fragments = context.fragments;
    this.rootValue = execution.values.rootValue;
    this.operation = operation;
    this.variableValues = execution.values.variableValues;
  }

  /** @throws Error: it differs between the parents */
  get path(): never {
    throw new Error(`The resolver of ${this.parentType.name}.${this.fieldName} has no path.`);
  }
}

/** The same value, frozen: all executions of a plan share it. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  // Values that scalars parse into classes of their own are theirs.
  const ours: unknown[] = [Object.prototype, Array.prototype, null];
  if (!ours.includes(Object.getPrototypeOf(value))) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
