import { openProgress } from '../processes/progress.ts';
import { type Contestant, gateways, participants, serverSpecs } from './contestants.ts';
import type { BenchDatabase } from './database.ts';
import { type LoadProcess, startLoad } from './load-process.ts';
import { factsOf } from './machine.ts';
import { type MechanismOutcome, measureMechanisms } from './mechanisms.ts';
import { type Outcome, outcomeTable, type Results } from './report.ts';
import { measure } from './rounds.ts';
import { type ServerProcess, startMeasured } from './server-process.ts';
import { findValues, type Values } from './workload-values.ts';
import { type Workload, workloads } from './workloads.ts';

export interface SpeedPlan {
  /** of a workload */
  rounds: (workload: Workload) => number;
  /** of a turn */
  seconds: number;
  chosen: readonly Workload[];
  peers: readonly Contestant[];
  hasMechanisms: boolean;
  /** ends the run after the turn under way */
  signal: AbortSignal;
}

interface Measuring extends SpeedPlan {
  database: BenchDatabase;
  load: LoadProcess;
  values: Values;
}

/** Measures what was chosen, and prints the results of each workload. */
export async function measureSpeed(database: BenchDatabase, plan: SpeedPlan): Promise<Results> {
  const load = startLoad();
  try {
    const facts = factsOf(database.facts, plan.seconds);
    const measuring = { ...plan, database, load, values: await findValues(database.db) };
    const outcomes = await runWorkloads(measuring, plan.chosen, [...gateways, ...plan.peers]);
    // Alone, they are measured with all workloads.
    const sent = plan.chosen.length > 0 ? plan.chosen : workloads;
    const mechanisms = plan.hasMechanisms ? await runMechanisms(measuring, sent) : [];
    return { facts, outcomes, mechanisms };
  } finally {
    load.end();
  }
}

async function runWorkloads(
  { database, load, values, rounds, seconds, signal }: Measuring,
  chosen: readonly Workload[],
  all: readonly Contestant[],
): Promise<Outcome[]> {
  const servers = new Map<string, ServerProcess>();
  const specs = serverSpecs(database.searchPath);
  const taking = new Set(chosen.flatMap((workload) => participants(all, workload)));
  try {
    // One after another: together they would keep each other from starting in time.
    for (const { name } of taking) {
      const spec = specs[name];
      if (spec) servers.set(name, await startMeasured(spec, database.url));
    }
    const outcomes: Outcome[] = [];
    for (const workload of chosen) {
      const contestants = participants(all, workload);
      const total = contestants.length * rounds(workload);
      const progress = openProgress(total);
      let turn = 0;
      const outcome = await measure({
        workload,
        contestants,
        servers,
        load,
        db: database.db,
        values,
        rounds: rounds(workload),
        seconds,
        onTurn: ({ title }) => {
          signal.throwIfAborted();
          progress.update(turn++, `${workload.name}: ${title}`);
        },
      }).finally(progress.stop);
      console.log(`${workload.title}\n${outcomeTable(outcome)}\n`);
      outcomes.push(outcome);
    }
    return outcomes;
  } finally {
    await Promise.all([...servers.values()].map((server) => server.end()));
  }
}

/** Measures the gateway without each of its mechanisms: all workloads in as many rounds as the one with the most. */
async function runMechanisms(
  { database, values, rounds, signal }: Measuring,
  chosen: readonly Workload[],
): Promise<MechanismOutcome[]> {
  const all = Math.max(...chosen.map(rounds));
  const progress = openProgress(chosen.length * all);
  let round = 0;
  const onRound = ({ name }: Workload) => {
    signal.throwIfAborted();
    progress.update(round++, `mechanisms: ${name}`);
  };
  return measureMechanisms(database, chosen, values, all, onRound).finally(progress.stop);
}
