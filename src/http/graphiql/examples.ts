import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface Example {
  /** the file's name without its ending */
  name: string;
  query: string;
}

const folder = path.join(import.meta.dirname, 'examples');

/** The example queries that GraphiQL opens with, in the order of their tabs. */
export function readExamples(): Example[] {
  return readdirSync(folder)
    .toSorted((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
    .map((file) => ({
      name: path.basename(file, '.graphql'),
      query: readFileSync(path.join(folder, file), 'utf8'),
    }));
}
