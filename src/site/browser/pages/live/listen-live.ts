import { stringifyDocument, type TypedDocumentNode } from '@urql/core';
import { hashOf } from '../../graph/document-hash.ts';
import { openStream, UnexpectedResponseError } from './server-sent-events.ts';

/** Milliseconds before the first attempt to connect again, and the longest: each waits twice as long as the last. */
const wait = { shortest: 1_000, longest: 5_000 };
/** Milliseconds after which a stream is tried again that was refused, at least. */
const refusedFor = 60_000;
/** Milliseconds after which a connection counts as good, so that the next attempt comes soon. */
const good = 10_000;

/** A query or a subscription with its variables. */
export interface Requested<Data, Variables extends object> {
  /** URL of the GraphQL endpoint */
  endpoint: string;
  document: TypedDocumentNode<Data, Variables>;
  variables: Variables;
}

interface ResultError {
  extensions?: { reason?: unknown };
}

/** The result that an event holds. */
interface Result<Data> {
  data?: Data | null;
  errors?: readonly ResultError[];
}

export interface Listener<Data> {
  /**
   * Called when the connection is open.
   * @param isResumed whether all that came since the last event follows; if not, the present state has to be read
   */
  onOpen(isResumed: boolean): void;
  onData(data: Data): void;
  /** Called when the connection is lost. The next attempt to open it follows. */
  onLost(): void;
}

/**
 * Goes on without a stream for some milliseconds. It is called again and again while streams are refused: the server, or
 * a cache before it, has no room for more of them.
 */
export type Instead = (milliseconds: number, ended: AbortSignal) => Promise<void>;

/**
 * Subscribes over server-sent events, for as long as it takes: after each cut it goes on after the last event.
 * @param instead what to do while streams are refused; wait if absent
 * @returns ends the subscription
 */
export function listen<Data, Variables extends object>(
  subscription: Requested<Data, Variables>,
  listener: Listener<Data>,
  instead?: Instead,
): () => void {
  const ended = new AbortController();
  void follow(subscription, listener, ended.signal, instead);
  return () => ended.abort();
}

async function follow<Data, Variables extends object>(
  subscription: Requested<Data, Variables>,
  { onOpen, onData, onLost }: Listener<Data>,
  ended: AbortSignal,
  instead: Instead | undefined,
): Promise<void> {
  let cursor: string | null = null;
  let pause = wait.shortest;
  // After an update of the server it does not know the id of this document any more.
  let byId = true;
  while (!ended.aborted) {
    const began = performance.now();
    try {
      const stream = await openStream(urlOf(subscription, byId), cursor, ended);
      onOpen(cursor !== null);
      for await (const { id, data } of stream) {
        cursor = id ?? cursor;
        const result: Result<Data> = data === null || data === '' ? {} : JSON.parse(data);
        if (result.errors?.some(isLostPlace)) cursor = null;
        if (result.data) onData(result.data);
      }
    } catch (error) {
      if (error instanceof UnexpectedResponseError && error.status === 400) byId = !byId;
      else if (error instanceof UnexpectedResponseError && instead && !ended.aborted) {
        cursor = null;
        await instead(refusedFor * (1 + Math.random()), ended);
        continue;
      }
    }
    if (ended.aborted) return;
    onLost();
    if (performance.now() - began > good) pause = wait.shortest;
    // Those who lost the same server do not all come back at once.
    await delay(pause * (0.5 + Math.random() / 2));
    pause = Math.min(pause * 2, wait.longest);
  }
}

/** @param byId whether it has the id of the document in place of its text */
export function urlOf<Data, Variables extends object>(
  { endpoint, document, variables }: Requested<Data, Variables>,
  byId: boolean,
): string {
  const url = new URL(endpoint);
  const hash = byId ? hashOf(document) : null;
  if (hash === null) url.searchParams.set('query', stringifyDocument(document));
  else url.searchParams.set('documentId', hash);
  url.searchParams.set('variables', JSON.stringify(variables));
  return url.href;
}

const lostPlaces: readonly unknown[] = ['UNKNOWN_CURSOR', 'CURSOR_TOO_OLD'];

/** Whether the server cannot go on after a cursor, as after its database was restored. */
const isLostPlace = ({ extensions }: ResultError) => lostPlaces.includes(extensions?.reason);

const delay = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
