import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLError,
} from 'graphql';
import type { Logger } from 'pino';
import { FailureLog, isReachable, type OpenListener } from '#database-health';
import {
  type Caller,
  type Client,
  contextOf,
  defaultTimes,
  executeOperation,
  type KnownRevision,
  maskError,
  type OperationNeeds,
  parseDocument,
  type RateLimit,
  withBudget,
  withoutHttp,
} from '#http';
import type { Database } from '../../db/connections/connect.ts';
import { readOnce } from '../../db/loaders/slugs.ts';
import { everyone } from '../../db/model/viewer.ts';
import { divideConnections, type LiveReads } from '../../db/pool-sizes.ts';
import type { PublishedEventTopic } from '../../db/queries/changes/published-events.ts';
import { optionalColumnsIn } from '../../db/queries/lists/optional-columns.ts';
import type { Context, Feeds } from '../../schema/context/context.ts';
import type { LiveEvent } from '../../schema/context/live-event.ts';
import { schema } from '../../schema/index.ts';

import { type Answer, Answers } from './answers.ts';
import { ChannelHub } from './channel-hub.ts';
import type { ChannelReader } from './channel-reader.ts';
import { checkSubscription, eventResponseKey } from './checked-subscription.ts';
import { tooMany } from './errors.ts';
import { createQuotas, type LiveLimits, type LiveQuotas } from './live-limits.ts';
import { memoryOf, type OperationRequest } from './operation-request.ts';

export interface LiveOptions {
  /** the state that the public reads */
  db: Database;
  /** what says that something was written */
  openListener: OpenListener;
  logger: Logger;
  /** logs what fails; one of its own, over `logger`, if absent */
  failures?: FailureLog;
  /** milliseconds between signs of life on a connection on which nothing happens; 12 seconds if absent */
  heartbeat?: number;
  /** milliseconds that a connection has to take the last of what it is sent before it is cut; 5 seconds if absent */
  drainTimeout?: number;
  /** what clients may hold; the defaults of `liveLimits` if absent */
  liveLimits?: Partial<LiveLimits>;
  /** how many events a channel buffers: a reader that falls further behind is dropped; 2,500 if absent */
  bufferSize?: number;
  /**
   * milliseconds between checks for revisions without a notification, while there are subscribers; 5 seconds if absent.
   * Through a pooler of transactions a connection listens without an error, and gets no notifications.
   */
  checkInterval?: number;
  /** how many reads run at once; as many as there is use for if absent */
  reads?: LiveReads;
  /** milliseconds that the result for an event may take; 10 seconds if absent */
  operationTimeout?: number;
  /** notified by the listener, so that there is one for both; none if absent */
  knownRevision?: Pick<KnownRevision, 'connected' | 'lost' | 'invalidate'>;
}

/** A client that subscribes. */
export interface Subscriber {
  client: Client;
  /** the limit on the work of clients of its kind */
  work: RateLimit;
  /** aborted when nobody waits for the subscription any more */
  gone: AbortSignal;
}

/** The result for one event, as one subscriber gets it. */
export interface EventResult extends Answer {
  cursor: string;
}

export interface Subscription {
  /** the cursor after which it began */
  start: string;
  /** Each event, once there is one; throws the GraphQLError that the subscriber has been dropped with. */
  results: AsyncIterableIterator<EventResult>;
  /** aborted when the subscriber is dropped, with a GraphQLError: if it is too slow its connection may be stuck, and has to be ended */
  dropped: AbortSignal;
}

export interface Live {
  /** Opens a subscription, or says what is wrong with it. */
  subscribe(
    subscriber: Subscriber,
    operation: OperationRequest,
  ): Promise<Subscription | { errors: readonly GraphQLError[] }>;
  heartbeat: number;
  drainTimeout: number;
  /** counts what clients hold */
  quotas: LiveQuotas;
  /** aborted when the server is about to end */
  closing: AbortSignal;
  /** Ends all subscriptions, and stops listening. */
  close(): Promise<void>;
}

