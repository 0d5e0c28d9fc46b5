import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Database } from '../../../db/connect.ts';
import type { Caller } from '../../context.ts';
import type { Desk } from '../../desk/desk.ts';
import { everyone, type Viewer } from '../../viewer.ts';
import type { Admission } from '../admit/admission.ts';
import { BodyRoom } from '../admit/body-room.ts';
import { requestWork, workOfLength } from '../admit/client-limits.ts';
import type { Load } from '../admit/lanes.ts';
import type { Release } from '../admit/slots.ts';
import { maxBodyBytes } from '../check/limits.ts';
import { malformed } from '../encode/status.ts';
import { readPreferredLanguages } from '../read/preferred-languages.ts';
import { searchParametersOf } from '../read/search-parameters.ts';
import type { PendingResponse } from '../response-cache/pending-response.ts';
import { type Client, clientOf, isSignedIn } from './client.ts';
import { signInError } from './viewer-of.ts';

/** What the server knows of a request besides its content. */
export interface Connection {
  /** of a request over a socket */
  req?: IncomingMessage;
  /** of a request over a socket */
  res?: ServerResponse;
  /** of a request that was handed on without one: the IP address of the client that sent it first */
  clientAddress?: string;
  /** of a request whose body has been read before it came here */
  body?: Buffer;
  /** whether the work of a request was counted before it came here, apart from that of its operation */
  isCounted?: boolean;
  /** the text of the document that a request names by its id, if that was found before it came here */
  document?: string;
  /** the response, if it may be cached */
  pending?: PendingResponse;
}

/** The headers that decide by who sends a request, or how it is sent, what the response is. */
export const varyBySignIn = 'authorization, accept, accept-encoding';
/** A cache has to revalidate each time: what it stores would outlive a publication. */
export const cacheControlOfGet = 'public, no-cache';

export interface Audience {
  /** Lets requests in, or refuses them, before anything of the operation is read. */
  plugin: Plugin<object, Connection>;
  /** The viewer, as far as it decides how long a body may be. */
  senderOf(request: Request): Promise<Viewer>;
  /**
   * Reserves memory for bytes of a body that have arrived, until the response is ready.
   * @returns null, or SERVICE_UNAVAILABLE if this client or all of them hold too much
   */
  hold(request: Request, bytes: number): GraphQLError | null;
  /** Takes work from what the client may do in a minute. @throws GraphQLError RATE_LIMITED */
  charge(request: Request, work: number): Promise<void>;
  /** Counts work that is done already. */
  spend(request: Request, work: number): void;
  /** Waits for a slot. @throws GraphQLError SERVICE_UNAVAILABLE; the reason of the request's signal */
  enter(request: Request, load: Pick<Load, 'kind' | 'work'>): Promise<Release>;
  /** who a request counts for */
  clientOf(request: Request): Client;
  /** Has the access token looked up again, because the request has to wait. */
  lookUpAgain(request: Request): void;
  /** The caller at this moment. @throws GraphQLError UNAUTHENTICATED if the access token has ended */
  of(request: Request): Promise<Caller>;
}

/** Where responses come from. */
interface Sources {
  /** the state that the public reads */
  db: Database;
  /** null where nobody can sign in */
  desk: Desk | null;
}

/** A request on its way in. */
interface Visit {
  address: string;
  client: Client;
  /** the time until which it may wait, as `performance.now()` counts it */
  until: number;
  /** null until the access token was looked up */
  caller: Caller | null;
  /** whether time has passed since the access token was looked up */
  isOld: boolean;
  body: BodyRoom;
  /** whether its work was counted before it came here */
  isCounted: boolean;
}

