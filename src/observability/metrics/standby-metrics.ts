import { Counter, Gauge, type Registry } from 'prom-client';
import type { Standbys } from '#standbys';

/** Where queries of the public ran, and what is known of each standby. */
export function standbyMetrics(
  registry: Registry,
  standbys: Pick<Standbys, 'all' | 'primaryQueries'>,
): void {
  const registers = [registry];
  new Counter({
    name: 'awards_public_queries_total',
    registers,
    labelNames: ['server', 'outcome'],
    help: 'Queries of the public by the server of PostgreSQL; those repeated ran again on the primary',
    collect() {
      this.reset();
      let onPrimary = standbys.primaryQueries;
      for (const { name: server, counts } of standbys.all) {
        this.inc({ server, outcome: 'answered' }, counts.answered);
        this.inc({ server, outcome: 'repeated' }, counts.repeated);
        onPrimary += counts.repeated;
      }
      this.inc({ server: 'primary', outcome: 'answered' }, onPrimary);
    },
  });
  const gauge = (name: string, help: string, read: (watch: Watch) => number) =>
    new Gauge({
      name,
      help,
      registers,
      labelNames: ['server'],
      collect() {
        for (const { name: server, watch } of standbys.all) this.set({ server }, read(watch));
      },
    });
  gauge('awards_standby_up', '1 if the standby answers, else 0', ({ state }) => (state ? 1 : 0));
  gauge(
    'awards_standby_revision',
    'Revision that the standby has; 0 if it does not answer',
    (one) => Number(one.state?.revision ?? 0),
  );
  gauge(
    'awards_standby_lag_seconds',
    'Time since the standby was first seen not to have the state of the primary; 0 if it has it',
    ({ lag }) => lag,
  );
}

type Watch = Standbys['all'][number]['watch'];
