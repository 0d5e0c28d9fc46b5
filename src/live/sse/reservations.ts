import { randomBytes } from 'node:crypto';
import type { Quota } from '#http';

import { type HttpError, httpError } from '../errors.ts';
import type { Subscription } from '../live.ts';
import { type Frame, failureText, pump, sharedFrame } from './pump.ts';
import type { Sink } from './sink.ts';

/** Milliseconds that a reservation waits for its connection. */
const openTimeout = 60_000;
const maxOperations = 100;
/** Of a connection that is reserved and not opened. */
const maxUnopenedOperations = 5;

/** Sends the messages of an operation. */
export type Send = (sink: Sink, frame: Frame) => Promise<void>;

/** A connection that several operations share, and before it is there the right to open it. */
export class Reservation {
  readonly token = randomBytes(24).toString('base64url');
  /** who reserved it, and alone may use it */
  readonly client: string;
  isOpen = false;
  private isEnded = false;
  private readonly opened = Promise.withResolvers<Sink>();
  private readonly operations = new Map<string, AbortController>();

  constructor(client: string) {
    this.client = client;
  }

  open(sink: Sink): void {
    this.opened.resolve(sink);
  }

  /**
   * Begins an operation.
   * @param run sends its messages, until it ends or the signal is aborted
   * @throws HttpError where it has the name of another one, there are too many, or the connection has ended, be it
   *   while the operation began: the signal is aborted then
   */
  async start(
    id: string,
    run: (signal: AbortSignal) => Promise<Send>,
    report: (error: unknown) => void,
  ): Promise<void> {
    this.throwIfEnded();
    if (this.operations.has(id)) {
      throw httpError(409, 'CONFLICT', 'An operation with this `operationId` already exists.');
    }
    const maxCount = this.isOpen ? maxOperations : maxUnopenedOperations;
    if (this.operations.size >= maxCount) {
      const open = this.isOpen ? '' : ' before it is opened';
      throw httpError(
        429,
        'RATE_LIMITED',
        `At most ${maxCount} operations share a connection${open}.`,
      );
    }
    const operation = new AbortController();
    this.operations.set(id, operation);
    const end = () => {
      if (this.operations.get(id) === operation) this.operations.delete(id);
    };
    try {
      const waiting: { send: Send | null } = { send: await run(operation.signal) };
      this.throwIfEnded();
      // The result of an operation that was stopped is not sent, nor kept until the connection is opened.
      const forget = () => {
        waiting.send = null;
      };
      operation.signal.addEventListener('abort', forget, { once: true });
      if (operation.signal.aborted) forget();
      this.opened.promise
        .then((sink) => waiting.send?.(sink, sharedFrame(id)))
        .catch(report)
        .finally(end);
    } catch (error) {
      end();
      throw error;
    }
  }

  private throwIfEnded(): void {
    if (this.isEnded) throw unknown();
  }

  stop(id: string): void {
    this.operations.get(id)?.abort();
    this.operations.delete(id);
  }

  /** Breaks its connection, if it is open. */
  cut(): void {
    void this.opened.promise.then((sink) => sink.cut());
  }

  close(): void {
    this.isEnded = true;
    for (const id of [...this.operations.keys()]) this.stop(id);
  }
}

/** Connections that are reserved or open. */
export class Reservations {
  private readonly byToken = new Map<string, Reservation>();
  /** releases the share of a reservation that nobody has opened yet */
  private readonly unopened = new Map<Reservation, () => void>();
  private readonly quota: Quota;

  /** @param quota counts reservations that nobody has opened yet */
  constructor(quota: Quota) {
    this.quota = quota;
  }

  /** @throws HttpError if the client, or all together, have reserved too many and not opened them */
  reserve(client: string): Reservation {
    const release = this.quota.take(client);
    if (!release) {
      const message = 'Too many connections are reserved and not opened. Try again later.';
      throw httpError(429, 'RATE_LIMITED', message);
    }
    const reservation = new Reservation(client);
    this.byToken.set(reservation.token, reservation);
    const timer = setTimeout(() => this.end(reservation), openTimeout).unref();
    this.unopened.set(reservation, () => {
      clearTimeout(timer);
      release();
    });
    return reservation;
  }

  /** @throws HttpError if the client has reserved none with this token: that of another client is as good as unknown */
  find(token: string, client: string): Reservation {
    const reservation = this.byToken.get(token);
    if (reservation?.client !== client) throw unknown();
    return reservation;
  }

  /** Says that its connection is about to open. @throws HttpError if it is open already */
  claim(reservation: Reservation): void {
    if (reservation.isOpen) {
      throw httpError(409, 'CONFLICT', 'The connection of this token is already open.');
    }
    reservation.isOpen = true;
  }

  /** Opens the connection that has been claimed. */
  open(reservation: Reservation, opened: Sink): void {
    this.release(reservation);
    opened.closed.addEventListener('abort', () => this.end(reservation), { once: true });
    reservation.open(opened);
    // If the client has gone already, `abort` does not fire again.
    if (opened.closed.aborted) this.end(reservation);
  }

  end(reservation: Reservation): void {
    this.release(reservation);
    this.byToken.delete(reservation.token);
    reservation.close();
  }

  /** Ends a reservation with all that waits for it. */
  cut(reservation: Reservation): void {
    this.end(reservation);
    reservation.cut();
  }

  private release(reservation: Reservation): void {
    this.unopened.get(reservation)?.();
    this.unopened.delete(reservation);
  }
}

function unknown(): HttpError {
  const message = 'No connection is reserved with this token. Reserve one by PUT.';
  return httpError(404, 'NOT_FOUND', message);
}

/** Sends a subscription over a shared connection. */
export function sharing(subscription: Subscription, signal: AbortSignal): Send {
  const stop = () => void subscription.results.return?.();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return async (sink, frame) => {
    await pump(sink, subscription, frame);
    if (!subscription.dropped.aborted) await sink.write(frame.complete());
  };
}

export function failing(errors: Parameters<typeof failureText>[1]): Send {
  return (sink, frame) => sink.write(failureText(frame, errors));
}
