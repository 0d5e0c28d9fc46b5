import type { Call } from './field-plan.ts';
import { isPromise } from './is-promise.ts';
import type { OperationPlan } from './operation-plan.ts';

/** An operation cannot be executed by a plan, or not without an error. */
export class CannotPlanError extends Error {}

export type ResponseObject = Record<string, unknown>;

/** What an operation is executed with. */
export interface RunValues {
  rootValue: unknown;
  context: unknown;
  /** coerced */
  variableValues: Readonly<Record<string, unknown>>;
}

/** One execution of an operation by its plan. */
export class Run {
  readonly plan: OperationPlan;
  readonly values: RunValues;
  /** what resolvers are called with, by the numbers of their fields */
  readonly calls: (Call | undefined)[] = [];
  readonly #settled = Promise.withResolvers<void>();
  #waiting = 0;
  #hasFailed = false;

  constructor(plan: OperationPlan, values: RunValues) {
    this.plan = plan;
    this.values = values;
  }

  /**
   * Waits for a value of the response.
   * @param put puts it in its place; not called once anything has failed
   */
  wait(promise: PromiseLike<unknown>, put: (value: unknown) => void): void {
    this.#waiting += 1;
    const end = () => {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#settled.resolve();
    };
    // The same promise, unless it is of another class.
    Promise.resolve(promise).then(
      (value) => {
        if (this.#hasFailed) this.abandon(value);
        else this.#attempt(() => put(value));
        end();
      },
      () => {
        this.fail();
        end();
      },
    );
  }

  /** Waits for the promises in a value that no response will show, so that they neither run on nor reject unhandled. */
  abandon(value: unknown): void {
    if (isPromise(value)) this.wait(value, (settled) => this.abandon(settled));
    else if (Array.isArray(value)) for (const item of value) this.abandon(item);
  }

  /** Leaves the operation to graphql-js. */
  fail(): void {
    this.#hasFailed = true;
  }

  /**
   * Executes the operation, once.
   * @returns `data`, as a promise if a resolver has to be waited for; null if there was any error. Nothing of it runs
   * any more then.
   */
  execute(): ResponseObject | null | Promise<ResponseObject | null> {
    let data: ResponseObject | null = null;
    this.#attempt(() => {
      data = this.plan.root(this, this.values.rootValue);
    });
    const outcome = () => (this.#hasFailed ? null : data);
    return this.#waiting === 0 ? outcome() : this.#settled.promise.then(outcome);
  }

  #attempt(act: () => void): void {
    try {
      act();
    } catch {
      // graphql-js comes to the same error, and reports its path.
      this.fail();
    }
  }
}
