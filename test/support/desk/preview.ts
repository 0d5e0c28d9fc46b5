import type { Database } from '../../../db/connections/connect.ts';
import { buildPreview } from '../../../src/desk/preview/build-preview.ts';

/** Builds the preview, as a server does within moments of a write. Nobody is in the middle of a request here. */
export function followWrites(owner: Database): Promise<void> {
  return buildPreview(owner, { grace: 0 });
}
