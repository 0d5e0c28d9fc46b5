import { hash } from 'node:crypto';
import { renderAsync } from '@resvg/resvg-js';
import { LRUCache } from 'lru-cache';
import { type Admission, type Client, Slots } from '#http';

import type { RenderedCard } from '../browser/server/server-entry.ts';
import { drawingOf } from './card-drawing.ts';
import { Fonts } from './fonts.ts';
import { pngOf } from './png.ts';

/** Pictures that wait to be drawn. */
const waiting = { client: 10, all: 40 };
/** Units of work: about the milliseconds of a processor that a picture takes. */
export const workOfPicture = 100;
/** Of the pictures that were drawn last: about 200. */
const maxStoredBytes = 16_000_000;

/** Who has requested a picture. */
interface Requester {
  client: Client;
  /** aborted if the client has gone */
  signal: AbortSignal;
}

/**
 * Draws pictures as PNG, one at a time: it keeps other threads busy for a tenth of a second, and there are few
 * processors. Clients take turns. What looks the same is drawn once, such as pages in languages without texts of their
 * own.
 */
export class Pictures {
  readonly #slots = new Slots(1, waiting);
  readonly #fonts: Fonts;
  readonly #admission: Pick<Admission, 'queueTimeout' | 'charge'>;
  /** by the hash of their drawing */
  readonly #drawn = new LRUCache<string, Buffer>({
    maxSize: maxStoredBytes,
    sizeCalculation: ({ length }) => length,
  });

  /** @param fontsFolder where `buildFonts` has written the fonts */
  constructor(fontsFolder: string, admission: Pick<Admission, 'queueTimeout' | 'charge'>) {
    this.#fonts = new Fonts(fontsFolder);
    this.#admission = admission;
  }

  /**
   * Draws a picture. Its work counts for the client, unless an equal one is stored.
   * @param site the host that readers know the server by
   * @throws GraphQLError RATE_LIMITED or SERVICE_UNAVAILABLE; the reason of the signal
   */
  async draw(card: RenderedCard, site: string, { client, signal }: Requester): Promise<Buffer> {
    const drawing = drawingOf(card, site, this.#fonts);
    const key = hash('sha256', drawing, 'base64url');
    const stored = this.#drawn.get(key);
    if (stored) return stored;
    const release = await this.#slots.take({
      client,
      cost: 1,
      signal: () => signal,
      until: performance.now() + this.#admission.queueTimeout,
    });
    try {
      const meanwhile = this.#drawn.get(key);
      if (meanwhile) return meanwhile;
      this.#admission.charge(client, workOfPicture);
      const picture = await pngOf(
        await renderAsync(drawing, {
          font: { loadSystemFonts: false, fontFiles: this.#filesFor(drawing, card) },
        }),
      );
      this.#drawn.set(key, picture);
      return picture;
    } finally {
      release();
    }
  }

  /** The fonts of a drawing: to read those of Chinese and Korean takes longer than to draw. Charts do not name theirs. */
  #filesFor(drawing: string, { chart }: RenderedCard): string[] {
    return [...this.#fonts.files]
      .filter(([family]) => chart !== null || drawing.includes(`font-family="${family}"`))
      .map(([, file]) => file);
  }
}
