import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { openContexts, schema } from '../speed/servers/gateway-context.ts';

/** Apollo Server with our schema and loaders. */
const createContext = await openContexts();
const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { host: '127.0.0.1', port: 0 },
  context: async () => createContext(),
});
console.log(`ready: ${url}`);
process.once('SIGTERM', () => process.exit());
