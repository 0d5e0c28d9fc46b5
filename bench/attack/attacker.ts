import { setTimeout as sleep } from 'node:timers/promises';
import { Closed, RawConnection, type Reply } from './raw-connection.ts';

/** The knowledge that attackers have of the server and its data. */
export interface Target {
  port: number;
  /** a curator's token; attackers who sign in are insiders, or have found one */
  token: string;
  /** slugs, from those with the most honors */
  places: readonly string[];
  /** slugs of recipients */
  recipients: readonly string[];
  /** the cursor of the last honor in the order of names */
  lastCursor: string;
}

/** One connection of one of the clients that attack. */
export class Attacker {
  readonly target: Target;
  readonly from: string;
  /** its number among all connections */
  readonly number: number;
  readonly #end: number;
  readonly #count: (what: string) => void;
  #wire: RawConnection | null = null;
  #turn = 0;

  /** @param end when the attack ends, by `performance.now()` */
  constructor(
    target: Target,
    from: string,
    number: number,
    end: number,
    count: (what: string) => void,
  ) {
    this.target = target;
    this.from = from;
    this.number = number;
    this.#end = end;
    this.#count = count;
  }

  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** Milliseconds that are left. */
  get left(): number {
    return Math.max(0, this.#end - performance.now());
  }

  /** A number that no other turn of any attacker has. */
  unique(): number {
    this.#turn += 1;
    return this.#turn * 100_000 + this.number;
  }

  /** A further connection, which the caller closes. */
  connect(): RawConnection {
    return new RawConnection(this.from, this.target.port);
  }

  /**
   * Sends a request on a connection that is kept, and counts what is answered.
   * @param leaveAfter milliseconds after which it goes away without the answer; never if absent
   */
  async send(request: string | Buffer, leaveAfter?: number): Promise<Reply | null> {
    if (this.#wire === null || this.#wire.isClosed) this.#wire = this.connect();
    const wire = this.#wire;
    const leave =
      leaveAfter === undefined
        ? undefined
        : setTimeout(() => {
            this.count('left');
            wire.close();
          }, leaveAfter);
    try {
      const reply = await wire.exchange(request);
      this.countReply(reply);
      return reply;
    } catch (error) {
      if (!(error instanceof Closed)) throw error;
      if (leaveAfter === undefined) await this.countClosed();
      return null;
    } finally {
      clearTimeout(leave);
    }
  }

  /** Counts a connection that the server has closed or refused, and pauses: nothing is won by more of them. */
  async countClosed(): Promise<void> {
    this.count('closed');
    await sleep(Math.min(10, this.left));
  }

  countReply({ status, start }: Reply): void {
    const [, code] = /"errors".*?"code":"([A-Z_]+)"/s.exec(start) ?? [];
    this.count(code === undefined ? String(status) : `${status} ${code}`);
  }

  count(what: string): void {
    if (!this.isOver) this.#count(what);
  }

  /** Waits, but not beyond the end. */
  async pause(milliseconds: number): Promise<void> {
    await sleep(Math.min(milliseconds, this.left));
  }
}

/** Something that strangers, or a curator who has gone mad, do to the server. */
export interface Attack {
  /** for `--only` */
  name: string;
  /** what each of the clients does, in words */
  what: string;
  /** connections of each client; 25 if absent */
  connections?: number;
  /** what came of it before there were limits, where that was measured */
  before?: string;
  /** variables of the server's environment */
  env?: Readonly<Record<string, string>>;
  /** whether they are a crowd, not an attack: each of them has to be answered */
  isCrowd?: boolean;
  /** whether its queries are meant to have errors, all of them BAD_USER_INPUT */
  fails?: boolean;
  /** Whether a session holds the lock that every writer takes, until the reveal is due and the publisher ends it. */
  holdsLock?: boolean;
  /** The action that a connection repeats until the end. */
  act(attacker: Attacker): Promise<unknown>;
}
