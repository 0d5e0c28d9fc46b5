import { renderAsync } from '@resvg/resvg-js';
import type { Admission } from '../../http/admit/admission.ts';
import { Slots } from '../../http/bounds/slots.ts';
import type { Client } from '../../http/identify/client.ts';
import type { RenderedCard } from '../browser/server-entry.ts';
import { drawingOf } from './card-drawing.ts';
import { Fonts } from './fonts.ts';

/** Pictures that wait to be drawn. */
const waiting = { client: 10, all: 40 };

/** Who has requested a picture. */
interface Requester {
  client: Client;
  /** aborted if the client has gone */
  signal: AbortSignal;
}

/**
 * Draws pictures as PNG, one at a time: it takes another thread some 50 milliseconds, and there are few processors.
 * Clients take turns.
 */
export class Pictures {
  readonly #slots = new Slots(1, waiting);
  readonly #fonts: Fonts;
  readonly #queueTimeout: number;

  /** @param fontsFolder where `buildFonts` has written the fonts */
  constructor(fontsFolder: string, { queueTimeout }: Pick<Admission, 'queueTimeout'>) {
    this.#fonts = new Fonts(fontsFolder);
    this.#queueTimeout = queueTimeout;
  }

  /**
   * @param site the host that readers know the server by
   * @throws GraphQLError SERVICE_UNAVAILABLE; the reason of the signal
   */
  async draw(card: RenderedCard, site: string, { client, signal }: Requester): Promise<Buffer> {
    const release = await this.#slots.take({
      ...{ client, cost: 1, signal: () => signal },
      until: performance.now() + this.#queueTimeout,
    });
    try {
      const picture = await renderAsync(drawingOf(card, site, this.#fonts), {
        font: { loadSystemFonts: false, fontFiles: [...this.#fonts.files] },
      });
      return picture.asPng();
    } finally {
      release();
    }
  }
}
