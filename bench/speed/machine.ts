import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import type { BenchDatabase } from './database.ts';
import { connections } from './load-process.ts';
import type { Facts } from './report.ts';

const peersShape = z.object({ dependencies: z.record(z.string(), z.string()) });
/** Packages of `bench/peers` that are measured, or measure. */
const named = ['postgraphile', '@apollo/server', 'mercurius', 'fastify', 'autocannon'];

/** The facts that the results depend on, in words. */
export function factsOf({ version, honors }: BenchDatabase['facts'], seconds: number): Facts {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()[0]?.toFixed(1);
  return {
    date: new Date().toISOString().slice(0, 10),
    machine:
      `${processors.length} processors (${processors[0]?.model.trim()}), ${memory} GiB of memory, all on one machine: ` +
      `the servers, PostgreSQL and the load. Its load average was ${load} before.`,
    versions: `Node.js ${process.versions.node}, PostgreSQL ${version}, ${versionsOfPeers()}.`,
    data: `${honors.toLocaleString('en')} honors, made by \`npm run generate\`.`,
    method:
      `${connections} connections, each with one request at a time. In each round, every server has a turn of ` +
      `${seconds} s after a warm-up.`,
  };
}

function versionsOfPeers(): string {
  const file = path.join(import.meta.dirname, '..', 'peers', 'package.json');
  const { dependencies } = peersShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  return named.map((name) => `${name} ${dependencies[name]}`).join(', ');
}
