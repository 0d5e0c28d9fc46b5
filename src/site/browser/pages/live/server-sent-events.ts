/** Milliseconds without a byte after which a connection counts as lost. The server sends one every 12 seconds. */
const maxSilence = 30_000;

export interface ServerSentEvent {
  /** where to go on after it; null if it does not say */
  id: string | null;
  /** null for one that only has an id, or is a sign of life */
  data: string | null;
}

/** The response is not a stream of events. */
export class UnexpectedResponseError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`The server responded with ${status}.`);
    this.status = status;
  }
}

/**
 * Opens a stream of server-sent events. Unlike an `EventSource` it notices a network that is gone without a word, and
 * its caller decides what to do after an error response.
 * @param lastId the id of the event to go on after
 * @returns its events; throws when the connection is lost
 * @throws UnexpectedResponseError
 */
export async function openStream(
  url: string,
  lastId: string | null,
  ended: AbortSignal,
): Promise<AsyncGenerator<ServerSentEvent>> {
  const silence = new AbortController();
  const stop = AbortSignal.any([ended, silence.signal]);
  const timer = setTimeout(() => silence.abort(), maxSilence);
  const response = await fetch(url, {
    headers: { accept: 'text/event-stream', ...(lastId !== null && { 'last-event-id': lastId }) },
    cache: 'no-store',
    signal: stop,
  }).finally(() => clearTimeout(timer));
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
  if (!response.ok || !response.body || !isStream)
    throw new UnexpectedResponseError(response.status);
  return eventsOf(response.body, silence);
}

async function* eventsOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  silence: AbortController,
): AsyncGenerator<ServerSentEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const timer = setTimeout(() => silence.abort(), maxSilence);
    const { value, done } = await reader.read().finally(() => clearTimeout(timer));
    if (done) return;
    const events = (rest + value).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) yield { id: fieldOf(event, 'id'), data: fieldOf(event, 'data') };
  }
}

/** The value of a line such as `id: 7`; null if there is none. */
function fieldOf(event: string, name: 'id' | 'data'): string | null {
  const start = `${name}: `;
  const line = event.split('\n').find((text) => text.startsWith(start));
  return line?.slice(start.length) ?? null;
}
