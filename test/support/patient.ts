import { noClientLimits } from '../../src/http/client-limits.ts';

/** Options of a server that lets one client ask as much as it likes, and has time for all of it on a busy machine. */
export const patient = { clientLimits: noClientLimits, patience: 30_000 };
