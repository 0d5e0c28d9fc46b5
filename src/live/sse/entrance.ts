import type { IncomingMessage } from 'node:http';
import type { Admission } from '../../http/admission.ts';
import { type Client, clientOf, isSignedIn } from '../../http/client.ts';
import { maskError } from '../../http/mask-error.ts';
import { sentIdOr } from '../../http/request-id.ts';
import { workOfRequest } from '../subscriber.ts';

/** Who is let in, and when. */
export type StreamAdmission = Pick<
  Admission,
  'addressOf' | 'viewerOf' | 'turn' | 'workLimitOf' | 'signIn' | 'bodies'
>;

/**
 * Refuses a client that has used up its work, before anything more is read.
 * @returns who the request counts for before its access token is looked up
 * @throws GraphQLError RATE_LIMITED
 */
export async function letIn(request: IncomingMessage, admission: StreamAdmission): Promise<Client> {
  const { signIn } = admission;
  const { authorization } = request.headers;
  const address = admission.addressOf(request);
  const client = signIn.clientOf(authorization, address);
  // A token that was not seen before counts for nobody yet: the address may have used up its work.
  if (authorization !== undefined && !isSignedIn(client))
    await signIn.check(authorization, address);
  else await admission.workLimitOf(client).check(client);
  return client;
}

/**
 * Who sends a request, once it is its turn.
 * @throws GraphQLError if its access token is not valid, or cannot be looked up, which is reported
 */
export async function clientOfRequest(
  request: IncomingMessage,
  {
    admission,
    report,
  }: { admission: StreamAdmission; report: (error: unknown, requestId?: string) => void },
): Promise<Client> {
  try {
    const viewer = await admission.viewerOf(request.headers.authorization, request);
    const client = clientOf(viewer, admission.addressOf(request));
    await admission.turn(client);
    return client;
  } catch (error) {
    throw maskError(error, report, sentIdOr(request.headers['x-request-id']));
  }
}

/**
 * Takes the work of reading a request from what its client may do. One that is handed on is counted there.
 * @param length in characters
 */
export function countRequest(client: Client, length: number, admission: StreamAdmission): void {
  void admission.workLimitOf(client).add(client, workOfRequest(length));
}
