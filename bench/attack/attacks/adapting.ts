import type { Attacker } from '../attacker.ts';

/**
 * Sends something as large as the server takes: what is refused as too much is sent a fifth smaller the next time, by
 * all connections. So an attack stays one when the limits change.
 * @param most where it begins
 * @param leaveAfter milliseconds after which the client goes away without the answer; never if absent
 */
export function adapting(
  most: number,
  write: (size: number, attacker: Attacker) => Buffer,
  leaveAfter?: number,
): (attacker: Attacker) => Promise<void> {
  let size = most;
  return async (attacker) => {
    const sent = size;
    const reply = await attacker.send(write(sent, attacker), leaveAfter);
    if (reply && /COST_LIMIT_EXCEEDED|GRAPHQL_PARSE_FAILED|introspection depth/.test(reply.start)) {
      size = Math.min(size, Math.max(1, Math.floor(sent * 0.8)));
    }
  };
}
