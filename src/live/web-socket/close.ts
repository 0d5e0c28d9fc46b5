import type { WebSocket } from 'ws';
import type { Live } from '../live.ts';

/** Why the server closes a connection, beside the codes of the protocol; standard ones. Clients connect again, except after an internal error. */
export const closeCodes = { goingAway: 1001, internalError: 1011, tryAgain: 1013 };
export const droppedReason = 'Rate limited: subscribe again after the last cursor that you have';

/** Closes a connection, and terminates it if the client does not close it in time. */
export function closeSocket(
  socket: WebSocket,
  code: number,
  reason: string,
  { drainTimeout }: Pick<Live, 'drainTimeout'>,
): void {
  socket.close(code, reason);
  const timer = setTimeout(() => socket.terminate(), drainTimeout);
  socket.once('close', () => clearTimeout(timer));
}
