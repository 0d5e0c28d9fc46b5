import type { Desk } from '#desk';
import type { Database } from '../../../db/connections/connect.ts';
import { everyone, type Viewer } from '../../../db/model/viewer.ts';
import type { Admission } from '../admit/admission.ts';
import type { Endpoint } from '../endpoint.ts';
import { malformed } from '../errors/status.ts';
import type { Caller } from '../execute/caller.ts';
import type { Exchange, Filling } from '../read/exchange.ts';
import { readPreferredLanguages } from '../read/request-url.ts';
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
  #viewer: Viewer | null;

  constructor(signIn: SignIn, authorization: string | undefined, address: string) {
    this.address = address;
    this.authorization = authorization;
    this.#signIn = signIn;
    const isPublic = authorization === undefined;
    this.#client = isPublic ? `address ${address}` : signIn.clientOf(authorization, address);
    this.#viewer = isPublic ? everyone : null;
  }

  /** Whom the request counts for: before the access token is looked up, the token if it was valid the last time. */
  get client(): Client {
    return this.#client;
  }

  /** Who it is. @throws Error before `signIn` */
  get viewer(): Viewer {
    if (this.#viewer === null) throw new Error('the access token was not looked up');
    return this.#viewer;
  }

  /** Refuses an unknown token of an address that has sent many invalid ones. @throws GraphQLError RATE_LIMITED */
  checkAttempts(): void {
    this.#signIn.check(this.authorization, this.address);
  }

  /**
   * Finds out who it is, for the rest of the request.
   * @returns null if it is known at once
   * @throws GraphQLError as `SignIn.viewerOf` does
   */
  signIn(exchange: Pick<Exchange, 'until' | 'signal'>): Promise<void> | null {
    if (this.#viewer !== null) return null;
    return this.lookUp(exchange).then((viewer) => {
      this.#viewer = viewer;
    });
  }

  /**
   * Looks up who it is at this moment: an access token may have expired or been revoked since.
   * @param exchange until when the lookup may wait for its turn; a second if absent
   * @throws GraphQLError as `SignIn.viewerOf` does
   */
  async lookUp(exchange?: Pick<Exchange, 'until' | 'signal'>): Promise<Viewer> {
    const wait = exchange && {
      ...(exchange.until > 0 && { until: exchange.until }),
      signal: () => exchange.signal,
    };
    const viewer = await this.#signIn.viewerOf(this.authorization, this.address, wait);
    this.#client = clientOf(viewer, this.address);
    return viewer;
  }

  /**
   * The caller of an operation, who reads the published data, or the preview if they are signed in and do not say
   * `?state=published`.
   * @throws GraphQLError BAD_USER_INPUT for a state or a language that is none
   */
  callerOf({ parameters }: Pick<Exchange, 'parameters'>, { db, desk }: Stores): Caller {
    const { viewer } = this;
    const state = stateFor(viewer, parameters);
    return {
      db: desk !== null && state === 'preview' ? desk.press : db,
      viewer,
      desk: viewer.role === 'PUBLIC' ? null : desk,
      preferredLanguages: readPreferredLanguages(parameters),
      refreshViewer: () => this.lookUp(),
    };
  }
}

/** @throws BAD_USER_INPUT, or UNAUTHENTICATED if the public requests the preview */
function stateFor({ role }: Viewer, parameters: Exchange['parameters']): 'published' | 'preview' {
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

/** The address of a request that is made within the process. */
const inProcess = 'in process';

/** Finds out whom a request counts for: the access token if it was valid the last time, else the IP address. */
export function identify(
  exchange: Filling<'sender'>,
  { signsIn }: Pick<Endpoint, 'signsIn'>,
  { signIn, addressOf }: Pick<Admission, 'signIn' | 'addressOf'>,
): void {
  const { connection, headers } = exchange;
  const address = connection ? addressOf(connection.request) : inProcess;
  exchange.sender = new Sender(signIn, signsIn ? headers.authorization : undefined, address);
  exchange.record.client = exchange.sender.client;
}

/** The GraphQL endpoint for requests with an access token, and for no others: the public never requests this URL. */
export const signedInPath = '/graphql/signed-in';

const howToSend = `Send an access token with POST only, to ${signedInPath}: caches on the way can store responses to other methods, and give them to others.`;

/**
 * Refuses an access token where its response could get to others. Caches are told not to store it, and some are set up
 * not to listen; but none stores a response to POST by itself. Nor do they store the error: its status is 400, and not
 * one that they may store unasked, such as 404 or 405.
 * @throws GraphQLError BAD_USER_INPUT; UNAUTHENTICATED without a token at the URL for tokens
 */
export function checkTokenUrl({ method, pathname, sender }: Exchange): void {
  const isSignedIn = sender.authorization !== undefined;
  if (!isSignedIn && pathname !== signedInPath) return;
  if (method !== 'POST') throw malformed('authorization', howToSend);
  if (!isSignedIn)
    throw signInError('This URL needs an access token: `Authorization: Bearer <token>`.');
}
