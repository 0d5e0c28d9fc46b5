import type { AccessTokenRole } from '../../../schema/context/access-token-rules.ts';
import { operator } from '../../../src/desk/actor.ts';
import type { Desk } from '../../../src/desk/desk.ts';

/** Whom the audit log has for what a test does. */
export const tester = operator('test');

/** Creates an access token that does not expire. @param name that of the role if absent */
export function createToken(
  { tokens }: Pick<Desk, 'tokens'>,
  role: AccessTokenRole,
  name: string = role,
) {
  return tokens.create({ name, role, expiresAt: null }, tester);
}
