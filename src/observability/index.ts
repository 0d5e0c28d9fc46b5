/** Metrics, log and traces, from the record of each request. */
export { reportDefects } from './defects.ts';
export type { Metrics } from './metrics/open-metrics.ts';
export { observeRequests } from './observe-requests.ts';
export { logRequests } from './request-log.ts';
export type { TraceOptions } from './traces.ts';

/** They are loaded only where they are wanted. */
export const importMetrics = () => import('./metrics/open-metrics.ts');

/** Needs OpenTelemetry, which not every server has. */
export const importTraceRequests = () => import('./traces.ts');
