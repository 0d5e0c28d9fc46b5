import { ensureLogin, LoginError } from '../../db/logins.ts';
import type { Config } from '../config.ts';
import { openStore } from '../store.ts';

/**
 * `awards migrate`: makes or updates the tables and the public login, or prints the SQL for whoever may.
 * @returns the exit code
 */
export async function runMigrate(config: Config, out: (line: string) => void): Promise<number> {
  const store = await openStore(config);
  try {
    out(`The tables are up to date ${store.where}.`);
    if (config.databasePublicUrl !== null) return 0;
    try {
      const url = await ensureLogin(store.url, 'public', config.loginPrefix);
      out(`The public reads as ${new URL(url).username}.`);
      return 0;
    } catch (error) {
      if (!(error instanceof LoginError)) throw error;
      out(`${error.message} Whoever may make roles can run:\n${error.statements.join(';\n')};`);
      return 1;
    }
  } finally {
    await store.close();
  }
}
