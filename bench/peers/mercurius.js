import fastify from 'fastify';
import mercurius from 'mercurius';
import { openContexts, schema } from '../speed/servers/gateway-context.ts';

/** Mercurius with our schema and loaders, and each operation compiled when it comes for the second time. */
const createContext = await openContexts();
const app = fastify();
await app.register(mercurius, { schema, context: createContext, jit: 1, graphiql: false });
console.log(`ready: ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
process.once('SIGTERM', () => process.exit());
