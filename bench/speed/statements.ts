import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, 'statements');

/**
 * The statements written by hand, by the names of their workloads. Each takes the parameters of its workload and returns
 * one row with the whole response, as text, in `json`.
 */
export const statements: ReadonlyMap<string, string> = new Map(
  globSync('*.sql', { cwd: folder }).map((file) => [
    path.basename(file, '.sql'),
    readFileSync(path.join(folder, file), 'utf8'),
  ]),
);
