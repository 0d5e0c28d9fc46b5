import { randomBytes } from 'node:crypto';
import type { Subscription } from '../live.ts';
import { type Refusal, refusal } from './body.ts';
import { type Frame, failureText, pump, sharedFrame } from './pump.ts';
import type { Sink } from './sink.ts';

/** Milliseconds that a reservation waits for its connection. */
const patience = 60_000;
const mostReservations = 20_000;
const mostOperations = 100;
/** Of a connection that nobody has opened: whoever reserves has nothing to hold yet. */
const mostUnopened = 5;

/** A connection that several operations share, and before it is there the right to open it. */
export class Reservation {
  readonly token = randomBytes(24).toString('base64url');
  isOpen = false;
  private isEnded = false;
  private readonly opened = Promise.withResolvers<Sink>();
  private readonly operations = new Map<string, AbortController>();

  open(sink: Sink): void {
    this.isOpen = true;
    this.opened.resolve(sink);
  }

  /**
   * Begins an operation.
   * @param run sends its messages, until it ends or the signal is aborted
   * @throws Refusal where it has the name of another one, there are too many, or the connection has ended, be it
   *   while the operation began: the signal is aborted then
   */
  async start(
    id: string,
    run: (signal: AbortSignal) => Promise<(sink: Sink, frame: Frame) => Promise<void>>,
    report: (error: unknown) => void,
  ): Promise<void> {
    this.refuseEnded();
    if (this.operations.has(id)) {
      throw refusal(409, 'CONFLICT', 'There is an operation with this `operationId` already.');
    }
    const most = this.isOpen ? mostOperations : mostUnopened;
    if (this.operations.size >= most) {
      const open = this.isOpen ? '' : ' before it is opened';
      throw refusal(429, 'RATE_LIMITED', `At most ${most} operations share a connection${open}.`);
    }
    const operation = new AbortController();
    this.operations.set(id, operation);
    const end = () => {
      if (this.operations.get(id) === operation) this.operations.delete(id);
    };
    try {
      const send = await run(operation.signal);
      this.refuseEnded();
      this.opened.promise
        .then((sink) => send(sink, sharedFrame(id)))
        .catch(report)
        .finally(end);
    } catch (error) {
      end();
      throw error;
    }
  }

  private refuseEnded(): void {
    if (this.isEnded) throw unknown();
  }

  stop(id: string): void {
    this.operations.get(id)?.abort();
    this.operations.delete(id);
  }

  close(): void {
    this.isEnded = true;
    for (const id of [...this.operations.keys()]) this.stop(id);
  }
}

/** Connections that are reserved or open. */
export class Reservations {
  private readonly byToken = new Map<string, Reservation>();

  /** @throws Refusal where there are too many */
  reserve(): Reservation {
    if (this.byToken.size >= mostReservations) {
      throw refusal(429, 'RATE_LIMITED', 'Too many connections are open. Try again later.');
    }
    const reservation = new Reservation();
    this.byToken.set(reservation.token, reservation);
    setTimeout(() => {
      if (!reservation.isOpen) this.end(reservation);
    }, patience).unref();
    return reservation;
  }

  /** @throws Refusal where there is none with this token */
  find(token: string): Reservation {
    const reservation = this.byToken.get(token);
    if (!reservation) throw unknown();
    return reservation;
  }

  end(reservation: Reservation): void {
    this.byToken.delete(reservation.token);
    reservation.close();
  }
}

function unknown(): Refusal {
  return refusal(404, 'NOT_FOUND', 'There is no connection of this token: reserve one by PUT.');
}

/** Sends a subscription over a shared connection. */
export function sharing(subscription: Subscription, signal: AbortSignal) {
  const stop = () => void subscription.told.return?.();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return async (sink: Sink, frame: Frame): Promise<void> => {
    await pump(sink, subscription, frame);
    await sink.write(frame.complete());
  };
}

export function failing(errors: Parameters<typeof failureText>[1]) {
  return (sink: Sink, frame: Frame): Promise<void> => sink.write(failureText(frame, errors));
}
