import pino from 'pino';
import { connect } from '../../db/connections/connect.ts';
import { RowCache } from '../../db/loaders/row-cache.ts';
import { mechanisms } from '../../db/mechanisms.ts';
import { readRevision } from '../../db/queries/changes/dataset.ts';
import { searchPathOf } from '../../db/states/states.ts';
import { readConfig } from '../../src/config/config.ts';
import { FailureLog } from '../../src/database-health/failure-log.ts';
import { clientLimits } from '../../src/http/admit/client-limits.ts';
import { graphqlResponses } from '../../src/http/response-cache/graphql-responses.ts';
import { ResponseCache } from '../../src/http/response-cache/response-cache.ts';
import {
  admissionOf,
  createGraphql,
  persistedDocumentsOf,
} from '../../src/server/create-graphql.ts';
import type { MechanismOrder, Variant } from './mechanisms.ts';
import { workloads } from './workloads.ts';

// A variant of the gateway in one process (mechanisms.ts starts it): it executes requests as it is told to.

/** Requests under way at once. */
const atOnce = 4;

const { without, caches, isOpen = false }: Variant = JSON.parse(process.argv[2] ?? '');
if (without) mechanisms[without] = false;
const url = readConfig().databaseUrl ?? '';
const db = connect({
  url,
  searchPath: await searchPathOf(url, 'published'),
  readOnly: true,
  max: atOnce,
});
const logger = pino({ level: 'silent' });
const knownRevision = { current: await readRevision(db) };
const options = {
  db,
  logger,
  corsOrigins: [],
  clientLimits: clientLimits(0),
  // On a busy machine nothing is refused.
  queueTimeout: 60_000,
  operationTimeout: 60_000,
};
const admission = admissionOf(options);
if (isOpen) {
  const open = () => () => {};
  Object.assign(admission.lanes, { take: open });
  Object.assign(admission.parseQueue, { wait: () => null });
  Object.assign(admission.arrivals, { pass: () => null });
}
const documents = persistedDocumentsOf(
  options,
  admission,
  new FailureLog(logger, async () => true),
);
const cache = new ResponseCache();
const { fetch } = createGraphql({
  ...options,
  admission,
  documents,
  ...(caches && { knownRevision, rowCache: new RowCache() }),
  ...(caches === 'responses' && {
    responses: graphqlResponses({ cache, knownRevision, admission, documents }),
  }),
});

process.on('message', async ({ workload: name, values, amount }: MechanismOrder) => {
  const workload = workloads.find((one) => one.name === name);
  const body = JSON.stringify(workload?.body('gateway', values));
  let left = amount;
  const before = process.cpuUsage();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left > 0) {
        left -= 1;
        const headers = { 'content-type': 'application/json', accept: 'application/json' };
        const response = await fetch('http://localhost/graphql', { method: 'POST', headers, body });
        const text = await response.text();
        if (!response.ok || text.includes('"errors":')) throw new Error(`${name}: ${text}`);
      }
    }),
  );
  const { user, system } = process.cpuUsage(before);
  process.send?.({ cpu: (user + system) / 1_000 });
});
process.once('disconnect', () => process.exit());
process.send?.('ready');
