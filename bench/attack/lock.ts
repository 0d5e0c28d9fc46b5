import { connect } from '../../db/connections/connect.ts';
import { lockWriters } from '../../db/queries/changes/dataset.ts';
import { searchPathOf } from '../../db/states/states.ts';
import { readConfig } from '../../src/config/config.ts';
import { openStore } from '../../src/server/store.ts';

/** Takes the lock of writers, as an import does that goes on for long. */
export async function holdWriterLock(): Promise<{ release: () => Promise<void> }> {
  const store = await openStore(readConfig());
  const db = connect({
    url: store.url,
    searchPath: await searchPathOf(store.url, 'published'),
    max: 1,
  });
  const transaction = await db.startTransaction().execute();
  await lockWriters(transaction);
  return {
    async release() {
      await transaction.rollback().execute();
      await db.destroy();
      await store.close();
    },
  };
}
