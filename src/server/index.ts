/** The code that opens connections, sockets and processes. */
export { watchConnections } from './connection-watch.ts';
export { dataSetInputs } from './data-sets.ts';
export { limitHeapGrowth } from './heap.ts';
export { importTraces, openObservability } from './open-observability.ts';
export { startPublisherProcess } from './publisher/publisher-process.ts';
export { closeAll, exitInTime, minDelay } from './shutdown.ts';
export {
  addDataSet,
  commandLockTimeout,
  guardOptionsOf,
  loadShippedData,
  openPublished,
  openStore,
  StartError,
  withPublished,
} from './store.ts';
export { WorkerProcess } from './workers/worker-process.ts';
export { startWorkers } from './workers/workers.ts';

/** Only a process that answers requests needs it. */
export const importGraphql = () => import('./create-graphql.ts');

/** Only where metrics are wanted. */
export const importMetricsServer = () => import('./metrics-server.ts');

/** Only where an edge is told of new revisions. */
export const importPurge = () => import('./purge.ts');
