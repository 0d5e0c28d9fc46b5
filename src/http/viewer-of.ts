import type { GraphQLError } from 'graphql';
import { unauthenticated } from '../../schema/errors.ts';
import type { AccessTokens } from '../desk/access-tokens.ts';
import { everyone, type Viewer } from '../viewer.ts';
import { failure } from './mask-error.ts';
import { withHttp } from './status.ts';

/**
 * Who asks, by the header `authorization` of a request or what stands for it elsewhere. Without one it is
 * everyone; whoever sends one that does not do is refused, and never taken for the public.
 * @param tokens null where there are none: then no header does
 * @throws GraphQLError UNAUTHENTICATED; SERVICE_UNAVAILABLE where the database is out of reach
 */
export async function viewerOf(
  tokens: AccessTokens | null,
  authorization: unknown,
): Promise<Viewer> {
  if (authorization === null || authorization === undefined) return everyone;
  const secret = secretOf(authorization);
  if (secret === null) {
    throw signInError(
      'Send an access token as `Authorization: Bearer <token>`, or no such header.',
    );
  }
  const viewer = await tokens?.viewerWith(secret).catch((cause) => {
    throw failure(cause);
  });
  if (!viewer) throw signInError('The access token is not known, has expired or was revoked.');
  return viewer;
}

/** The secret of the access token in a header `authorization`; null if there is none. */
export function secretOf(authorization: unknown): string | null {
  return /^Bearer +(\S+)$/i.exec(String(authorization).trim())?.[1] ?? null;
}

/** UNAUTHENTICATED for the answer as a whole: HTTP says so too. @param message a sentence */
export function signInError(message: string): GraphQLError {
  return withHttp(unauthenticated(message), {
    status: 401,
    headers: { 'www-authenticate': 'Bearer' },
  });
}
