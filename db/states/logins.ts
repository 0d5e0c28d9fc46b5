import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import { connect, type Database } from '../connections/connect.ts';
import { retryOnCollision } from '../connections/retry-on-collision.ts';
import { revokeStatistics } from '../connections/revoke-statistics.ts';
import { searchPathOf } from './states.ts';

/** Press are those who sign in, curators too. */
export type Audience = 'public' | 'press';

/**
 * The logins could not be made: a user who may create roles can run `statements` once.
 */
export class LoginError extends Error {
  readonly statements: readonly string[];
  constructor(message: string, statements: readonly string[], cause: unknown) {
    super(message, { cause });
    this.statements = statements;
  }
}

/**
 * Makes the login of an audience, or brings its rights up to date. For the public's, closes the statistics of
 * tables if the owner is a superuser.
 * @param url of the owner of the database
 * @param prefix of the login's name; the name of the database if null
 * @returns the URL that the audience connects with
 * @throws LoginError where the owner may not make roles
 */
export async function ensureLogin(
  url: string,
  audience: Audience,
  prefix: string | null,
): Promise<string> {
  const owner = connect({ url, max: 1 });
  try {
    const { rows } = await sql<{ database: string }>`select current_database() as database`.execute(
      owner,
    );
    const database = rows[0]?.database ?? '';
    const role = `${prefix ?? database}_${audience}`;
    const password = passwordOf(url, role);
    const searchPath = await searchPathOf(url, 'published');
    await retryOnCollision(async () => {
      const statements = [
        ...rightsOf(role, database, searchPath),
        ...(audience === 'press' ? previewRightsOf(role, await currentState(owner)) : []),
      ];
      const { rows: found } = await sql`select 1 from pg_roles where rolname = ${role}`.execute(
        owner,
      );
      const create = found.length === 0 ? `create role ${quote(role)} login` : null;
      const all = [...(create ? [create] : []), ...setPassword(role, password), ...statements];
      try {
        for (const statement of all) await sql.raw(statement).execute(owner);
      } catch (error) {
        if (!isForbidden(error)) throw error;
        throw new LoginError(
          `The owner of the database may not create the database user ${role}.`,
          [`create role ${quote(role)} login password '...'`, ...statements],
          error,
        );
      }
      if (audience === 'public') await revokeStatistics(owner);
    }, droppedMeanwhile);
    return loginUrl(url, role);
  } finally {
    await owner.destroy();
  }
}

/** The codes of PostgreSQL if the preview is dropped after its name was read. */
const droppedMeanwhile = ['3F000'];

/**
 * The rights of a login: to connect, and read the published state, which its search path names. Settings that a session
 * of the login has given it, as every role may, are taken back.
 */
function rightsOf(role: string, database: string, searchPath: readonly string[]): string[] {
  const [login, db, schema] = [quote(role), quote(database), 'published'];
  return [
    `revoke temporary on database ${db} from public`,
    `alter role ${login} reset all`,
    `alter role ${login} in database ${db} reset all`,
    `grant connect on database ${db} to ${login}`,
    `grant usage on schema ${schema} to ${login}`,
    `grant select on all tables in schema ${schema} to ${login}`,
    `alter role ${login} in database ${db} set search_path = ${searchPath.map(quote).join(', ')}`,
    `alter role ${login} in database ${db} set default_transaction_read_only = on`,
  ];
}

/**
 * A role that may read this view is granted each preview when it is built (src/desk/preview/). A login that is created
 * later gets the current one here.
 */
function previewRightsOf(role: string, current: string): string[] {
  const [login, schema] = [quote(role), quote(current)];
  return [
    `grant usage on schema preview to ${login}`,
    `grant select on preview.present to ${login}`,
    `grant usage on schema ${schema} to ${login}`,
    `grant select on all tables in schema ${schema} to ${login}`,
  ];
}

async function currentState(owner: Database): Promise<string> {
  const { rows } = await sql<{ state: string }>`select state from preview.present`.execute(owner);
  return rows[0]?.state ?? 'published';
}

function setPassword(role: string, password: string | null): string[] {
  return password === null ? [] : [`alter role ${quote(role)} password '${password}'`];
}

/**
 * The password of a login, derived from that of the owner, so that every process with the owner's URL
 * finds the same without writing it down. Null where the owner has none (a socket that trusts us).
 */
function passwordOf(url: string, role: string): string | null {
  const secret = new URL(url).password;
  if (secret === '') return null;
  return createHmac('sha256', decodeURIComponent(secret)).update(role).digest('base64url');
}

/** The URL that a login connects with. @param url of the owner of the database */
export function loginUrl(url: string, role: string): string {
  const login = new URL(url);
  login.username = role;
  login.password = passwordOf(url, role) ?? '';
  return login.href;
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501';
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
