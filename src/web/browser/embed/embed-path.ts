import { escaped } from '../escape.ts';

/** What the path of an embedded page begins with; the path of the page that it is of follows. */
const prefix = '/embed';

/** CSS pixels of the frame that a page is embedded in, as wide as a column of text. A chart says how high it is. */
export const frameSize = { width: 720, height: 540 };

/** Of the drawing in a frame. */
export const chartWidth = frameSize.width - 40;

export const embedPath = (path: string): string => prefix + path;

/** Whether a page is for frames on other sites. */
export const isEmbedded = (path: string): boolean => path.startsWith(`${prefix}/`);

/** The path of the page that an embedded one is of. */
export const withoutEmbed = (path: string): string =>
  isEmbedded(path) ? path.slice(prefix.length) : path;

interface Frame {
  /** the URL of the embedded page */
  src: string;
  title: string;
  width: number;
  height: number;
}

/** The markup that shows an embedded page, for other sites. */
export const frameMarkup = ({ src, title, width, height }: Frame): string =>
  `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy"></iframe>`;
