import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import pino from 'pino';
import { afterAll } from 'vitest';
import type { Database } from '../../../db/connections/connect.ts';
import type { Desk } from '../../../src/desk/desk.ts';
import type { FileLimits } from '../../../src/http/files/table-pages.ts';
import { createAwardsServer, type ServerOptions } from '../../../src/server/server.ts';
import { patient } from '../run/patient.ts';
import { expectCoded } from './coded.ts';

/** The real server on a free port of the loopback, gone after the test file. */
export async function startServer(
  db: Database,
  corsOrigins = ['*'],
  fileLimits?: FileLimits,
  desk?: Desk,
  others: Partial<ServerOptions> = {},
): Promise<string> {
  const logger = pino({ level: 'silent' });
  const server = createAwardsServer({
    db,
    logger,
    corsOrigins,
    ...patient,
    ...(fileLimits && { fileLimits }),
    ...(desk && { desk }),
    ...others,
  });
  expectCoded(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}`;
}
