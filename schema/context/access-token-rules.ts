import { z } from 'zod';

/** The roles that an access token can have. */
export const accessTokenRoles = ['PRESS', 'CURATOR', 'ADMIN'] as const;
export type AccessTokenRole = (typeof accessTokenRoles)[number];

/** The name of a token: a line of text that says who or what uses it. */
export const accessTokenName = z
  .string()
  .max(100, 'must be at most 100 characters')
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u, 'must be one line of text')
  .refine((name) => name === name.trim(), 'must not begin or end with a space');

/** The time at which a token expires. */
export const accessTokenExpiry = z
  .date()
  .refine((end) => end.getTime() > Date.now(), 'must be in the future');
