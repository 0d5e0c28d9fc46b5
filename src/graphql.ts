import { type GraphQLError, parse } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Database } from '../db/connect.ts';
import { badInput } from '../schema/errors.ts';
import { schema } from '../schema/index.ts';
import type { Desk } from './desk/desk.ts';
import { createAudience } from './http/audience.ts';
import { withinLimit } from './http/body-limit.ts';
import { checkOperation } from './http/check-operation.ts';
import { executeOperation } from './http/execute.ts';
import { answerFiles } from './http/files/answer.ts';
import type { FileLimits } from './http/files/pages.ts';
import { limits, maxTokens } from './http/limits.ts';
import { maskError } from './http/mask-error.ts';

export interface GraphqlOptions {
  /** the state that the public reads */
  db: Database;
  /** what those who sign in read and write; nobody can sign in if absent */
  desk?: Desk;
  logger: Logger;
  /** origins whose pages may ask; `*` for all */
  corsOrigins: readonly string[];
  /** how long a table may be that is answered as a file; 100,000 rows, or 10,000 of statistics, if absent */
  fileLimits?: FileLimits;
}

const defaultFileLimits: FileLimits = { rows: 100_000, statistics: 10_000 };

/** Answers GraphQL over HTTP: a listener for a server, with `fetch` for asking it in-process. */
export function createGraphql({
  db,
  desk,
  logger,
  corsOrigins,
  fileLimits = defaultFileLimits,
}: GraphqlOptions) {
  const report = (error: unknown) => logger.error(error);
  const audience = createAudience({ db, desk: desk ?? null });
  const plugin: Plugin = {
    onRequestParse: ({ request, requestParser, setRequestParser }) => {
      if (!requestParser) return;
      const { viewer } = audience.of(request);
      if (request.method !== 'GET') {
        return setRequestParser(async (asked) => requestParser(await withinLimit(asked, viewer)));
      }
      setRequestParser(async (asked) => {
        try {
          return await requestParser(asked);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          throw badInput('variables', 'The variables, or the extensions, are no JSON.');
        }
      });
    },
    onParse: ({ setParseFn }) =>
      setParseFn((source, parseOptions) => parse(source, { ...parseOptions, maxTokens })),
    onExecute: ({ args, setExecuteFn, setResultAndStopExecution }) => {
      const { document, operationName, variableValues } = args;
      const errors = checkOperation(schema, document, operationName, variableValues ?? {}, limits);
      if (errors.length > 0) return setResultAndStopExecution({ errors });
      const asking = audience.of(args.contextValue.request);
      setExecuteFn((executionArgs) => executeOperation(asking, executionArgs));
    },
    onSubscribe: ({ setResultAndStopExecution }) =>
      setResultAndStopExecution({ errors: [howToSubscribe()] }),
  };
  return createYoga({
    schema,
    plugins: [
      audience.plugin,
      plugin,
      answerFiles({ askingOf: audience.of, limits, rows: fileLimits, report }),
    ],
    graphiql: false,
    landingPage: false,
    multipart: false,
    // withinLimit knows who asks, and so how much they may send.
    maxRequestBodySize: false,
    cors: {
      origin: [...corsOrigins],
      credentials: false,
      // PUT and DELETE are for subscribers that share a connection.
      methods: ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'],
      exposedHeaders: ['content-disposition', 'x-awards-revision'],
    },
    maskedErrors: { maskError: (error) => maskError(error, report) },
    logging: false,
  });
}

function howToSubscribe(): GraphQLError {
  return badInput(
    'query',
    'A subscription needs a connection that stays open: send it with the header `accept: text/event-stream`, or over a WebSocket of the protocol `graphql-transport-ws`.',
  );
}
