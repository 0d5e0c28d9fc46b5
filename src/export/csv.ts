import type { Database } from '../../db/connect.ts';
import type { Contents } from './export.ts';

export async function* writeCsv(_db: Database, _contents: Contents): AsyncGenerator<string> {
  yield '';
}
