import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../schema/errors.ts';
import type { Limits } from '../limits.ts';
import type { Cost } from './cost.ts';
import type { Dearest, Weight } from './weight.ts';

/**
 * The errors of an operation that costs more than it may: one for each limit that it exceeds.
 * @param weight of all that it selects
 */
export function exceeded(
  cost: Cost,
  limits: Limits,
  { slowest, largest }: Pick<Weight, 'slowest' | 'largest'>,
): GraphQLError[] {
  const errors: GraphQLError[] = [];
  const refuse = (message: string) => {
    const code: ErrorCode = 'COST_LIMIT_EXCEEDED';
    errors.push(new GraphQLError(message, { extensions: { code, cost, limits } }));
  };
  if (cost.depth > limits.depth) {
    refuse(`Fields nest ${cost.depth} deep; at most ${limits.depth} are allowed.`);
  }
  if (cost.milliseconds > limits.milliseconds) {
    refuse(
      `The operation could take about ${inWords(cost.milliseconds)} ms of the database's time; at most ${inWords(limits.milliseconds)} ms are allowed. ${mostOf(
        slowest,
      )}, about ${inWords(slowest.cost)} ms. Narrow its filter, request smaller pages, or split the operation.`,
    );
  }
  if (cost.bytes > limits.bytes) {
    refuse(
      `The response could have about ${inWords(cost.bytes)} bytes; at most ${inWords(limits.bytes)} are allowed. ${mostOf(
        largest,
      )}, about ${inWords(largest.cost)} bytes. Request smaller pages, or select less.`,
    );
  }
  return errors;
}

const mostOf = ({ path }: Dearest) => `The largest part is \`${path.join('.')}\``;

function inWords(number: number): string {
  return number < 1e15 ? Math.ceil(number).toLocaleString('en') : 'countless';
}
