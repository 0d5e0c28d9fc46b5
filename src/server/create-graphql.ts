import type { Logger } from 'pino';
import { FailureLog, isReachable } from '#database-health';
import type { Desk } from '#desk';
import {
  Admission,
  type AdmissionOptions,
  type AllowedDocuments,
  type ClientLimits,
  createExecuteWithin,
  createGraphqlEndpoint,
  defaultTimes,
  type Endpoint,
  type FileLimits,
  fetchWithin,
  type KnownRevision,
  type OperationLimits,
  type OperationTimes,
  PersistedDocuments,
  type SharedResponses,
  operationLimits as usualLimits,
} from '#http';
import type { Standbys } from '#standbys';
import type { Database } from '../../db/connections/connect.ts';
import type { RowCache } from '../../db/loaders/row-cache.ts';
import type { OperationsAtOnce } from '../../db/pool-sizes.ts';

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
  queueTimeout?: number;
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
  costLimits?: OperationLimits;
  /** the current revision of the published data, which spares a query reading it first; not known if absent */
  knownRevision?: Pick<KnownRevision, 'current'>;
  /** what queries have read of the published data; they read all of it anew if absent */
  rowCache?: RowCache;
  /** where queries of the public run, beside the primary; there only if absent or null */
  standbys?: Pick<Standbys, 'choose'> | null;
  /** responses of the public; all are made anew if absent */
  responses?: SharedResponses | null;
}

const defaultFileLimits: FileLimits = { rows: 100_000, statistics: 10_000 };

/** Who is let in, and when. */
export function admissionOf({
  desk,
  ...options
}: Pick<GraphqlOptions, 'desk'> & Omit<AdmissionOptions, 'tokens'>): Admission {
  return new Admission({ tokens: desk?.tokens ?? null, ...options });
}

/** The query documents that clients request by id. */
export function persistedDocumentsOf(
  { desk, allowedDocuments: allowed, builtInDocuments: builtIn }: GraphqlOptions,
  { queueTimeout }: Admission,
  failures: FailureLog,
): PersistedDocuments {
  const report = (error: unknown) => failures.failed(error, 'query documents cannot be shared');
  return new PersistedDocuments({ desk: desk ?? null, allowed, builtIn, queueTimeout, report });
}

/** GraphQL without a server: the endpoint, and `fetch`, which sends it a request within the process. */
export function createGraphql(options: GraphqlOptions) {
  const { db, desk = null, logger, corsOrigins, publicUrl = null, responses = null } = options;
  const { fileLimits = defaultFileLimits, costLimits = usualLimits } = options;
  const { knownRevision = null, rowCache = null, standbys = null } = options;
  const { failures = new FailureLog(logger, () => isReachable(db)) } = options;
  const { admission = admissionOf(options) } = options;
  const { documents = persistedDocumentsOf(options, admission, failures) } = options;
  const endpoint: Endpoint = createGraphqlEndpoint({
    db,
    desk,
    logger,
    failures,
    corsOrigins,
    publicUrl,
    fileLimits,
    costLimits,
    responses,
    admission,
    documents,
    knownRevision,
    rowCache,
    standbys,
    times: { ...defaultTimes, ...options },
  });
  const fetch = (url: string, init?: RequestInit): Promise<Response> =>
    fetchWithin(new Request(url, init), endpoint, admission);
  return { endpoint, fetch, executeWithin: createExecuteWithin(endpoint, admission) };
}
