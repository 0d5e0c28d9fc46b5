import { escaped } from '#text';

/** The prefix of the path of an embedded page; the path of the page that it is of follows. */
const prefix = '/embed';

/** CSS pixels of the frame that a page is embedded in, as wide as a column of text. A chart says how high it is. */
export const frameSize = { width: 720, height: 540 };

/** From this width on, a frame has the drawing for wide screens. */
export const minWide = 576;

/** Of the drawing in a frame. */
export const chartWidth = frameSize.width - 40;

/** Of columns that a frame may have to fit, in which its texts break in other places. */
const columns = {
  narrow: [320, 340, 360, 390, 420, 460, 500, 540, minWide - 1],
  wide: [minWide, 610, 645, 680, frameSize.width],
};

/** The heights of a frame that show all of a page in any column. @param heightOf a frame, by its width */
export function columnHeights(heightOf: (width: number) => number) {
  const highest = (widths: readonly number[]) => Math.max(...widths.map(heightOf));
  return { height: highest(columns.wide), narrowHeight: highest(columns.narrow) };
}

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
  /** what it needs if it has to be narrower than `minWide`; its height if absent */
  narrowHeight?: number;
}

/** The markup that shows an embedded page, for other sites. */
export function frameMarkup(frame: Frame): string {
  const { src, title, width, height, narrowHeight = height } = frame;
  const markup = (style: string) =>
    `<iframe src="${escaped(src)}" title="${escaped(title)}" width="${width}" height="${height}" style="border:0;${style}" loading="lazy"></iframe>`;
  if (narrowHeight <= height) return markup('max-width:100%');
  // Nothing but the width of the column says which drawing the frame has: the product is negative, or very large.
  const either = `clamp(${height}px,(${minWide}px - 100cqw)*9999,${narrowHeight}px)`;
  return `<div style="max-width:${width}px;container-type:inline-size">${markup(`width:100%;height:${either}`)}</div>`;
}
