import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Standbys } from '#standbys';
import type { RowCache } from '../../../db/loaders/row-cache.ts';
import { schema } from '../../../schema/index.ts';

import type { Admission } from '../admit/admission.ts';
import type { CheckedRequest } from '../check/check-request.ts';
import { workOf } from '../check/cost/cost.ts';
import type { Stores } from '../identify/sender.ts';
import type { OperationLimits } from '../limits/operation-limits.ts';
import type { Release } from '../limits/slots.ts';
import type { Exchange } from '../read/exchange.ts';
import type { KnownRevision } from '../response-cache/known-revision.ts';
import type { Pending } from '../response-cache/pending-response.ts';
import type { OperationCaller } from './caller.ts';
import { executeOperation, readsData } from './execute-operation.ts';
import { execute } from './executor/execute.ts';
import { type OperationTimes, timeOf, withBudget } from './operation-budget.ts';

export interface RunOptions {
  stores: Stores;
  admission: Pick<Admission, 'workLimitOf' | 'lanes'>;
  limits: OperationLimits;
  times: OperationTimes;
  /** the current revision of the published data, which spares a query reading it first; not known if null */
  knownRevision: Pick<KnownRevision, 'current'> | null;
  /** what queries have read of the published data; null if they read all of it anew */
  rowCache: RowCache | null;
  /** where queries of the public may run; null if there is only the primary */
  standbys: Pick<Standbys, 'choose'> | null;
}

/**
 * Runs an operation that has been checked, once it is its turn, for as long as it may take. Its work counts for the
 * client.
 * @param pending hears which revision was read; null if nobody needs to know
 * @throws GraphQLError RATE_LIMITED, SERVICE_UNAVAILABLE or TIMEOUT; UNAUTHENTICATED if the access token has ended
 */
export async function runOperation(
  exchange: Exchange,
  checked: CheckedRequest,
  pending: Pending | null,
  { stores, admission, limits, times, knownRevision, rowCache, standbys }: RunOptions,
): Promise<ExecutionResult> {
  const { cost, errors } = checked;
  const withCost = (result: ExecutionResult): ExecutionResult =>
    checked.wantsCost
      ? { ...result, extensions: { ...result.extensions, cost: { ...cost, limits } } }
      : result;
  if (errors.length > 0) return withCost({ errors });
  const args = argsOf(checked);
  charge(exchange, checked, admission);
  const release = await enter(exchange, checked, admission);
  exchange.record.reach('started');
  let isRunning = false;
  try {
    const caller = await exchange.sender.callerFor(exchange, stores);
    if (!readsData(args)) {
      // The result is that of any revision.
      pending?.readFrom(pending.revision);
      return withCost(await execute(args));
    }
    const onRevision = (revision: string) => {
      exchange.revision = revision;
      pending?.readFrom(revision);
    };
    const result = await withBudget(timeOf(args, times), exchange.signal, (signal) => {
      const running: OperationCaller = {
        ...caller,
        signal,
        ...(exchange.sender.authorization === undefined && { onRevision, standbys }),
        // Those of the published data: a preview has a revision of its own.
        ...(caller.db === stores.db && {
          knownRevision: knownRevision?.current ?? null,
          rowCache,
        }),
      };
      isRunning = true;
      return executeOperation(running, args, checked, release);
    });
    return withCost(result);
  } finally {
    if (!isRunning) release();
  }
}

/** The operation that is executed. */
export function argsOf({ document, operationName, variables }: CheckedRequest): ExecutionArgs {
  return { schema, document, operationName, variableValues: variables };
}

/** Counts the work of an operation for its client. @throws GraphQLError RATE_LIMITED */
export function charge(
  { sender: { client }, record }: Exchange,
  { cost }: CheckedRequest,
  admission: Pick<Admission, 'workLimitOf'>,
): void {
  record.cost = workOf(cost);
  admission.workLimitOf(client).take(client, record.cost);
}

/** Waits for the slot of an operation. @returns gives it back */
function enter(
  exchange: Exchange,
  { cost, kind }: CheckedRequest,
  { lanes }: Pick<Admission, 'lanes'>,
): Release | Promise<Release> {
  const { sender, until, record } = exchange;
  const { client } = sender;
  const signal = () => exchange.signal;
  const slot = lanes.take({ kind, work: workOf(cost), client, until, signal }, (lane) => {
    record.lane = lane;
  });
  if (slot instanceof Promise) sender.forgetViewer();
  return slot;
}
