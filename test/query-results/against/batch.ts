import { expect } from 'vitest';
import type { Bench } from './bench.ts';

/** A field of Query, with variables of its own. */
export interface RootField {
  text: string;
  variables: Readonly<Record<string, { type: string; value: unknown }>>;
}

/**
 * Fetches many fields in few operations.
 * @param batchSize how many in one: fewer if they weigh much
 * @returns their values, in the same order
 */
export async function fetchFields<Data>(
  answer: Bench['answer'],
  rootFields: readonly RootField[],
  batchSize = 20,
): Promise<Data[]> {
  const found: Data[] = [];
  for (let from = 0; from < rootFields.length; from += batchSize)
    found.push(...(await fetchBatch<Data>(answer, rootFields.slice(from, from + batchSize))));
  return found;
}

async function fetchBatch<Data>(
  answer: Bench['answer'],
  rootFields: readonly RootField[],
): Promise<Data[]> {
  const all = rootFields.flatMap(({ variables }, index) =>
    Object.entries(variables).map(([name, variable]) => ({ name: `${name}${index}`, ...variable })),
  );
  const declared = all.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const fields = rootFields.map(
    ({ text }, index) => `q${index}: ${text.replaceAll(/\$(\w+)/g, `$$$1${index}`)}`,
  );
  const values = Object.fromEntries(all.map(({ name, value }) => [name, value]));
  const { data, errors } = await answer(`query (${declared}) {\n${fields.join('\n')}\n}`, values);
  expect(errors).toBeUndefined();
  return rootFields.map((_, index) => data?.[`q${index}`] as Data);
}
