import { type FieldNode, type GraphQLError, locatedError } from 'graphql';
import type { Call } from './field-plan.ts';
import type { OperationPlan } from './operation-plan.ts';
import type { ResponsePosition } from './response-position.ts';
import { isPromise } from './response-position.ts';

export type ResponseObject = Record<string, unknown>;

/** The values that an operation is executed with. */
export interface ExecutionValues {
  rootValue: unknown;
  context: unknown;
  /** coerced */
  variableValues: Readonly<Record<string, unknown>>;
}

/** The outcome of an execution. */
export interface Outcome {
  /** null if an error has risen to the root */
  data: ResponseObject | null;
  errors: readonly GraphQLError[];
}

/**
 * One execution of an operation by its plan. It ends when nothing of it runs any more, whatever has failed: it waits for
 * the promises of values that the response does not show, too, so none of them rejects unhandled or reads later.
 *
 * An error makes the nearest position null that may be null (Handling Execution Errors in the GraphQL specification,
 * 6.4.4). As in graphql-js, errors below a position that is null by then are left out.
 */
export class Execution {
  readonly plan: OperationPlan;
  readonly values: ExecutionValues;
  /** what resolvers are called with, by the numbers of their fields */
  readonly calls: (Call | undefined)[] = [];
  readonly #errors: GraphQLError[] = [];
  /** the positions that errors have made null; null is the root */
  readonly #failed = new Set<ResponsePosition | null>();
  #waiting = 0;
  #settled: PromiseWithResolvers<void> | undefined;

  constructor(plan: OperationPlan, values: ExecutionValues) {
    this.plan = plan;
    this.values = values;
  }

  /**
   * Executes the operation, once.
   * @returns the outcome, as a promise that never rejects if a resolver has to be waited for
   */
  execute(): Outcome | Promise<Outcome> {
    const { root, isSerial } = this.plan;
    if (isSerial) return this.#executeSerially();
    let data: ResponseObject | null = null;
    this.#attempt(() => {
      data = root.make(this, this.values.rootValue, null);
    });
    const settled = this.#allSettled();
    return settled ? settled.then(() => this.#outcome(data)) : this.#outcome(data);
  }

  /** Executes each field of the root after all of the one before has ended, and none after an error at the root. */
  async #executeSerially(): Promise<Outcome> {
    const { root } = this.plan;
    let data: ResponseObject = {};
    let fields: typeof root.fields = [];
    this.#attempt(() => {
      ({ fields } = root);
      data = root.newObject();
    });
    for (const field of fields) {
      this.#attempt(() => field.execute(this, this.values.rootValue, data, null));
      await this.#allSettled();
      if (this.#failed.has(null)) break;
    }
    return this.#outcome(data);
  }

  /**
   * Waits for a value of the response.
   * @param nodes of its field
   * @param put puts it in its position, unless that is null by then; what it throws is an error of the position
   */
  wait(
    promise: PromiseLike<unknown>,
    position: ResponsePosition,
    nodes: readonly FieldNode[],
    put: (value: unknown) => void,
  ): void {
    this.#waiting += 1;
    // The same promise, unless it is of another class.
    Promise.resolve(promise).then(
      (value) => {
        if (this.#isNull(position)) this.abandon(value);
        else {
          try {
            put(value);
          } catch (error) {
            this.#rise(locatedError(error, nodes, position.path), position);
          }
        }
        this.#end();
      },
      (error: unknown) => {
        this.#rise(locatedError(error, nodes, position.path), position);
        this.#end();
      },
    );
  }

  /** Waits for the promises in a value that the response does not show. */
  abandon(value: unknown): void {
    if (Array.isArray(value)) for (const item of value) this.abandon(item);
    if (!isPromise(value)) return;
    this.#waiting += 1;
    Promise.resolve(value).then(
      (settled) => {
        this.abandon(settled);
        this.#end();
      },
      () => this.#end(),
    );
  }

  /**
   * Reports an error that was thrown while the objects around its position are being made.
   * @param nodes of the field
   * @throws the error with its path, if the position must not be null
   */
  fail(error: unknown, position: ResponsePosition, nodes: readonly FieldNode[]): void {
    const located = locatedError(error, nodes, position.path);
    if (!position.isNullable) throw located;
    this.#rise(located, position);
  }

  /** Makes the nearest position null that may be, from this one upwards. */
  #rise(error: GraphQLError, from: ResponsePosition | null): void {
    let position = from;
    while (position?.isNullable === false) position = position.parent;
    if (this.#isNull(position)) return;
    this.#failed.add(position);
    this.#errors.push(error);
    position?.putNull();
  }

  /** Whether an error has made a position null, or one around it. */
  #isNull(from: ResponsePosition | null): boolean {
    if (this.#failed.size === 0) return false;
    for (let position = from; position; position = position.parent)
      if (this.#failed.has(position)) return true;
    return this.#failed.has(null);
  }

  /** Does what makes the root, or a field of it. */
  #attempt(act: () => void): void {
    try {
      act();
    } catch (error) {
      this.#rise(locatedError(error, undefined), null);
    }
  }

  #end(): void {
    this.#waiting -= 1;
    if (this.#waiting === 0) this.#settled?.resolve();
  }

  /** Waits until no promise is waited for; null if none is. */
  #allSettled(): Promise<void> | null {
    if (this.#waiting === 0) return null;
    this.#settled = Promise.withResolvers();
    return this.#settled.promise;
  }

  #outcome(data: ResponseObject | null): Outcome {
    return { data: this.#failed.has(null) ? null : data, errors: this.#errors };
  }
}
