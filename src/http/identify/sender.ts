import type { Desk } from '#desk';
import type { Database } from '../../../db/connections/connect.ts';
import { everyone, type Viewer } from '../../../db/model/viewer.ts';

import { malformed } from '../errors/status.ts';
import type { Caller } from '../execute/caller.ts';
import type { Exchange } from '../read/exchange.ts';
import { readPreferredLanguages } from '../read/preferred-languages.ts';
import { type Client, clientOf } from './client-address.ts';
import type { SignIn } from './sign-in.ts';
import { signInError } from './viewer-of.ts';

/** The stores that responses are read from. */
export interface Stores {
  /** the state that the public reads */
  db: Database;
  /** what those who sign in read and write; null if nobody can sign in */
  desk: Desk | null;
}

/** Who sends a request. */
export class Sender {
  readonly address: string;
  /** the header `authorization`; undefined for the public */
  readonly authorization: string | undefined;
  readonly #signIn: SignIn;
  #client: Client;
  /** null until the access token was looked up, or if time has passed since */
  #viewer: Viewer | null = null;

  constructor(signIn: SignIn, authorization: string | undefined, address: string) {
    this.address = address;
    this.authorization = authorization;
    this.#signIn = signIn;
    this.#client =
      authorization === undefined ? `address ${address}` : signIn.clientOf(authorization, address);
    if (authorization === undefined) this.#viewer = everyone;
  }

  /** Whom the request counts for: before the access token is looked up, the token if it was valid the last time. */
  get client(): Client {
    return this.#client;
  }

  /** Refuses an unknown token of an address that has sent many invalid ones. @throws GraphQLError RATE_LIMITED */
  checkAttempts(): void {
    this.#signIn.check(this.authorization, this.address);
  }

  /** Forgets who it is, because time passes: the access token is looked up again when it is needed next. */
  forgetViewer(): void {
    if (this.authorization !== undefined) this.#viewer = null;
  }

  /**
   * Who it is.
   * @throws GraphQLError as `SignIn.viewerOf` does
   */
  async viewerFor(exchange: Pick<Exchange, 'until' | 'signal'>): Promise<Viewer> {
    if (this.#viewer) return this.#viewer;
    const { until } = exchange;
    const wait = { ...(until > 0 && { until }), signal: () => exchange.signal };
    const viewer = await this.#signIn.viewerOf(this.authorization, this.address, wait);
    this.#client = clientOf(viewer, this.address);
    this.#viewer = viewer;
    return viewer;
  }

  /**
   * The caller of an operation, who reads the published data, or the preview if they are signed in and do not say
   * `?state=published`.
   * @throws GraphQLError as `viewerFor` does; BAD_USER_INPUT for a state or a language that is none
   */
  async callerFor(exchange: Exchange, { db, desk }: Stores): Promise<Caller> {
    const viewer = this.#viewer ?? (await this.viewerFor(exchange));
    const state = stateFor(viewer, exchange);
    return {
      db: desk !== null && state === 'preview' ? desk.press : db,
      viewer,
      desk,
      preferredLanguages: readPreferredLanguages(exchange.parameters),
      refreshViewer: () => this.#signIn.viewerOf(this.authorization, this.address),
    };
  }
}

/** @throws BAD_USER_INPUT, or UNAUTHENTICATED if the public requests the preview */
function stateFor({ role }: Viewer, { parameters }: Exchange): 'published' | 'preview' {
  const given = parameters.getAll('state');
  const [state = role === 'PUBLIC' ? 'published' : 'preview', ...more] = given;
  if ((state !== 'published' && state !== 'preview') || more.length > 0) {
    throw malformed('state', '`state` must be `published` or `preview`, given once.');
  }
  if (state === 'preview' && role === 'PUBLIC') {
    throw signInError('The preview needs an access token: `Authorization: Bearer <token>`.');
  }
  return state;
}
