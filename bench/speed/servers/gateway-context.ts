import { connect } from '../../../db/connections/connect.ts';
import { everyone } from '../../../db/model/viewer.ts';
import { noOptionalColumns } from '../../../db/queries/lists/optional-columns.ts';
import { searchPathOf } from '../../../db/states/states.ts';
import type { Context } from '../../../schema/context/context.ts';
import { readConfig } from '../../../src/config/config.ts';
import { contextOf } from '../../../src/http/execute/execute-operation.ts';
import { connections } from '../load-process.ts';

export { schema } from '../../../schema/index.ts';

/**
 * Makes the contexts of requests for servers that use our schema and loaders. Those servers have an advantage: they do
 * not check who signs in, limits or the revision, and take no ids in place of slugs.
 */
export async function openContexts(): Promise<() => Context> {
  const url = readConfig().databaseUrl ?? '';
  const searchPath = await searchPathOf(url, 'published');
  const db = connect({ url, searchPath, max: connections, readOnly: true });
  const caller = {
    db,
    viewer: everyone,
    desk: null,
    preferredLanguages: [],
    refreshViewer: async () => everyone,
  };
  const slugs = async () => (_kind: string, slug: string) => slug;
  return () => contextOf(caller, noOptionalColumns, db, slugs);
}
