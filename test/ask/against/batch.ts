import { expect } from 'vitest';
import type { Bench } from './bench.ts';

/** A field of Query, with variables of its own. */
export interface Question {
  text: string;
  variables: Readonly<Record<string, { type: string; value: unknown }>>;
}

/**
 * Asks many questions in few operations.
 * @param batchSize how many in one: less of what weighs much
 * @returns what each is answered with, in their order
 */
export async function askAll<Data>(
  answer: Bench['answer'],
  questions: readonly Question[],
  batchSize = 20,
): Promise<Data[]> {
  const found: Data[] = [];
  for (let from = 0; from < questions.length; from += batchSize)
    found.push(...(await askTogether<Data>(answer, questions.slice(from, from + batchSize))));
  return found;
}

async function askTogether<Data>(
  answer: Bench['answer'],
  questions: readonly Question[],
): Promise<Data[]> {
  const all = questions.flatMap(({ variables }, index) =>
    Object.entries(variables).map(([name, variable]) => ({ name: `${name}${index}`, ...variable })),
  );
  const declared = all.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const fields = questions.map(
    ({ text }, index) => `q${index}: ${text.replaceAll(/\$(\w+)/g, `$$$1${index}`)}`,
  );
  const values = Object.fromEntries(all.map(({ name, value }) => [name, value]));
  const { data, errors } = await answer(`query (${declared}) {\n${fields.join('\n')}\n}`, values);
  expect(errors).toBeUndefined();
  return questions.map((_, index) => data?.[`q${index}`] as Data);
}
