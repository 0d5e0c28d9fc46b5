import type { GraphQLError } from 'graphql';
import type { AccessTokens } from '#desk';
import { everyone, type Viewer } from '../../../db/model/viewer.ts';
import { unauthenticated } from '../../../schema/errors.ts';

import { internalError } from '../errors/mask-error.ts';
import { withHttp } from '../errors/status.ts';

/**
 * Who sends a request, by its header `authorization` or, on a WebSocket, by its connection parameters. Without a header
 * it is everyone. A request with one that is not valid is refused, and never taken for the public.
 * @param tokens null if there are none: then no header is valid
 * @throws GraphQLError UNAUTHENTICATED; SERVICE_UNAVAILABLE if the database is out of reach
 */
export async function viewerOf(
  tokens: AccessTokens | null,
  authorization: unknown,
): Promise<Viewer> {
  if (authorization === null || authorization === undefined) return everyone;
  const secret = secretOf(authorization);
  if (secret === null) {
    throw signInError(
      'Send an access token as `Authorization: Bearer <token>`, or omit the header.',
    );
  }
  const viewer = await tokens?.viewerWith(secret).catch((cause) => {
    throw internalError(cause);
  });
  if (!viewer) throw signInError('The access token is unknown, expired or revoked.');
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
