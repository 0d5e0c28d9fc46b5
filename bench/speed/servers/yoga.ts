import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { schema } from '../../../schema/index.ts';
import { listen } from './listen.ts';

/** GraphQL Yoga with our schema and without a plugin: what the checks and limits of the gateway cost. */
await listen(createServer(createYoga({ schema, graphiql: false, landingPage: false })));
