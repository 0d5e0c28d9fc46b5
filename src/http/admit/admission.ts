import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { defaultWork } from '#config';
import type { AccessTokens } from '#desk';
import { divideConnections, type OperationsAtOnce } from '../../../db/pool-sizes.ts';
import {
  type Client,
  type ClientAddress,
  clientAddressBehind,
  isSignedIn,
} from '../identify/client-address.ts';
import { SignIn } from '../identify/sign-in.ts';
import { RateLimit } from '../limits/rate-limit.ts';
import { Arrivals } from './arrivals.ts';
import { SharedBodyMemory } from './body-memory.ts';
import { type ClientLimits, clientLimits } from './client-limits.ts';
import { Lanes } from './lanes.ts';
import { ParseQueue } from './parse-queue.ts';
import { RejectionLog } from './rejection-log.ts';

export interface AdmissionOptions {
  logger: Logger;
  /** null if nobody can sign in */
  tokens: AccessTokens | null;
  /** proxies whose `X-Forwarded-For` counts; none if absent */
  trustedProxies?: readonly string[] | undefined;
  /** what each client may do in a minute; the usual limits if absent */
  clientLimits?: ClientLimits | undefined;
  /** milliseconds that a request waits to be parsed and for its slot together; a second if absent */
  queueTimeout?: number | undefined;
  /** how many operations of each kind run at once; as many as there is use for if absent */
  atOnce?: OperationsAtOnce | undefined;
}

/** The work of rendering a page, beside parsing a short request. */
const workOfPage = 10;
/** Requests that may wait to be parsed. */
const waiting = { client: 300, all: 1_000 };

/** Who is let in, and when: what the requests of one server have in common, however they come. */
export class Admission {
  /** the address that a request over a socket counts under */
  readonly addressOf: ClientAddress;
  readonly signIn: SignIn;
  /** connections, which are let in before anything is parsed or rendered */
  readonly arrivals = new Arrivals();
  readonly parseQueue: ParseQueue;
  readonly bodies = new SharedBodyMemory();
  readonly lanes: Lanes;
  /** how many files may be under way at once */
  readonly filesAtOnce: OperationsAtOnce['files'];
  /** milliseconds that a request waits in all */
  readonly queueTimeout: number;
  /** Holds back a client after a defect in one of its requests: the next one would cost others a process again. */
  readonly defects = new RateLimit({
    name: 'defects',
    points: 1,
    seconds: 10,
    status: 503,
    reached: 'One of your requests caused an internal error.',
  });
  readonly #work: { ofAddress: RateLimit; ofToken: RateLimit };

  constructor(options: AdmissionOptions) {
    const limits = options.clientLimits ?? clientLimits(defaultWork);
    this.addressOf = clientAddressBehind(options.trustedProxies ?? []);
    this.signIn = new SignIn(options.tokens, limits.wrongTokens);
    const atOnce = options.atOnce ?? divideConnections().atOnce;
    const rejections = new RejectionLog(options.logger);
    const onRefused = (audience: string) => rejections.refused(`parsing, ${audience}`);
    this.parseQueue = new ParseQueue(waiting, onRefused, this.arrivals);
    this.lanes = new Lanes(atOnce, (lane) => rejections.refused(lane));
    this.filesAtOnce = atOnce.files;
    this.queueTimeout = options.queueTimeout ?? 1_000;
    this.#work = {
      ofAddress: workLimit('Your address', limits.work),
      ofToken: workLimit('Your access token', limits.tokenWork),
    };
  }

  /**
   * The limits on what a client does in a minute or less, which hold for all workers of a server together. The one on
   * invalid access tokens is not among them: a worker would refuse a valid one that only another worker has seen.
   */
  get rateLimits(): ReadonlyMap<string, RateLimit> {
    const { ofAddress, ofToken } = this.#work;
    return new Map([
      ['defects', this.defects],
      ['work of addresses', ofAddress],
      ['work of access tokens', ofToken],
    ]);
  }

  /**
   * Counts work for a client: of a request when it comes, and of its operation before it is executed.
   * @throws GraphQLError RATE_LIMITED if it has none left; then nothing is counted
   */
  charge(client: Client, work: number): void {
    this.workLimitOf(client).take(client, work);
  }

  /** Counts work that is done already. */
  count(client: Client, work: number): void {
    this.workLimitOf(client).add(client, work);
  }

  /** The limit on the work of a client in a minute. */
  workLimitOf(client: Client): RateLimit {
    return isSignedIn(client) ? this.#work.ofToken : this.#work.ofAddress;
  }

  /** Who sends a request over a socket; see `SignIn`. */
  viewerOf(authorization: unknown, request: IncomingMessage) {
    return this.signIn.viewerOf(authorization, this.addressOf(request));
  }

  /**
   * Waits until something that a client sent may be parsed.
   * @param signal aborted if the client has gone
   * @throws GraphQLError SERVICE_UNAVAILABLE; the reason of the signal
   */
  waitToParse(client: Client, signal?: AbortSignal): Promise<void> {
    return this.#waitForTurn(client, 1, signal);
  }

  /**
   * Waits until a page may be rendered for a client. One that goes away before its turn costs nothing more.
   * @param signal aborted if the client has gone
   * @throws GraphQLError SERVICE_UNAVAILABLE; the reason of the signal
   */
  waitToRender(client: Client, signal: AbortSignal): Promise<void> {
    return this.#waitForTurn(client, workOfPage, signal);
  }

  async #waitForTurn(client: Client, cost: number, signal?: AbortSignal): Promise<void> {
    const until = performance.now() + this.queueTimeout;
    await this.parseQueue.wait({ client, cost, until, ...(signal && { signal: () => signal }) });
  }
}

function workLimit(whose: string, points: number): RateLimit {
  return new RateLimit({
    name: 'work',
    points,
    reached: `${whose} has used up the ${points.toLocaleString('en')} units of work of a minute.`,
  });
}