/** Opens subscriptions. The caller closes them, before the database. */
export function openLive(options: LiveOptions): Live {
  const { db, openListener, logger, heartbeat = 12_000, drainTimeout = 5_000 } = options;
  const { bufferSize = 2_500, checkInterval = 5_000, knownRevision } = options;
  const { failures = new FailureLog(logger, () => isReachable(db)) } = options;
  const { operationTimeout = defaultTimes.operationTimeout } = options;
  const { reads = divideConnections().liveReads } = options;
  const report = (error: unknown, requestId?: string) =>
    failures.failed(error, 'subscriptions failed', requestId);
  const closing = new AbortController();
  const { signal } = closing;
  const answers = new Answers(signal, reads.results);
  const quotas = createQuotas(options.liveLimits);
  const onRevision = () => answers.forget();
  const hub = new ChannelHub({
    db,
    reads,
    report,
    bufferSize,
    checkInterval,
    onRevision,
    quota: quotas.channels,
  });
  const listener = openListener({
    onRevision() {
      knownRevision?.invalidate();
      hub.wake();
    },
    onConnect: () => knownRevision?.connected(),
    onLost: () => knownRevision?.lost(),
    report,
  });

  const mask = (error: unknown) => withoutHttp(maskError(error, report));
  const masked = (errors: readonly unknown[]) => errors.map(mask);

  /** Throws where the database is away, so that it is tried again: a subscriber would miss the event. */
  const execute = async (caller: Caller, args: ExecutionArgs, needs: OperationNeeds) => {
    const { errors, ...rest } = await withBudget(operationTimeout, null, (signal) =>
      executeOperation({ ...caller, signal }, args, needs),
    ).catch((error: unknown): ExecutionResult => ({ errors: masked([error]) }));
    const shown = errors && masked(errors);
    const away = shown?.find(({ extensions }) => extensions.code === 'SERVICE_UNAVAILABLE');
    if (away) throw away;
    return shown ? { errors: shown, ...rest } : rest;
  };

  const subscribe: Live['subscribe'] = async (subscriber, operation) => {
    const { client } = subscriber;
    // Counted while it begins, too: many begin at once.
    const share = quotas.subscriptions.take(client);
    const bytes = share && quotas.documents.take(client, memoryOf(operation));
    const leave = () => {
      share?.();
      bytes?.();
    };
    if (!bytes) {
      leave();
      return { errors: [tooMany('Too many subscriptions are open.')] };
    }
    const subscription = await begin(subscriber, operation, leave).catch((error: unknown) => {
      leave();
      throw error;
    });
    if ('errors' in subscription) leave();
    return subscription;
  };

  const begin = async (
    { client, work, gone }: Subscriber,
    operation: OperationRequest,
    leave: () => void,
  ): ReturnType<Live['subscribe']> => {
    const checked = checkSubscription(operation);
    if ('errors' in checked) return checked;
    // Values that live as long as the subscription must not refer to `checked`: its parsed document is large.
    const { document, variables: _variables, work: price, ...needs } = checked;
    const pay = () => work.take(client, price);
    try {
      pay();
    } catch (error) {
      return { errors: masked([error]) };
    }
    let reader: ChannelReader | undefined;
    const join = (topic: PublishedEventTopic, after: string | null) =>
      withBudget(operationTimeout, gone, async (signal) => {
        reader = await hub.open(client, topic, operation.lastEventId ?? after, signal);
        return reader;
      });
    const feeds: Feeds = {
      announcements: ({ program = null, year = null, after = null }) =>
        join({ kind: 'announcements', program, year }, after),
      changes: ({ program = null, after = null }) =>
        join({ kind: 'changes', program, year: null }, after),
    };
    // Parsed again for each event, which the cache of documents spares most of them: parsed ones are large.
    const argsOf = (document: DocumentNode) => ({
      schema,
      document,
      operationName: operation.operationName,
      variableValues: operation.variables,
    });
    // Subscribers get public results only.
    const caller: Caller = {
      db,
      viewer: everyone,
      desk: null,
      preferredLanguages: operation.preferredLanguages,
      refreshViewer: async () => everyone,
    };
    const contextValue: Context = {
      ...contextOf(
        caller,
        optionalColumnsIn(operation.preferredLanguages, needs.optionalColumns),
        db,
        readOnce(db, needs.identifiers),
      ),
      feeds,
    };
    const source = await createSourceEventStream({ ...argsOf(document), contextValue });
    if (reader === undefined) {
      return { errors: masked('errors' in source ? (source.errors ?? []) : []) };
    }
    const key = eventResponseKey(checked, operation);
    const makeFor = async (event: LiveEvent) => {
      const args = { ...argsOf(parseDocument(operation.query)), rootValue: event };
      const result = await execute(caller, args, needs);
      return { result, text: JSON.stringify(result) };
    };
    const answer = (event: LiveEvent) =>
      answers.share({
        key: `${event.cursor} ${event.more} ${key}`,
        client,
        work: price,
        pay,
        make: () => makeFor(event),
      });
    const { start, dropped } = reader;
    return { start, dropped, results: resultsFor(reader, answer, mask, signal, leave) };
  };

  return {
    subscribe,
    heartbeat,
    drainTimeout,
    quotas,
    closing: signal,
    async close() {
      closing.abort();
      hub.close();
      await listener.close();
    },
  };
}

/** The results for the events of a reader. Not a generator: its `return` would wait for the next event. */
function resultsFor(
  reader: ChannelReader,
  answer: (event: LiveEvent) => Promise<Answer>,
  mask: (error: unknown) => GraphQLError,
  closing: AbortSignal,
  onEnd: () => void,
): AsyncIterableIterator<EventResult> {
  let ended = false;
  const end = async () => {
    await reader.return();
    if (!ended) onEnd();
    ended = true;
    return { done: true as const, value: undefined };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      try {
        const { done, value: event } = await reader.next();
        if (done) return end();
        return { done: false, value: { cursor: event.cursor, ...(await answer(event)) } };
      } catch (error) {
        if (closing.aborted) return end();
        // It could not pay for the answer, or something went wrong on our side.
        const shown = mask(error);
        reader.drop(shown);
        await end();
        throw shown;
      }
    },
    return: end,
  };
}