/** Decides by who sends a request: when it is served, what it may take, and which state it reads. */
export function createAudience(sources: Sources, admission: Admission): Audience {
  const { signIn, parseQueue, lanes } = admission;
  const visits = new WeakMap<Request, Visit>();
  const visitOf = (request: Request): Visit => {
    const visit = visits.get(request);
    if (!visit) throw new Error('the request was not seen when it came');
    return visit;
  };
  const look = async (request: Request, visit: Visit): Promise<Caller> => {
    const { address } = visit;
    const authorization = request.headers.get('authorization');
    const settle = () => signIn.viewerOf(authorization, address);
    const wait = { ...(visit.until > 0 && { until: visit.until }), signal: () => request.signal };
    const viewer = await signIn.viewerOf(authorization, address, wait);
    const caller = callerOf(sources, viewer, request.url, settle);
    Object.assign(visit, { caller, isOld: false, client: clientOf(viewer, address) });
    return caller;
  };
  return {
    async senderOf(request) {
      const length = Number(request.headers.get('content-length') ?? Number.POSITIVE_INFINITY);
      if (length <= maxBodyBytes || request.headers.get('authorization') === null) return everyone;
      return (await look(request, visitOf(request))).viewer;
    },
    hold(request, bytes) {
      const { client, body } = visitOf(request);
      return body.take(client, bytes);
    },
    async charge(request, work) {
      const { client } = visitOf(request);
      await admission.workLimitOf(client).take(client, work);
    },
    spend(request, work) {
      const { client } = visitOf(request);
      void admission.workLimitOf(client).add(client, work);
    },
    clientOf: (request) => visitOf(request).client,
    lookUpAgain(request) {
      visitOf(request).isOld = true;
    },
    async enter(request, load) {
      const visit = visitOf(request);
      const { client, until } = visit;
      const slot = lanes.take({ ...load, client, until, signal: () => request.signal });
      if (slot instanceof Promise) visit.isOld = true;
      return slot;
    },
    async of(request) {
      const visit = visitOf(request);
      return visit.caller === null || visit.isOld ? look(request, visit) : visit.caller;
    },
    plugin: {
      async onRequestParse({ request, serverContext: connection }) {
        const { req, res, clientAddress } = connection;
        const address = req ? admission.addressOf(req) : (clientAddress ?? 'in process');
        const authorization = request.headers.get('authorization');
        const client = signIn.clientOf(authorization, address);
        const body = new BodyRoom(admission.bodies);
        // What is handed on was counted where it came in.
        const isCounted = connection.isCounted ?? clientAddress !== undefined;
        visits.set(request, {
          ...{ address, client, until: 0, caller: null, isOld: false },
          ...{ body, isCounted },
        });
        // A client that disconnects gets no response.
        res?.once('close', () => body.release());
        parseQueue.throwIfFull(client);
        // What has a token that was not seen before counts for neither: the address may have used up its work.
        if (authorization !== null && !isSignedIn(client))
          await signIn.check(authorization, address);
        else if (!isCounted) await admission.workLimitOf(client).take(client, requestWork.each);
      },
      async onParams({ request }) {
        const visit = visitOf(request);
        visit.until = performance.now() + admission.patience;
        await look(request, visit);
        const { client, until } = visit;
        const cost = workOfLength(visit.body.bytes + request.url.length);
        if (!visit.isCounted) await admission.workLimitOf(client).take(client, cost);
        const waiting = parseQueue.wait({
          client,
          until,
          cost: 1 + cost,
          signal: () => request.signal,
        });
        if (!waiting) return;
        await waiting;
        visit.isOld = true;
      },
      async onResponse({ request, response: { headers } }) {
        visits.get(request)?.body.release();
        if (request.method === 'OPTIONS') return;
        headers.append('vary', varyBySignIn);
        // An empty one too, which `has` passes over.
        if (request.headers.get('authorization') !== null) {
          headers.set('cache-control', 'private, no-store');
          const client = visits.get(request)?.client;
          const limit = client && (await admission.workLimitOf(client).headersFor(client));
          for (const [name, value] of Object.entries(limit ?? {}))
            if (!headers.has(name)) headers.set(name, value);
        } else if (request.method === 'GET' && !headers.has('cache-control'))
          headers.set('cache-control', cacheControlOfGet);
      },
    },
  };
}

/**
 * What a viewer reads: the public the published data, and a signed-in viewer the preview, or the published data
 * with `?state=published`.
 * @param url of the request
 * @throws GraphQLError UNAUTHENTICATED; BAD_USER_INPUT for a state that is none
 */
function callerOf(
  { db, desk }: Sources,
  viewer: Viewer,
  url: string,
  settle: () => Promise<Viewer>,
): Caller {
  const state = stateFor(viewer, url);
  const read = desk !== null && state === 'preview' ? desk.press : db;
  return { db: read, viewer, desk, preferredLanguages: readPreferredLanguages(url), settle };
}

/** @throws BAD_USER_INPUT, or UNAUTHENTICATED if the public requests the preview */
function stateFor({ role }: Viewer, url: string): 'published' | 'preview' {
  const given = searchParametersOf(url).getAll('state');
  const [state = role === 'PUBLIC' ? 'published' : 'preview', ...more] = given;
  if ((state !== 'published' && state !== 'preview') || more.length > 0) {
    throw malformed('state', '`state` must be `published` or `preview`, given once.');
  }
  if (state === 'preview' && role === 'PUBLIC') {
    throw signInError('The preview needs an access token: `Authorization: Bearer <token>`.');
  }
  return state;
}
