import { Presets, SingleBar } from 'cli-progress';
import { readConfig } from '../../src/config/config.ts';
import { type Contestant, cachedGateway, serverSpecs } from './contestants.ts';
import { type BenchDatabase, openDatabase } from './database.ts';
import { type Gala, measureGala } from './gala.ts';
import { galaSection } from './gala-section.ts';
import { connections, type LoadProcess, startLoad } from './load-process.ts';
import { factsOf } from './machine.ts';
import { type MechanismOutcome, measureMechanisms } from './mechanisms.ts';
import { type Memory, measureMemory } from './memory.ts';
import { memorySection } from './memory-section.ts';
import { type Outcome, outcomeTable, type Results } from './report.ts';
import { measure, participants } from './rounds.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { findValues, type Values } from './workload-values.ts';
import { type Workload, workloads } from './workloads.ts';

/** A progress bar, on a terminal. @param total how many steps it has */
function openBar(total: number): {
  next: (what: string, by?: number) => void;
  stop: () => void;
} {
  if (!process.stderr.isTTY) return { next: () => {}, stop: () => {} };
  const format = '{bar} {percentage}% | {what}';
  const bar = new SingleBar(
    { format, clearOnComplete: true, hideCursor: false, gracefulExit: false },
    Presets.shades_classic,
  );
  bar.start(total, -1, { what: '' });
  return { next: (what, by = 1) => bar.increment(by, { what }), stop: () => bar.stop() };
}

/** The steps that a run measures, by the names that `--only` takes: gala night, the workloads, memory. */
export const usualSteps: readonly { name: string }[] = [
  { name: 'gala' },
  ...workloads,
  { name: 'memory' },
];

/** The steps that it can measure: also the gateway without each of its mechanisms. */
export const steps: readonly { name: string }[] = [...usualSteps, { name: 'mechanisms' }];

/** Different queries after which the memory is measured. */
const queriesOfMemory = 50_000;

export interface Plan {
  rounds: number;
  /** of a turn */
  seconds: number;
  /** how many the embedded database holds */
  honors: number;
  chosen: typeof steps;
  /** who takes part in the workloads; the gateway comes first */
  all: readonly Contestant[];
  /** ends the run after the turn under way */
  signal: AbortSignal;
}

interface Measuring extends Plan {
  database: BenchDatabase;
  load: LoadProcess;
  values: Values;
}

/** Measures what was chosen, one step after another, and prints the results of each. */
export async function runSteps(plan: Plan): Promise<Results & { values: Values }> {
  const database = await openDatabase(readConfig(), plan.honors, plan.signal);
  const load = startLoad();
  try {
    const facts = factsOf(database.facts, { ...plan, connections });
    const values = await findValues(database.db);
    const measuring = { ...plan, database, load, values };
    const isChosen = (step: string) => plan.chosen.some(({ name }) => name === step);
    // PostgreSQL copies a database only as long as no server is connected to it.
    const gala = isChosen('gala') ? await runGala(measuring) : null;
    const outcomes = await runWorkloads(
      measuring,
      workloads.filter(({ name }) => isChosen(name)),
    );
    const mechanisms = isChosen('mechanisms') ? await runMechanisms(measuring) : null;
    const memory = isChosen('memory') ? await runMemory(measuring) : null;
    return {
      facts,
      values,
      outcomes,
      ...(gala && { gala }),
      ...(mechanisms && { mechanisms }),
      ...(memory && { memory }),
    };
  } finally {
    load.end();
    await database.close();
  }
}

async function runGala(measuring: Measuring): Promise<Gala> {
  const bar = openBar(2 * measuring.rounds);
  const gala = await measureGala({
    ...measuring,
    spec: cachedGateway,
    onTurn: ({ title }) => {
      measuring.signal.throwIfAborted();
      bar.next(`gala: ${title}`);
    },
  }).finally(bar.stop);
  console.log(`${galaSection(gala)}\n`);
  return gala;
}

async function runWorkloads(
  { all, database, load, values, rounds, seconds, signal }: Measuring,
  chosen: readonly Workload[],
): Promise<Outcome[]> {
  const servers = new Map<string, ServerProcess>();
  const specs = serverSpecs(database.searchPath);
  const courses = chosen.map((workload) => ({
    workload,
    contestants: participants(all, workload, values),
  }));
  const needed = new Set(courses.flatMap((course) => course.contestants.map((one) => one.server)));
  try {
    // One after another: together they would keep each other from starting in time.
    for (const name of needed) {
      const spec = specs[name];
      if (spec) servers.set(name, await startServer(spec, database.url));
    }
    const outcomes: Outcome[] = [];
    for (const course of courses) {
      const bar = openBar(course.contestants.length * rounds);
      const measured = await measure({
        ...course,
        servers,
        load,
        db: database.db,
        values,
        rounds,
        seconds,
        onTurn: ({ title }) => {
          signal.throwIfAborted();
          bar.next(`${course.workload.name}: ${title}`);
        },
      }).finally(bar.stop);
      const outcome = { ...course, ...measured };
      console.log(`${course.workload.title}\n${outcomeTable(outcome)}\n`);
      outcomes.push(outcome);
    }
    return outcomes;
  } finally {
    await Promise.all([...servers.values()].map((server) => server.end()));
  }
}

async function runMechanisms(measuring: Measuring): Promise<MechanismOutcome[]> {
  const { database, values, rounds, signal } = measuring;
  const bar = openBar(workloads.length * rounds);
  const onRound = ({ name }: Workload) => {
    signal.throwIfAborted();
    bar.next(`mechanisms: ${name}`);
  };
  return await measureMechanisms(database, workloads, values, rounds, onRound).finally(bar.stop);
}

async function runMemory({ database, load, values, signal }: Measuring): Promise<Memory> {
  const bar = openBar(queriesOfMemory);
  const memory = await measureMemory({
    url: database.url,
    load,
    values,
    queries: queriesOfMemory,
    spec: cachedGateway,
    onProgress: (more) => {
      signal.throwIfAborted();
      bar.next('memory', more);
    },
  }).finally(bar.stop);
  console.log(`${memorySection(memory)}\n`);
  return memory;
}
