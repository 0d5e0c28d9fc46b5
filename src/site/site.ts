import path from 'node:path';
import { builtFolder, fontsFolderName } from '#config';
import {
  type Admission,
  type ExecuteWithin,
  type KnownRevision,
  ResponseCache,
  SharedResponses,
} from '#http';

import { createAssets } from './assets.ts';
import { pageKey } from './page-key.ts';
import { createPages } from './pages.ts';
import { Pictures } from './pictures/pictures.ts';
import type { Renderer } from './renderer.ts';

export interface SiteOptions {
  renderer: Renderer;
  executeWithin: ExecuteWithin;
  /** when a page may be rendered */
  admission: Pick<Admission, 'waitToRender' | 'charge' | 'lanes' | 'queueTimeout'>;
  /** where pages are stored by the revision that they show; null if they are not */
  stored: {
    cache: ResponseCache;
    knownRevision: Pick<KnownRevision, 'current'>;
  } | null;
  /** the origin that browsers reach the server by; that of each request if null */
  publicUrl: string | null;
  /** called with what fails while a page is rendered */
  report(error: unknown): void;
}

/** The revision that the manual is stored under: it changes only with the server. */
const built = { current: 'built' };

/** The pages, the manual, and the files that they load. */
export function createSite({ stored, ...options }: SiteOptions) {
  const responsesIn = (
    cache: ResponseCache,
    knownRevision: Pick<KnownRevision, 'current'>,
    onHit: () => void,
  ) =>
    new SharedResponses({
      cache,
      knownRevision,
      onHit,
      compressedFirstFrom: 0,
      queueTimeout: options.admission.queueTimeout,
      keyOf(exchange) {
        exchange.record.isRegistered = true;
        return { key: pageKey(exchange, options.publicUrl) };
      },
    });
  const responses =
    stored &&
    responsesIn(stored.cache, stored.knownRevision, () => options.admission.lanes.noteLight());
  const docs = responsesIn(new ResponseCache(), built, () => {});
  const pictures = new Pictures(path.join(builtFolder, fontsFolderName), options.admission);
  return {
    pages: createPages({ ...options, pictures, responses }),
    docs: createPages({ ...options, pictures, responses: docs }),
    assets: createAssets(),
  };
}
