import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Admission } from '../../http/admit/admission.ts';
import { BodyRoom } from '../../http/admit/body-room.ts';
import { workOfRequest } from '../../http/admit/client-limits.ts';
import { maskError } from '../../http/encode/mask-error.ts';
import { type Client, clientOf, isSignedIn } from '../../http/identify/client.ts';
import { sentIdOr } from '../../http/read/request-id.ts';
import { readBody } from './body.ts';

/** Who is let in, and when. */
export type StreamAdmission = Pick<
  Admission,
  'addressOf' | 'viewerOf' | 'waitToParse' | 'workLimitOf' | 'signIn' | 'bodies'
>;

interface EntranceOptions {
  admission: StreamAdmission;
  report: (error: unknown, requestId?: string) => void;
}

/**
 * Who sends a request that has no body, once it is its turn. It counts as work of the client, also if it is refused.
 * @throws GraphQLError RATE_LIMITED; or if its access token is not valid, or cannot be looked up, which is reported
 */
export async function clientOfRequest(
  request: IncomingMessage,
  options: EntranceOptions,
): Promise<Client> {
  let client = await letIn(request, options.admission);
  try {
    client = await lookUp(request, options);
  } finally {
    count(client, request.url?.length ?? 0, options.admission);
  }
  return client;
}

/**
 * The body of a request, and who sends it. Both count as work of the client, also if the request is refused.
 * @throws GraphQLError as `clientOfRequest` does; or if the body is too long, or there is no room for it
 */
export async function readRequest(
  request: IncomingMessage,
  response: ServerResponse,
  options: EntranceOptions,
): Promise<{ body: string; client: Client }> {
  const { admission } = options;
  let client = await letIn(request, admission);
  const room = new BodyRoom(admission.bodies);
  response.once('close', () => room.release());
  try {
    const body = await readBody(request, (bytes) => room.take(client, bytes));
    client = await lookUp(request, options);
    return { body, client };
  } finally {
    count(client, room.bytes, admission);
  }
}

/**
 * Refuses a client that has used up its work, before anything more is read.
 * @returns who the request counts for before its access token is looked up
 * @throws GraphQLError RATE_LIMITED
 */
async function letIn(request: IncomingMessage, admission: StreamAdmission): Promise<Client> {
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

async function lookUp(
  request: IncomingMessage,
  { admission, report }: EntranceOptions,
): Promise<Client> {
  try {
    const viewer = await admission.viewerOf(request.headers.authorization, request);
    const client = clientOf(viewer, admission.addressOf(request));
    await admission.waitToParse(client);
    return client;
  } catch (error) {
    throw maskError(error, report, sentIdOr(request.headers['x-request-id']));
  }
}

/** @param length of what was read, in bytes or characters */
function count(client: Client, length: number, admission: StreamAdmission): void {
  void admission.workLimitOf(client).add(client, workOfRequest(length));
}
