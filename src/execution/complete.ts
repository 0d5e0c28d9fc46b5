import type { GraphQLLeafType, GraphQLResolveInfo } from 'graphql';
import { isPromise } from './is-promise.ts';
import { CannotPlanError, type Run } from './run.ts';

/**
 * Makes of a value that a resolver gave what the response shows of it (CompleteValue of the GraphQL specification,
 * 6.4.3).
 * @throws CannotPlanError if that is an error
 */
export type Complete = (run: Run, value: unknown, info: GraphQLResolveInfo) => unknown;

/** Of a type that is not null. */
export function required(complete: Complete): Complete {
  return (run, value, info) => {
    const completed = complete(run, value, info);
    if (completed === null) throw new CannotPlanError();
    return completed;
  };
}

/** Of a list. @param complete completes its items, errors refused */
export function list(complete: Complete): Complete {
  return (run, values, info) => {
    if (values == null) return null;
    if (!Array.isArray(values)) throw new CannotPlanError();
    const completed: unknown[] = [];
    let index = 0;
    try {
      for (; index < values.length; index += 1) {
        const value: unknown = values[index];
        if (isPromise(value)) {
          const place = index;
          completed.push(null);
          run.wait(value, (settled) => {
            completed[place] = complete(run, settled, info);
          });
        } else completed.push(complete(run, value, info));
      }
    } catch (error) {
      run.abandon(values.slice(index + 1));
      throw error;
    }
    return completed;
  };
}

/** Rejects errors that a resolver returned instead of throwing them. */
export function rejectReturnedErrors(complete: Complete): Complete {
  return (run, value, info) => {
    if (value instanceof Error) throw new CannotPlanError();
    return complete(run, value, info);
  };
}

/** Of a scalar or enum. */
export function leaf(type: GraphQLLeafType): Complete {
  return (_run, value) => {
    if (value == null) return null;
    const serialized = type.serialize(value);
    if (serialized == null) throw new CannotPlanError();
    return serialized;
  };
}
