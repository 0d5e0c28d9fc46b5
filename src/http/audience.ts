import type { Plugin } from 'graphql-yoga';
import type { Database } from '../../db/connect.ts';
import type { Caller } from '../context.ts';
import type { Desk } from '../desk/desk.ts';
import type { Viewer } from '../viewer.ts';
import { malformed } from './status.ts';
import { signInError, viewerOf } from './viewer-of.ts';
import { wishesOf } from './wishes.ts';

export interface Audience {
  /** Finds out who asks, before anything of the question is read. */
  plugin: Plugin;
  /** who asks, and what they read */
  of(request: Request): Caller;
}

/** Where answers come from. */
interface Sources {
  /** the state that the public reads */
  db: Database;
  /** null where nobody can sign in */
  desk: Desk | null;
}

/**
 * Who asks, and which state they read: the public that of everyone, and who signs in what press and curators
 * see, or the former with `?state=published`.
 * @param authorization as the header says it, or what stands for it elsewhere
 * @param url the address that is asked
 * @throws GraphQLError UNAUTHENTICATED, SERVICE_UNAVAILABLE; BAD_USER_INPUT for a state that is none
 */
async function findAsking(
  { db, desk }: Sources,
  authorization: string | null | undefined,
  url: string,
): Promise<Caller> {
  const viewer = await viewerOf(desk?.tokens ?? null, authorization);
  const state = stateFor(viewer, url);
  const read = desk !== null && state === 'preview' ? desk.press : db;
  return { db: read, viewer, desk, wishes: wishesOf(url) };
}

/** What a server has to do with who asks. */
export function createAudience(sources: Sources): Audience {
  const found = new WeakMap<Request, Caller>();
  return {
    of(request) {
      const asking = found.get(request);
      if (!asking) throw new Error('nobody has asked who asks');
      return asking;
    },
    plugin: {
      async onRequestParse({ request }) {
        const authorization = request.headers.get('authorization');
        found.set(request, await findAsking(sources, authorization, request.url));
      },
      onResponse({ request, response: { headers } }) {
        if (request.method === 'OPTIONS') return;
        headers.append('vary', 'authorization, accept');
        // An empty one too, which `has` passes over.
        if (request.headers.get('authorization') !== null)
          headers.set('cache-control', 'private, no-store');
        // A cache has to ask each time: what it keeps would outlive a publication.
        else if (request.method === 'GET' && !headers.has('cache-control'))
          headers.set('cache-control', 'public, no-cache');
      },
    },
  };
}

/** @throws BAD_USER_INPUT, or UNAUTHENTICATED where the public asks for the preview */
function stateFor({ role }: Viewer, url: string): 'published' | 'preview' {
  const given = new URL(url).searchParams.getAll('state');
  const [state = role === 'PUBLIC' ? 'published' : 'preview', ...more] = given;
  if ((state !== 'published' && state !== 'preview') || more.length > 0) {
    throw malformed('state', '`state` must be `published` or `preview`, given once.');
  }
  if (state === 'preview' && role === 'PUBLIC') {
    throw signInError('The preview needs an access token: `Authorization: Bearer <token>`.');
  }
  return state;
}
