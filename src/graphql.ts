import { parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Database } from '../db/connect.ts';
import { schema } from '../schema/index.ts';
import { checkOperation, type Limits } from './http/check-operation.ts';
import { maskError } from './http/mask-error.ts';
import { executeInOneState } from './http/one-state.ts';
import { wishesOf } from './http/wishes.ts';

export interface GraphqlOptions {
  /** the state that the public reads */
  db: Database;
  logger: Logger;
  /** origins whose pages may ask; `*` for all */
  corsOrigins: readonly string[];
}

const limits: Limits = { cost: 50_000, depth: 20 };
const maxTokens = 2_000;
const maxBodyBytes = 100_000;

/** Answers GraphQL over HTTP: a listener for a server, with `fetch` for asking it in-process. */
export function createGraphql({ db, logger, corsOrigins }: GraphqlOptions) {
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
    cors: {
      origin: [...corsOrigins],
      credentials: false,
      methods: ['GET', 'POST', 'OPTIONS'],
    },
    maskedErrors: { maskError: (error) => maskError(error, (inner) => logger.error(inner)) },
    logging: false,
  });
}
