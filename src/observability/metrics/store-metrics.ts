import { Gauge, type Registry } from 'prom-client';
import type { Database } from '../../../db/connections/connect.ts';
import { orAborted, withSignal } from '../../../db/connections/with-signal.ts';
import { countConnections } from '../../../db/queries/state/connection-count.ts';
import { readOperatingState } from '../../../db/queries/state/operating-state.ts';

/** Milliseconds that the database has to answer. */
const timeout = 2_000;

/**
 * Numbers that only the database knows. While it is out of reach there are none but `awards_database_up`.
 * @param db of the owner, whose statements are short
 * @returns reads them; to be called before the metrics are printed
 */
export function storeMetrics(registry: Registry, db: Database): () => Promise<void> {
  const gauges: Gauge[] = [];
  const gauge = (name: string, help: string) => {
    const made = new Gauge({ name, help, registers: [registry] });
    gauges.push(made);
    return made;
  };
  const up = new Gauge({
    name: 'awards_database_up',
    registers: [registry],
    help: '1 if the database answered in time, else 0',
  });
  const revision = gauge('awards_revision', 'Revision of the published data');
  const revisionAge = gauge(
    'awards_revision_age_seconds',
    'Time since the published data was changed last',
  );
  const scheduled = gauge('awards_scheduled_documents', 'Documents that are scheduled');
  const failing = gauge(
    'awards_scheduled_documents_failing',
    'Scheduled documents that could not be published as things stand',
  );
  const next = gauge(
    'awards_next_publication_seconds',
    'Time until the next scheduled document is due; absent if there is none',
  );
  const overdue = gauge(
    'awards_publication_overdue_seconds',
    'Time for which a scheduled document that can be published has been due; 0 if none is',
  );
  const paused = gauge(
    'awards_publisher_paused',
    '1 if nothing is published when it is due, as in a restored copy; else 0',
  );
  const previews = gauge(
    'awards_previews',
    'Previews: the current one, and superseded ones that are not dropped yet',
  );
  const lag = gauge(
    'awards_preview_lag_seconds',
    'Time since it was first seen here that the preview is behind; 0 if it is up to date',
  );
  const used = gauge(
    'awards_postgresql_connections',
    'Connections of all clients to PostgreSQL, in all databases',
  );
  const allowed = gauge(
    'awards_postgresql_connections_allowed',
    'Connections that PostgreSQL allows to users who are not superusers',
  );
  let behindSince: number | null = null;

  const read = async () => {
    const signal = AbortSignal.timeout(timeout);
    const pool = withSignal(db, signal);
    // One after the other: other callers need the connections of the pool.
    const state = await orAborted(signal, readOperatingState(pool));
    return { ...state, ...(await orAborted(signal, countConnections(pool))) };
  };

  return async () => {
    for (const each of gauges) each.remove();
    const state = await read().catch(() => null);
    up.set(state === null ? 0 : 1);
    if (state === null) return;
    if (state.isPreviewUpToDate) behindSince = null;
    else behindSince ??= performance.now();
    revision.set(state.revision);
    revisionAge.set(state.revisionAge);
    scheduled.set(state.scheduled);
    failing.set(state.failing);
    if (state.next !== null) next.set(state.next);
    overdue.set(state.overdue);
    paused.set(state.isPaused ? 1 : 0);
    previews.set(state.previews);
    lag.set(behindSince === null ? 0 : (performance.now() - behindSince) / 1_000);
    used.set(state.used);
    allowed.set(state.allowed);
  };
}
