import { userInfo } from 'node:os';
import type { Actor } from '../../db/model/viewer.ts';

/**
 * Whoever runs this process.
 * @param command of `awards`
 */
export function operator(command: string): Actor {
  return { tokenId: null, name: systemUser(), command };
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container can run as a user that the system does not know.
    return `user ${process.getuid?.()}`;
  }
}
