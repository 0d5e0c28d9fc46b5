import type { Config } from '#config';
import { AccessTokens, operator } from '#desk';
import { StartError, withPublished } from '#server';
import type { AccessTokenRow } from '../../db/queries/desk/access-token.ts';
import { encodeNodeId } from '../../schema/arguments/node-id.ts';
import { accessTokenExpiry, accessTokenName } from '../../schema/context/access-token-rules.ts';
import { NameInUseError } from '../../schema/context/desk-errors.ts';

import { UsageError } from './arguments.ts';
import { uuidByBeginning } from './ids.ts';

export type PrintLine = (line: string) => void;

/** The roles, as people type them. */
export const roles = { press: 'PRESS', curator: 'CURATOR', admin: 'ADMIN' } as const;

export interface TokenArguments {
  name: string;
  role: keyof typeof roles;
  /** a day, a time, or a duration from now */
  expires: string | undefined;
}

/**
 * `npx awards token create`: creates an access token and prints its secret.
 * @param out receives the secret alone, so that scripts can read it
 * @param printAdvice receives the advice for people
 * @returns the exit code
 * @throws UsageError; StartError if an active token has the name
 */
export async function createToken(
  config: Config,
  { name, role, expires }: TokenArguments,
  out: PrintLine,
  printAdvice: PrintLine,
): Promise<number> {
  const wrong = accessTokenName.safeParse(name).error?.issues[0];
  if (wrong) throw new UsageError(`The name of a token ${wrong.message}.`);
  const request = { name, role: roles[role], expiresAt: parseExpiry(expires, new Date()) };
  return withTokens(config, async (tokens) => {
    try {
      const { secret, token } = await tokens.create(request, operator('token create'));
      out(secret);
      const end = token.expires_at ? ` The token expires at ${formatTime(token.expires_at)}.` : '';
      printAdvice(
        `Store this secret now: it is shown only once. Clients send it as "Authorization: Bearer ...".${end}`,
      );
      return 0;
    } catch (error) {
      if (!(error instanceof NameInUseError)) throw error;
      throw new StartError(error.message, { cause: error });
    }
  });
}

/** `npx awards token list`: prints a table of all tokens, newest first. @returns the exit code */
export async function listTokens(config: Config, out: PrintLine): Promise<number> {
  const rows = await withTokens(config, (tokens) => tokens.list());
  const head = ['NAME', 'ROLE', 'STATUS', 'CREATED', 'EXPIRES', 'LAST USED', 'ID'];
  const table = [head, ...rows.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  for (const row of table) {
    out(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
  return 0;
}

/**
 * `npx awards token revoke`: revokes a token.
 * @param which the name of an active token, or the id of any, or the beginning of one
 * @returns the exit code
 * @throws StartError if there is no such token
 */
export async function revokeToken(config: Config, which: string, out: PrintLine): Promise<number> {
  const token = await withTokens(config, async (tokens) => {
    const id =
      (await tokens.idByName(which)) ?? uuidByBeginning('AccessToken', which, await tokens.list());
    return id === null ? null : tokens.revoke(id, operator('token revoke'));
  });
  if (token === null) {
    throw new StartError(`No active token has the name "${which}", and no token has this id.`);
  }
  out(`The token "${token.name}" is revoked.`);
  return 0;
}

function withTokens<Result>(
  config: Config,
  use: (tokens: AccessTokens) => Promise<Result>,
): Promise<Result> {
  return withPublished(config, 'none', (db) => use(new AccessTokens(db)), console.error);
}

const hours = { h: 1, d: 24, w: 168 } as const;

/**
 * The time at which a token expires. A day begins at midnight in UTC; a time includes its offset from UTC.
 * @throws UsageError
 */
function parseExpiry(text: string | undefined, now: Date): Date | null {
  if (text === undefined) return null;
  const [, count, unit] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  const isLength = unit === 'h' || unit === 'd' || unit === 'w';
  const end = isLength
    ? new Date(now.getTime() + Number(count) * hours[unit] * 3_600_000)
    : parseExpiryTime(text);
  if (end === null) {
    throw new UsageError(
      `--expires must be a day (2027-01-31), a time (2027-01-31T18:00Z) or a duration (12h, 30d, 8w). Got "${text}".`,
    );
  }
  if (!accessTokenExpiry.safeParse(end).success) {
    throw new UsageError(`--expires must be in the future. Got "${text}".`);
  }
  return end;
}

function parseExpiryTime(text: string): Date | null {
  const day = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;
  const time = new Date(text);
  if (!day.test(text) || Number.isNaN(time.getTime())) return null;
  // JavaScript takes February 30 for a day in March.
  const written = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return written.toISOString().startsWith(text.slice(0, 10)) ? time : null;
}

function cellsOf(token: AccessTokenRow): string[] {
  const status = token.is_active ? 'active' : token.revoked_at ? 'revoked' : 'expired';
  return [
    token.name,
    token.role.toLowerCase(),
    status,
    formatTime(token.created_at),
    token.expires_at ? formatTime(token.expires_at) : 'never',
    token.last_used_at ? formatTime(token.last_used_at) : 'never',
    encodeNodeId('AccessToken', token.id),
  ];
}

function formatTime(date: Date): string {
  return `${date.toISOString().slice(0, 16)}Z`;
}
