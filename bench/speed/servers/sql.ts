import { createServer } from 'node:http';
import pg from 'pg';
import { z } from 'zod';
import { readConfig } from '../../../src/config/config.ts';
import { connections } from '../load-process.ts';
import { statements } from '../statements.ts';
import { listen, readJson } from './listen.ts';

/** Answers with what one statement builds, written by hand and prepared by name, and does nothing else. */
const body = z.object({
  statement: z.string(),
  parameters: z.array(z.union([z.string(), z.number(), z.array(z.string())])),
});

const pool = new pg.Pool({
  connectionString: readConfig().databaseUrl ?? '',
  max: connections,
  idleTimeoutMillis: 0,
});

await listen(
  createServer(async (request, response) => {
    const { statement, parameters } = body.parse(await readJson(request));
    const { rows } = await pool.query<{ json: string }>({
      name: statement,
      text: statements.get(statement) ?? '',
      values: parameters,
    });
    const bytes = Buffer.from(rows[0]?.json ?? '');
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': bytes.length,
    });
    response.end(bytes);
  }),
);
