import { stringifyDocument, type TypedDocumentNode } from '@urql/core';
import { hashOf } from '../document-hash.ts';
import { openStream, UnexpectedResponseError } from './server-sent-events.ts';

/** Milliseconds before the first attempt to connect again, and the longest: each waits twice as long as the last. */
const wait = { shortest: 1_000, longest: 5_000 };
/** Milliseconds after which a connection counts as good, so that the next attempt comes soon. */
const good = 10_000;

interface Subscription<Data, Variables extends object> {
  /** URL of the GraphQL endpoint */
  endpoint: string;
  document: TypedDocumentNode<Data, Variables>;
  variables: Variables;
}

interface ResultError {
  extensions?: { reason?: unknown };
}

/** What an event holds. */
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
 * Subscribes over server-sent events, for as long as it takes: after each cut it goes on after the last event.
 * @returns ends the subscription
 */
export function listen<Data, Variables extends object>(
  subscription: Subscription<Data, Variables>,
  listener: Listener<Data>,
): () => void {
  const ended = new AbortController();
  void follow(subscription, listener, ended.signal);
  return () => ended.abort();
}

async function follow<Data, Variables extends object>(
  subscription: Subscription<Data, Variables>,
  { onOpen, onData, onLost }: Listener<Data>,
  ended: AbortSignal,
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
    }
    if (ended.aborted) return;
    onLost();
    if (performance.now() - began > good) pause = wait.shortest;
    // Those who lost the same server do not all come back at once.
    await delay(pause * (0.5 + Math.random() / 2));
    pause = Math.min(pause * 2, wait.longest);
  }
}

function urlOf<Data, Variables extends object>(
  { endpoint, document, variables }: Subscription<Data, Variables>,
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
