import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  type OperationDefinitionNode,
} from 'graphql';
import { type FieldGroup, type Fragments, hasVariable, keyOf } from '../../schema/selections.ts';
import { type Complete, rejectReturnedErrors } from './complete.ts';
import { isPromise } from './is-promise.ts';
import { CannotPlanError, type ResponseObject, type Run } from './run.ts';

type FieldNodes = readonly [FieldNode, ...FieldNode[]];
type Arguments = Readonly<Record<string, unknown>>;

/** What a resolver gets beside its parent and the context: the same for all parents. */
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
  }

  /** Adds the field to an object of the response, at once or when a promise has settled. */
  execute(run: Run, parent: unknown, result: ResponseObject): void {
    const { key } = this;
    const call = run.calls[this.#number] ?? this.#callIn(run);
    const { args, info } = call;
    const resolve = this.#field.resolve ?? defaultFieldResolver;
    const value: unknown = resolve(parent, args, run.values.context, info);
    if (isPromise(value)) {
      // Its place among the others.
      result[key] = null;
      run.wait(value, (settled) => {
        result[key] = this.#complete(run, settled, info);
      });
    } else result[key] = this.#complete(run, value, info);
  }

  #callIn(run: Run): Call {
    const { variableValues } = run.values;
    const args = this.#args ?? getArgumentValues(this.#field, this.#nodes[0], variableValues);
    const call: Call = {
      args: Object.freeze(args),
      info: new Info(run, this.#field, this.#nodes, this.#parentType),
    };
    run.calls[this.#number] = call;
    return call;
  }
}

/** What a resolver gets of its field: the same for all parents. */
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
  readonly #run: Run;

  constructor(
    run: Run,
    { name, type }: GraphQLField<unknown, unknown>,
    nodes: FieldNodes,
    parentType: GraphQLObjectType,
  ) {
    const { operation, context } = run.plan;
    this.fieldName = name;
    this.fieldNodes = nodes;
    this.returnType = type;
    this.parentType = parentType;
    this.schema = context.schema;
    this.fragments = context.fragments;
    this.rootValue = run.values.rootValue;
    this.operation = operation;
    this.variableValues = run.values.variableValues;
    this.#run = run;
  }

  /** It is another one for each parent; graphql-js knows it, if a resolver needs it. */
  get path(): never {
    this.#run.fail();
    throw new CannotPlanError();
  }
}

/** The same value, of which nothing can be changed: it is shared by all executions of a plan. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  // What scalars parse into classes of their own is theirs.
  const ours: unknown[] = [Object.prototype, Array.prototype, null];
  if (!ours.includes(Object.getPrototypeOf(value))) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
