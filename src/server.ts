import { createServer, type RequestListener, type Server } from 'node:http';
import { parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Database } from '../db/connect.ts';
import { schema } from '../schema/index.ts';
import { checkOperation, type Limits } from './http/check-operation.ts';
import { graphiqlPage } from './http/graphiql.ts';
import { answerHealth, answerReady } from './http/health.ts';
import { maskError } from './http/mask-error.ts';
import { refuseMediaType } from './http/media-type.ts';
import { executeInOneState } from './http/one-state.ts';
import { wishesOf } from './http/wishes.ts';

export interface ServerOptions {
  /** the state that the public reads */
  db: Database;
  logger: Logger;
  /** origins whose pages may ask; `*` for all */
  corsOrigins: readonly string[];
}

const limits: Limits = { cost: 50_000, depth: 20 };
const maxTokens = 2_000;
const maxBodyBytes = 100_000;

/** The HTTP server of the graph, not yet listening. Its caller closes it and the database. */
export function createAwardsServer(options: ServerOptions): Server {
  const graphql = graphqlHandler(options);
  const server = createServer({ maxHeaderSize: 16_384 }, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/health') return answerHealth(response);
    if (pathname === '/ready') return answerReady(response, options.db);
    if (pathname === '/') return void response.writeHead(302, { location: '/graphql' }).end();
    if (pathname === '/graphql') {
      if (refuseMediaType(request, response) || graphiqlPage(request, response)) return;
    }
    return graphql(request, response);
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;
  return server;
}

function graphqlHandler({ db, logger, corsOrigins }: ServerOptions): RequestListener {
  const plugin: Plugin = {
    onParse: ({ setParseFn }) =>
      setParseFn((source, parseOptions) => parse(source, { ...parseOptions, maxTokens })),
    onExecute: ({ args, setExecuteFn, setResultAndStopExecution }) => {
      const { document, operationName, variableValues } = args;
      const errors = checkOperation(schema, document, operationName, variableValues ?? {}, limits);
      if (errors.length > 0) return setResultAndStopExecution({ errors });
      const wishes = wishesOf(args.contextValue.request.url);
      setExecuteFn((executionArgs) => executeInOneState(db, executionArgs, wishes));
    },
  };
  return createYoga({
    schema,
    plugins: [plugin],
    graphiql: false,
    landingPage: false,
    multipart: false,
    maxRequestBodySize: maxBodyBytes,
    cors: { origin: [...corsOrigins], credentials: false, methods: ['GET', 'POST', 'OPTIONS'] },
    maskedErrors: { maskError: (error) => maskError(error, (inner) => logger.error(inner)) },
    logging: false,
  });
}
