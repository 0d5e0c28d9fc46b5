import { z } from 'zod';

/** In what role a token lets somebody ask. */
export const tokenRoles = ['PRESS', 'CURATOR', 'ADMIN'] as const;
export type TokenRole = (typeof tokenRoles)[number];

/** What a token can be called: a line of text that says whose it is. */
export const tokenName = z
  .string()
  .max(100, 'has 100 characters at most')
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'is a line of text')
  .refine((name) => name === name.trim(), 'has no space before or after it');

/** When a token ends: later than now. */
export const tokenEnd = z.date().refine((end) => end.getTime() > Date.now(), 'lies in the future');

/** A token in use has the name already. */
export class NameInUse extends Error {
  /** that was asked for */
  readonly tokenName: string;
  constructor(tokenName: string) {
    super(`A token in use is named "${tokenName}": revoke it first, or choose another name.`);
    this.tokenName = tokenName;
  }
}
