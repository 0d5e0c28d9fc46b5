import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../../schema/errors.ts';
import type { OperationLimits } from '../../limits/operation-limits.ts';
import type { Cost } from './cost.ts';
import type { CostliestField, Weight } from './weight.ts';

/**
 * The errors of an operation that costs more than it may: one for each limit that it exceeds.
 * @param weight of all that it selects
 */
export function exceeded(
  cost: Cost,
  limits: OperationLimits,
  { slowest, largest }: Pick<Weight, 'slowest' | 'largest'>,
): GraphQLError[] {
  const errors: GraphQLError[] = [];
  const addError = (message: string) => {
    const code: ErrorCode = 'COST_LIMIT_EXCEEDED';
    errors.push(new GraphQLError(message, { extensions: { code, cost, limits } }));
  };
  if (cost.depth > limits.depth) {
    addError(`Fields nest ${cost.depth} levels deep; at most ${limits.depth} are allowed.`);
  }
  if (cost.milliseconds > limits.milliseconds) {
    addError(
      `The operation could take about ${inWords(cost.milliseconds)} ms of the database's time; at most ${inWords(limits.milliseconds)} ms are allowed. ${largestPart(
        slowest,
      )}, about ${inWords(slowest.once + slowest.each)} ms. Narrow its filter, request smaller pages, or split the operation.`,
    );
  }
  if (cost.bytes > limits.bytes) {
    addError(
      `The response could have about ${inWords(cost.bytes)} bytes; at most ${inWords(limits.bytes)} are allowed. ${largestPart(
        largest,
      )}, about ${inWords(largest.each)} bytes. Request smaller pages, or select less.`,
    );
  }
  return errors;
}

/** The error of a field that is selected under too many names. @param maxNames that are allowed */
export function tooManyNames(field: string, names: number, maxNames: number): GraphQLError {
  const code: ErrorCode = 'COST_LIMIT_EXCEEDED';
  return new GraphQLError(
    `\`${field}\` is selected under ${names} names; at most ${maxNames} are allowed. Split the operation.`,
    { extensions: { code } },
  );
}

const largestPart = ({ path }: CostliestField) => `The largest part is \`${path.join('.')}\``;

function inWords(number: number): string {
  return Math.ceil(number).toLocaleString('en');
}
