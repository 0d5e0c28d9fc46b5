import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { connections } from '../speed/load-process.ts';
import { listen } from '../speed/servers/listen.ts';

/** PostGraphile over the tables of the published data. */
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It hides relations whose foreign key has no index of exactly its columns.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  // Plain lists instead of connections: less work, and the shape of our graph.
  schema: { defaultBehavior: '-connection +list' },
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['published'],
      poolConfig: { max: connections, idleTimeoutMillis: 0 },
    }),
  ],
  grafserv: { graphiql: false, websockets: false },
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
await listen(server);
