import type { Admission } from '../admit/admission.ts';
import type { Endpoint } from '../endpoint.ts';
import type { Exchange } from '../read/exchange.ts';
import { Sender } from './sender.ts';

/** The address of a request that is made within the process. */
const inProcess = 'in process';

/** Finds out whom a request counts for: the access token if it was valid the last time, else the IP address. */
export function identify(
  exchange: Exchange,
  { signsIn }: Pick<Endpoint, 'signsIn'>,
  { signIn, addressOf }: Pick<Admission, 'signIn' | 'addressOf'>,
): void {
  const { connection, headers } = exchange;
  const address = connection ? addressOf(connection.request) : inProcess;
  exchange.sender = new Sender(signIn, signsIn ? headers.authorization : undefined, address);
  exchange.record.client = exchange.sender.client;
}
