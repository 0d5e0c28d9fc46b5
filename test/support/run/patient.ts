import { noClientLimits } from '../../../src/http/admit/client-limits.ts';

/** Options of a server that has no limits per client, and long timeouts for a busy machine. */
export const patient = { clientLimits: noClientLimits, queueTimeout: 30_000 };
