import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';

/** The SQL that reviewers see, which `npm run check` compares with what the queries send. */
const { owner } = await createDatabase('empty');
const folder = path.join(import.meta.dirname, '../../../db/queries');
const files = globSync('*/sql/*.sql', { cwd: folder });

test.each(files)('PostgreSQL plans the statements of %s', async (file) => {
  const statements = readFileSync(path.join(folder, file), 'utf8')
    .replaceAll(/^--.*\n/gm, '')
    .split(/;\n\n?/)
    .filter((statement) => /^\s*(with|select|insert|update|delete)\b/.test(statement));
  await owner.connection().execute(async (connection) => {
    for (const [index, statement] of statements.entries()) {
      const name = sql.id(`${file}_${index}`);
      await sql`prepare ${name} as ${sql.raw(statement)}`.execute(connection);
    }
  });
  expect(statements.length).toBeGreaterThan(0);
});
