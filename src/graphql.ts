import type { GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Database } from '../db/connect.ts';
import { badInput } from '../schema/errors.ts';
import { schema } from '../schema/index.ts';
import type { Desk } from './desk/desk.ts';
import { createAudience } from './http/audience.ts';
import { checkOperation } from './http/check-operation.ts';
import { allowOrigins } from './http/cors.ts';
import { readDocuments } from './http/documents.ts';
import { executeOperation } from './http/execute.ts';
import { FailureLog } from './http/failure-log.ts';
import { answerFiles } from './http/files/answer.ts';
import type { FileLimits } from './http/files/pages.ts';
import { isReachable } from './http/health.ts';
import { hideErrors } from './http/hide-errors.ts';
import { type Limits, limits as usualLimits } from './http/limits.ts';
import { defaultTimes, type OperationTimes, timeOf, withBudget } from './http/operation-budget.ts';
import { readRequests } from './http/read-request.ts';

export interface GraphqlOptions extends Partial<OperationTimes> {
  /** the state that the public reads */
  db: Database;
  /** what those who sign in read and write; nobody can sign in if absent */
  desk?: Desk;
  logger: Logger;
  /** logs what fails; one of its own, over `logger`, if absent */
  failures?: FailureLog;
  /** origins whose pages may ask; `*` for all */
  corsOrigins: readonly string[];
  /** proxies whose `X-Forwarded-For` counts; none if absent */
  trustedProxies?: readonly string[];
  /** the URL that clients reach the server by; that of each request if absent or null */
  publicUrl?: string | null;
  /** how long a table may be that is answered as a file; 100,000 rows, or 10,000 of statistics, if absent */
  fileLimits?: FileLimits;
  /** what one operation may cost; the usual limits if absent */
  limits?: Limits;
}

const defaultFileLimits: FileLimits = { rows: 100_000, statistics: 10_000 };

/** Answers GraphQL over HTTP: a listener for a server, with `fetch` for asking it in-process. */
export function createGraphql({
  db,
  desk,
  logger,
  failures = new FailureLog(logger, () => isReachable(db)),
  corsOrigins,
  publicUrl = null,
  fileLimits = defaultFileLimits,
  limits = usualLimits,
  ...times
}: GraphqlOptions) {
  const audience = createAudience({ db, desk: desk ?? null });
  const allTimes = { ...defaultTimes, ...times };
  const execution: Plugin = {
    onExecute: ({ args, setExecuteFn, setResultAndStopExecution }) => {
      const { document, operationName, variableValues } = args;
      const { errors, identifiers } = checkOperation(
        schema,
        document,
        operationName,
        variableValues ?? {},
        limits,
      );
      if (errors.length > 0) return setResultAndStopExecution({ errors });
      const { request } = args.contextValue;
      const caller = audience.of(request);
      setExecuteFn((executionArgs) =>
        withBudget(timeOf(executionArgs, allTimes), request.signal, (signal) =>
          executeOperation({ ...caller, signal }, executionArgs, identifiers),
        ),
      );
    },
    onSubscribe: ({ setResultAndStopExecution }) =>
      setResultAndStopExecution({ errors: [howToSubscribe()] }),
  };
  return createYoga({
    schema,
    plugins: [
      allowOrigins(corsOrigins),
      hideErrors(failures),
      audience.plugin,
      execution,
      answerFiles({
        ...{ callerOf: audience.of, limits, rows: fileLimits, logger, publicUrl },
        pageTime: allTimes.operationTimeout,
      }),
      readDocuments,
      readRequests((request) => audience.of(request).viewer),
    ],
    graphiql: false,
    landingPage: false,
    multipart: false,
    // readRequests knows who asks, and so how much they may send.
    maxRequestBodySize: false,
    // allowOrigins does it, which sends no header at all to pages that may not ask.
    cors: false,
    // readDocuments does it, within a bound in bytes.
    parserAndValidationCache: false,
    // hideErrors does it, since it knows the request.
    maskedErrors: false,
    logging: false,
  });
}

function howToSubscribe(): GraphQLError {
  return badInput(
    'query',
    'A subscription needs a connection that stays open: send it with the header `accept: text/event-stream`, or over a WebSocket of the protocol `graphql-transport-ws`.',
  );
}
