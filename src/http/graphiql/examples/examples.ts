import { z } from 'zod';
import { ofEditions } from './edition-examples.ts';
import { ofNothing } from './examples-without-data.ts';
import { type ExampleFacts, readFacts } from './facts.ts';
import { ofLists } from './list-examples.ts';
import type { ReadPublished } from './overview.ts';
import { ofRecipients } from './recipient-examples.ts';

export interface Example {
  name: string;
  query: string;
}

const { winners, sources, unknowns, leaders } = ofEditions;
const { place, person, languages, search } = ofRecipients;
const { slugs, filters, statistics, women, disputes, live } = ofLists;

/** In the order of the tabs. */
const all = {
  winners,
  slugs,
  sources,
  unknowns,
  disputes,
  place,
  person,
  leaders,
  languages,
  filters,
  statistics,
  women,
  search,
  live,
};

const size = z.object({ dataset: z.object({ programs: z.int() }) });

/** The example queries that GraphiQL opens with: those for which the published data has something to show. */
export async function readExamples(read: ReadPublished): Promise<Example[]> {
  const { dataset } = size.parse(await read('{ dataset { programs } }'));
  if (dataset.programs > 0) return writeExamples(await readFacts(read));
  return Object.entries(ofNothing).map(([name, query]) => ({ name, query }));
}

/** The examples that these facts about the data are enough for. */
export function writeExamples(facts: ExampleFacts): Example[] {
  return Object.entries(all).flatMap(([name, write]) => {
    const query = write(facts);
    return query ? [{ name, query }] : [];
  });
}
