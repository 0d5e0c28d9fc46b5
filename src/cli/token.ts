import type { TokenRow } from '../../db/queries/token.ts';
import type { Config } from '../config.ts';
import { NameInUse, type TokenRole, tokenEnd, tokenName, tokenRoles } from '../desk/token-rules.ts';
import { Tokens } from '../desk/tokens.ts';
import { StartError, withPublished } from '../store.ts';
import { UsageError } from './usage-error.ts';

export type Say = (line: string) => void;

export interface TokenArguments {
  name: string;
  role: string | undefined;
  /** a day, a moment, or how long from now */
  expires: string | undefined;
}

/**
 * `npx awards token create`: makes an access token and gives it out, alone.
 * @param say told what people should know
 * @returns the exit code
 * @throws UsageError; StartError where a token in use has the name
 */
export async function createToken(
  config: Config,
  { name, role, expires }: TokenArguments,
  out: Say,
  say: Say,
): Promise<number> {
  const wrong = tokenName.safeParse(name).error?.issues[0];
  if (wrong) throw new UsageError(`The name of a token ${wrong.message}.`);
  const request = { name, role: roleNamed(role), expiresAt: endNamed(expires, new Date()) };
  return withTokens(config, async (tokens) => {
    try {
      const { secret, token } = await tokens.create(request);
      out(secret);
      const end = token.expires_at ? ` It expires at ${momentOf(token.expires_at)}.` : '';
      say(
        `Keep it now: it is shown only this once. It is sent as "Authorization: Bearer ...".${end}`,
      );
      return 0;
    } catch (error) {
      if (!(error instanceof NameInUse)) throw error;
      throw new StartError(error.message, { cause: error });
    }
  });
}

/** `npx awards token list`: a table of all tokens, newest first. @returns the exit code */
export async function listTokens(config: Config, out: Say): Promise<number> {
  const rows = await withTokens(config, (tokens) => tokens.list());
  const head = ['NAME', 'ROLE', 'STATE', 'CREATED', 'EXPIRES', 'LAST USED', 'ID'];
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
 * `npx awards token revoke`: ends a token at once.
 * @param which its name, if it is in use, or its id
 * @returns the exit code
 * @throws StartError where there is none
 */
export async function revokeToken(config: Config, which: string, out: Say): Promise<number> {
  const token = await withTokens(config, async (tokens) => {
    const id = await tokens.find(which);
    return id === null ? null : tokens.revoke(id);
  });
  if (token === null) {
    throw new StartError(`No token in use is named "${which}", and none has it as its id.`);
  }
  out(`The token "${token.name}" cannot be used any more.`);
  return 0;
}

function withTokens<Result>(
  config: Config,
  use: (tokens: Tokens) => Promise<Result>,
): Promise<Result> {
  return withPublished(config, 'none', (db) => use(new Tokens(db)), console.error);
}

function roleNamed(name: string | undefined): TokenRole {
  const role = tokenRoles.find((known) => known.toLowerCase() === name);
  if (role !== undefined) return role;
  const given = name === undefined ? '' : `, not "${name}"`;
  throw new UsageError(`--role is one of press, curator, admin${given}.`);
}

const hours = { h: 1, d: 24, w: 168 } as const;

/**
 * When a token ends. A day begins at midnight in UTC, and a moment says how far from UTC it is.
 * @throws UsageError
 */
function endNamed(text: string | undefined, now: Date): Date | null {
  if (text === undefined) return null;
  const [, count, unit] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  const isLength = unit === 'h' || unit === 'd' || unit === 'w';
  const end = isLength
    ? new Date(now.getTime() + Number(count) * hours[unit] * 3_600_000)
    : momentNamed(text);
  if (end === null) {
    throw new UsageError(
      `--expires is a day (2027-01-31), a moment (2027-01-31T18:00Z) or a time from now (12h, 30d, 8w), not "${text}".`,
    );
  }
  if (!tokenEnd.safeParse(end).success) {
    throw new UsageError(`--expires ${text} does not lie in the future.`);
  }
  return end;
}

function momentNamed(text: string): Date | null {
  const day = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d))?$/;
  const moment = new Date(text);
  if (!day.test(text) || Number.isNaN(moment.getTime())) return null;
  // February 30 is no day, though JavaScript takes it for one in March.
  const written = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return written.toISOString().startsWith(text.slice(0, 10)) ? moment : null;
}

function cellsOf(token: TokenRow): string[] {
  const state = token.in_use ? 'in use' : token.revoked_at ? 'revoked' : 'expired';
  return [
    token.name,
    token.role.toLowerCase(),
    state,
    momentOf(token.created_at),
    token.expires_at ? momentOf(token.expires_at) : 'never',
    token.last_used_at ? momentOf(token.last_used_at) : 'never',
    token.id,
  ];
}

function momentOf(date: Date): string {
  return `${date.toISOString().slice(0, 16)}Z`;
}
