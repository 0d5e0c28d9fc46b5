import { ensureLogin, LoginError } from '../../db/logins.ts';
import type { Config } from '../config.ts';
import { openStore } from '../store.ts';

/**
 * `npx awards migrate`: creates or updates the tables and logins. If the owner may not, prints the SQL for an administrator.
 * @returns the exit code
 */
export async function runMigrate(config: Config, out: (line: string) => void): Promise<number> {
  const store = await openStore(config);
  try {
    out(`The tables are up to date ${store.where}.`);
    const logins = [
      { audience: 'public', who: 'The public reads', given: config.databasePublicUrl },
      { audience: 'press', who: 'Press and curators read', given: config.databasePressUrl },
    ] as const;
    let code = 0;
    for (const { audience, who } of logins.filter(({ given }) => given === null)) {
      try {
        const url = await ensureLogin(store.url, audience, config.loginPrefix);
        out(`${who} as ${new URL(url).username}.`);
      } catch (error) {
        if (!(error instanceof LoginError)) throw error;
        out(
          `${error.message} Someone who may create roles can run:\n${error.statements.join(';\n')};`,
        );
        code = 1;
      }
    }
    return code;
  } finally {
    await store.close();
  }
}
