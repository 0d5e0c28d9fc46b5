import { Attacker } from './attacker.ts';
import { attacks } from './attacks/index.ts';
import type { Counts, Job } from './job.ts';

/**
 * The process of the attackers: the attackers run apart, so that their load does not slow down the measurements. It gets its
 * job as a message, and sends what was answered.
 */
process.once('message', async (job: Job) => {
  const counts: Counts = {};
  for (const name of job.names) await attack(name, job, counts);
  process.send?.(counts, () => process.exit());
});
process.send?.('ready');

async function attack(name: string, { target, clients, milliseconds }: Job, counts: Counts) {
  const chosen = attacks.find((one) => one.name === name);
  if (!chosen) throw new Error(`Unknown attack ${name}.`);
  const end = performance.now() + milliseconds;
  const count = (what: string) => {
    counts[what] = (counts[what] ?? 0) + 1;
  };
  const all = clients.flatMap((from, client) =>
    Array.from({ length: chosen.connections ?? 25 }, async (_, index) => {
      const attacker = new Attacker(target, from, client * 1_000 + index, end, count);
      while (!attacker.isOver) await chosen.act(attacker);
    }),
  );
  // Some still wait for an answer at the end, and are cut off with the process.
  const over = new Promise((resolve) => setTimeout(resolve, milliseconds + 100));
  await Promise.race([Promise.all(all), over]);
}
