import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import type { Database } from '../../db/connections/connect.ts';
import type { Mechanism } from '../../db/mechanisms.ts';
import { nextMessage } from '../processes/next-message.ts';
import { readBackends, workBetween } from './database.ts';
import type { Values } from './workload-values.ts';
import type { Workload } from './workloads.ts';

/** A gateway that is measured: all of it, but without a mechanism, or with caches. */
export interface Variant {
  name: string;
  without?: Mechanism;
  /** what it caches; nothing if absent */
  caches?: 'rows' | 'responses';
  /** whether requests wait for nothing and nobody: no turns, no slots */
  isOpen?: boolean;
}

const gateway: Variant = { name: 'gateway' };
const withRows: Variant = { name: 'rows', caches: 'rows' };

/** A mechanism, and which two variants show what it saves. */
export interface Comparison {
  title: string;
  without: Variant;
  having: Variant;
}

const compared = (title: string, without: Mechanism): Comparison => ({
  title,
  without: { name: `without ${without}`, without },
  having: gateway,
});

export const comparisons: readonly Comparison[] = [
  compared('Plans of operations, beside graphql-js', 'plans'),
  compared('Rounds of batches', 'rounds'),
  compared('Editions read ahead', 'editionTree'),
  compared('Only the columns selected', 'selectedColumns'),
  compared('Prepared statements', 'preparedStatements'),
  compared('Generic plans for them', 'genericPlans'),
  compared('Compiled statements', 'compiledStatements'),
  { title: 'Rows cached', without: gateway, having: withRows },
  {
    title: 'Responses cached',
    without: withRows,
    having: { name: 'responses', caches: 'responses' },
  },
  { title: 'Turns and slots', without: { name: 'open', isOpen: true }, having: gateway },
];

/** The milliseconds of processor time of a request in each round, by variant. */
export interface MechanismOutcome {
  workload: string;
  work: Record<string, number[]>;
}

/** The order to a process: so many requests of a workload. */
export interface MechanismOrder {
  workload: string;
  values: Values;
  amount: number;
}

const answer = z.object({ cpu: z.number() });
const program = path.join(import.meta.dirname, 'mechanism-process.ts');
/** Milliseconds of processor time that a turn of the whole gateway takes, about. */
const turn = 100;
/** Requests of each process before a workload is measured. */
const warmUp = 16;

/** Measures each variant with each workload, in turns. Each runs in one process, without sockets to its clients. */
export async function measureMechanisms(
  { url, db }: { url: string; db: Database },
  workloads: readonly Workload[],
  values: Values,
  rounds: number,
  onRound: (workload: Workload) => void,
): Promise<MechanismOutcome[]> {
  const variants = new Set(comparisons.flatMap(({ without, having }) => [without, having]));
  const processes = new Map<string, ChildProcess>();
  const run = async (name: string, order: MechanismOrder): Promise<number> => {
    const child = processes.get(name);
    if (!child) throw new Error(`${name} does not run.`);
    const before = await readBackends(db);
    const answered = nextMessage(child);
    child.send(order);
    const { cpu } = answer.parse(await answered);
    return (cpu + (workBetween(before, await readBackends(db)) ?? 0)) / order.amount;
  };
  try {
    // One after another: together they would take turns at starting.
    for (const variant of [gateway, ...variants]) {
      if (processes.has(variant.name)) continue;
      const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'production' };
      const child = fork(program, [JSON.stringify(variant)], { env });
      processes.set(variant.name, child);
      await nextMessage(child);
    }
    const outcomes: MechanismOutcome[] = [];
    for (const workload of workloads) {
      const order = (amount: number) => ({ workload: workload.name, values, amount });
      const names = [...processes.keys()];
      const work: Record<string, number[]> = Object.fromEntries(names.map((name) => [name, []]));
      for (const name of names) await run(name, order(warmUp));
      const amount = Math.max(4, Math.ceil(turn / (await run(gateway.name, order(warmUp)))));
      for (let round = 0; round < rounds; round += 1) {
        onRound(workload);
        for (const name of round % 2 === 0 ? names : names.toReversed())
          work[name]?.push(await run(name, order(amount)));
      }
      outcomes.push({ workload: workload.title, work });
    }
    return outcomes;
  } finally {
    for (const child of processes.values()) child.disconnect();
  }
}
