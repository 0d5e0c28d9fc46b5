import type { Database } from '../../../db/connections/connect.ts';
import { type Example, readExamples } from '../../../src/http/graphiql/examples/examples.ts';
import { publishedReader } from '../../../src/http/graphiql/read-published.ts';

/** The examples of GraphiQL about the data of a database. @param db what the public reads */
export const examplesOf = (db: Database): Promise<Example[]> => readExamples(publishedReader(db));
