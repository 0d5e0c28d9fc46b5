import type { GraphQLLeafType, GraphQLResolveInfo } from 'graphql';
import type { Execution } from './execution.ts';
import { isPromise, ResponsePosition } from './response-position.ts';

/**
 * Makes of a value that a resolver gave what the response shows of it (CompleteValue of the GraphQL specification,
 * 6.4.3).
 * @param position of the value; null at the root, and for scalars and enums
 * @throws what makes the value an error, with its path if it is of a value inside
 */
export type Complete = (
  execution: Execution,
  value: unknown,
  info: GraphQLResolveInfo,
  position: ResponsePosition | null,
) => unknown;

/** Of a type that is not null. */
export function required(complete: Complete): Complete {
  return (execution, value, info, position) => {
    const completed = complete(execution, value, info, position);
    if (completed === null) {
      throw new Error(
        `Cannot return null for non-nullable field ${info.parentType.name}.${info.fieldName}.`,
      );
    }
    return completed;
  };
}

/** Of the items of a list. */
export interface ItemType {
  /** completes them, errors refused */
  complete: Complete;
  isNullable: boolean;
  /** whether they are scalars or enums */
  isLeaf: boolean;
}

export function list({ complete, isNullable, isLeaf }: ItemType): Complete {
  return (execution, values, info, position) => {
    if (values == null) return null;
    if (!Array.isArray(values)) {
      throw new Error(`${info.parentType.name}.${info.fieldName} is a list, and its value is not.`);
    }
    const completed: unknown[] = [];
    const { fieldNodes } = info;
    for (let index = 0; index < values.length; index += 1) {
      const value: unknown = values[index];
      const isLater = isPromise(value);
      let item =
        isLeaf && !isLater ? null : new ResponsePosition(position, index, completed, isNullable);
      try {
        if (isLater && item) {
          completed.push(null);
          execution.wait(value, item, fieldNodes, (settled) => {
            completed[index] = complete(execution, settled, info, item);
          });
        } else completed.push(complete(execution, value, info, item));
      } catch (error) {
        item ??= new ResponsePosition(position, index, completed, isNullable);
        if (!isNullable) execution.abandon(values.slice(index + 1));
        execution.fail(error, item, fieldNodes);
      }
    }
    return completed;
  };
}

/** Rejects errors that a resolver returned instead of throwing them. */
export function rejectReturnedErrors(complete: Complete): Complete {
  return (execution, value, info, position) => {
    if (value instanceof Error) throw value;
    return complete(execution, value, info, position);
  };
}

/** Of a scalar or enum. */
export function leaf(type: GraphQLLeafType): Complete {
  return (_execution, value) => {
    if (value == null) return null;
    const serialized = type.serialize(value);
    if (serialized == null) throw new Error(`${type.name} does not serialize to a value.`);
    return serialized;
  };
}
