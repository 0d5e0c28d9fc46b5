import { type ExecutionResult, execute, type GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Database } from '../../../db/connect.ts';
import { badInput } from '../../../schema/errors.ts';
import { schema } from '../../../schema/index.ts';
import type { Desk } from '../../desk/desk.ts';
import type { KnownRevision } from '../../known-revision.ts';
import type { RowCache } from '../../loaders/row-cache.ts';
import type { OperationsAtOnce } from '../../pool-sizes.ts';
import { Admission } from '../admit/admission.ts';
import type { ClientLimits } from '../admit/client-limits.ts';
import { CheckedOperations } from '../check/checked-operations.ts';
import { workOf } from '../check/cost/cost.ts';
import { readDocuments } from '../check/documents.ts';
import { type Limits, limits as usualLimits } from '../check/limits.ts';
import { operationKindOf } from '../check/operation-kind.ts';
import { type AllowedDocuments, PersistedDocuments } from '../check/persisted-documents.ts';
import { allowOrigins } from '../encode/cors.ts';
import { FailureLog } from '../encode/failure-log.ts';
import { hideErrors } from '../encode/hide-errors.ts';
import { isReachable } from '../endpoints/health.ts';
import { answerFiles } from '../files/answer.ts';
import { formatOf } from '../files/format.ts';
import type { FileLimits } from '../files/pages.ts';
import { type Connection, createAudience } from '../identify/audience.ts';
import { readRequests } from '../read/read-request.ts';
import { cacheableResponses } from '../response-cache/cacheable.ts';
import { wantsCost, withCost } from './cost-extension.ts';
import { executeOperation, readsData } from './execute.ts';
import { defaultTimes, type OperationTimes, timeOf, withBudget } from './operation-budget.ts';

export interface GraphqlOptions extends Partial<OperationTimes> {
  /** the state that the public reads */
  db: Database;
  /** what those who sign in read and write; nobody can sign in if absent */
  desk?: Desk;
  logger: Logger;
  /** logs what fails; one of its own, over `logger`, if absent */
  failures?: FailureLog;
  /** origins whose pages may send requests; `*` for all */
  corsOrigins: readonly string[];
  /** proxies whose `X-Forwarded-For` counts; none if absent */
  trustedProxies?: readonly string[];
  /** the origin that clients reach the server by; that of each request if absent or null */
  publicUrl?: string | null;
  /** how long a table may be that is answered as a file; 100,000 rows, or 10,000 of statistics, if absent */
  fileLimits?: FileLimits;
  /** what each client may do in a minute; the usual limits if absent */
  clientLimits?: ClientLimits;
  /** milliseconds that a request waits to be parsed and for its slot together; a second if absent */
  patience?: number;
  /** how many operations of each kind run at once; as many as there is use for if absent */
  atOnce?: OperationsAtOnce;
  /** who is let in and when, for all ways into a server; one of its own if absent */
  admission?: Admission;
  /** which query documents run; any if absent */
  allowedDocuments?: AllowedDocuments;
  /** query documents that run although only registered ones do, by id; none if absent */
  builtInDocuments?: ReadonlyMap<string, string>;
  /** query documents that clients request by id, for all ways into a server; of its own if absent */
  documents?: PersistedDocuments;
  /** what one operation may cost; the usual limits if absent */
  costLimits?: Limits;
  /** the current revision of the published data, which spares a query reading it first; not known if absent */
  knownRevision?: Pick<KnownRevision, 'current'>;
  /** what queries have read of the published data; they read all of it anew if absent */
  rowCache?: RowCache;
}

const defaultFileLimits: FileLimits = { rows: 100_000, statistics: 10_000 };

/** Who is let in, and when. */
export function admissionOf({ desk, ...options }: GraphqlOptions): Admission {
  return new Admission({ tokens: desk?.tokens ?? null, ...options });
}

/** The query documents that clients request by id. */
export function persistedDocumentsOf(
  { desk, allowedDocuments: allowed, builtInDocuments: builtIn }: GraphqlOptions,
  { patience }: Admission,
): PersistedDocuments {
  return new PersistedDocuments({ desk: desk ?? null, allowed, builtIn, patience });
}

/** Serves GraphQL over HTTP: a listener for a server, with `fetch` for requests in the same process. */
export function createGraphql(options: GraphqlOptions) {
  const { db, desk = null, logger, corsOrigins, publicUrl = null } = options;
  const { fileLimits = defaultFileLimits, costLimits: limits = usualLimits } = options;
  const { knownRevision, rowCache } = options;
  const { failures = new FailureLog(logger, () => isReachable(db)) } = options;
  const { admission = admissionOf(options) } = options;
  const { documents = persistedDocumentsOf(options, admission) } = options;
  const times = { ...defaultTimes, ...options };
  const audience = createAudience({ db, desk }, admission);
  const operations = new CheckedOperations(schema, limits);
  const execution: Plugin<Connection> = {
    async onExecute({ args, setExecuteFn, setResultAndStopExecution }) {
      const { document, operationName, variableValues } = args;
      const { errors, identifiers, cost } = operations.check(
        document,
        operationName,
        variableValues ?? {},
      );
      const { request, params, pending } = args.contextValue;
      const addCost = (result: ExecutionResult) =>
        wantsCost(params.extensions) ? withCost(result, cost, limits) : result;
      if (errors.length > 0) return setResultAndStopExecution(addCost({ errors }));
      await audience.charge(request, workOf(cost));
      const kind = operationKindOf(document, operationName);
      setExecuteFn(async (executionArgs) => {
        const release = await audience.enter(request, { kind, work: workOf(cost) });
        let isRunning = false;
        try {
          const caller = await audience.of(request);
          if (!readsData(executionArgs)) {
            // The result is that of any revision.
            pending?.readFrom(pending.revision);
            return addCost(await execute(executionArgs));
          }
          const result = await withBudget(
            timeOf(executionArgs, times),
            request.signal,
            (signal) => {
              const onRevision = (revision: string) => pending?.readFrom(revision);
              // Those of the published data: a preview has a revision of its own.
              const known = caller.db === db && {
                ...{ knownRevision: knownRevision?.current ?? null, rowCache: rowCache ?? null },
              };
              const operationCaller = { ...caller, signal, onRevision, ...known };
              const running = executeOperation(
                operationCaller,
                executionArgs,
                identifiers,
                release,
              );
              isRunning = true;
              return running;
            },
          );
          return addCost(result);
        } finally {
          if (!isRunning) release();
        }
      });
    },
    onSubscribe: ({ setResultAndStopExecution }) =>
      setResultAndStopExecution({ errors: [howToSubscribe()] }),
  };
  return createYoga<Connection>({
    schema,
    plugins: [
      allowOrigins(corsOrigins),
      hideErrors(failures),
      audience.plugin,
      execution,
      answerFiles({
        ...{ audience, limits, rows: fileLimits, logger, publicUrl },
        pageTime: times.operationTimeout,
        atOnce: admission.filesAtOnce,
      }),
      readDocuments,
      readRequests(audience, documents, (request) => formatOf(request) === 'jsonld'),
      cacheableResponses,
    ],
    graphiql: false,
    landingPage: false,
    multipart: false,
    // readRequests knows the viewer, and so how long a body may be.
    maxRequestBodySize: false,
    // allowOrigins does it, which sends no header at all to other origins.
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
    'A subscription needs an open connection. Send it with the header `accept: text/event-stream`, or over a WebSocket of the protocol `graphql-transport-ws`.',
  );
}
