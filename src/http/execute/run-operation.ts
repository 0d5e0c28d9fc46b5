import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Standbys } from '#standbys';
import type { RowCache } from '../../../db/loaders/row-cache.ts';
import { schema } from '../../../schema/index.ts';

import type { Admission } from '../admit/admission.ts';
import type { CheckedRequest } from '../check/check-request.ts';
import type { Stores } from '../identify/sender.ts';
import type { OperationLimits } from '../limits/operation-limits.ts';
import type { Release } from '../limits/slots.ts';
import type { Exchange, Filling } from '../read/exchange.ts';
import type { KnownRevision } from '../response-cache/known-revision.ts';
import type { Pending } from '../response-cache/pending-response.ts';
import type { OperationCaller } from './caller.ts';
import { executeOperation } from './execute-operation.ts';
import { execute } from './executor/execute.ts';
import { type OperationTimes, timeOf, withBudget } from './operation-budget.ts';

export interface RunOptions {
  stores: Stores;
  admission: Pick<Admission, 'charge' | 'lanes'>;
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
 * Executes the operation of a request, once it is its turn, for as long as it may take. Its work counts for the client.
 * @param pending hears which revision was read; null if nobody needs to know
 * @throws GraphQLError RATE_LIMITED, SERVICE_UNAVAILABLE or TIMEOUT
 */
export async function runOperation(
  exchange: Filling<'revision'>,
  pending: Pending | null,
  { stores, admission, limits, times, knownRevision, rowCache, standbys }: RunOptions,
): Promise<ExecutionResult> {
  const { checked } = exchange;
  const { caller, cost, errors } = checked;
  const withCost = (result: ExecutionResult): ExecutionResult =>
    checked.wantsCost
      ? { ...result, extensions: { ...result.extensions, cost: { ...cost, limits } } }
      : result;
  if (errors.length > 0) return withCost({ errors });
  charge(exchange, admission);
  const slot = takeSlot(exchange, admission);
  const release = slot instanceof Promise ? await slot : slot;
  exchange.record.reach('started');
  const args = argsOf(checked);
  if (!checked.readsData) {
    // The result is that of any revision.
    pending?.readFrom(pending.revision);
    try {
      return withCost(await execute(args));
    } finally {
      release();
    }
  }
  const onRevision = (revision: string) => {
    exchange.revision = revision;
    pending?.readFrom(revision);
  };
  const isPublic = exchange.sender.authorization === undefined;
  const running = (signal: AbortSignal): OperationCaller => ({
    ...caller,
    signal,
    ...(isPublic && { onRevision, standbys }),
    // Those of the published data: a preview has a revision of its own.
    ...(caller.db === stores.db && { knownRevision: knownRevision?.current ?? null, rowCache }),
  });
  let isRunning = false;
  try {
    const result = await withBudget(timeOf(checked, times), exchange.signal, (signal) => {
      isRunning = true;
      return executeOperation(running(signal), args, checked, release);
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
  { sender: { client }, record, checked: { work } }: Exchange,
  admission: Pick<Admission, 'charge'>,
): void {
  record.cost = work;
  admission.charge(client, work);
}

/** Waits for the slot of an operation. @returns gives it back */
function takeSlot(
  exchange: Exchange,
  { lanes }: Pick<Admission, 'lanes'>,
): Release | Promise<Release> {
  const { sender, until, record, checked } = exchange;
  const { kind, work } = checked;
  const signal = () => exchange.signal;
  return lanes.take({ kind, work, client: sender.client, until, signal }, (lane) => {
    record.lane = lane;
  });
}
