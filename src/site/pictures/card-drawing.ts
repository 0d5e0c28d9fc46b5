import { escaped } from '#text';

import type { RenderedCard } from '../browser/server/server-entry.ts';
import type { Fonts } from './fonts.ts';
import { linesOf } from './text-lines.ts';

/** Pixels of a picture: what previews of links have room for. */
export const pictureSize = { width: 1200, height: 630 };

/** Those of the pages in the light. */
const colors = {
  paper: '#fbfaf6',
  raised: '#f3f0e8',
  line: '#dcd6c8',
  ink: '#1c1a17',
  quiet: '#5f5a50',
  accent: '#8c1d2f',
  counts: ['#f8cfb9', '#ef9f80', '#df6a59', '#9a2c39', '#500a1d'],
};

const margin = 64;
const contentWidth = pictureSize.width - 2 * margin;
/** Where the line stands above the name of the site. */
const foot = 552;
const labelWidth = 400;

/** The rules that the style sheets of the pages have for a chart, for what draws pictures. */
const chartStyle = `
.chart text { fill: ${colors.ink}; font-family: noto-sans-sc-chinese-simplified; }
.chart .hit { fill: none; }
.chart .tick, .chart .unknown { fill: ${colors.quiet}; }
.chart .color-4 + .number, .chart .color-5 + .number { fill: ${colors.paper}; }
.chart .bar, .chart .point { fill: ${colors.accent}; }
.chart .bar.unknown, .chart .caveat { fill: none; stroke: ${colors.quiet}; stroke-dasharray: 3 3; }
.chart .caveat.partial, .chart .caveat.open { fill: ${colors.quiet}; fill-opacity: 0.16; stroke: none; }
.chart .map-edge { fill: none; }
.chart .rule, .chart .hatch, .chart .map-edge, .chart .cell.zero { stroke: ${colors.line}; }
.chart .line { fill: none; stroke: ${colors.accent}; stroke-width: 2; stroke-linejoin: round; }
.chart .close { visibility: hidden; }
.chart .zero { fill: ${colors.raised}; }
.chart .country { fill: ${colors.raised}; stroke: ${colors.line}; stroke-width: 1.2; }
${colors.counts.map((color, index) => `.chart .color-${index + 1} { fill: ${color}; }`).join('\n')}
`;

interface Text {
  text: string;
  x: number;
  /** the upper edge of its first line */
  y: number;
  size: number;
  color: string;
  width: number;
  /** lines that it may have */
  most: number;
}

/** The drawing of a picture, as SVG. @param site the host that readers know the server by */
export function drawingOf(card: RenderedCard, site: string, fonts: Fonts): string {
  let end = 0;
  const write = ({ text, x, y, size, color, width, most }: Text): string => {
    const lines = linesOf(text, { width: width / size, most }, fonts);
    const pitch = size * 1.22;
    end = y + lines.length * pitch;
    return lines
      .map((line, index) => lineAt(line, { x, y: y + index * pitch + size * 0.86, size, color }))
      .join('');
  };
  const lineAt = (
    line: string,
    { x, y, size, color }: Pick<Text, 'x' | 'y' | 'size' | 'color'>,
  ): string => {
    const runs = fonts.runsOf(line);
    let left = x;
    return (runs[0]?.isRightToLeft ? runs.toReversed() : runs)
      .map(({ text, family, width }) => {
        const run = `<text x="${left}" y="${y}" font-family="${family}" font-size="${size}" fill="${color}">${escaped(text)}</text>`;
        left += width * size;
        return run;
      })
      .join('');
  };
  const line = { x: margin, width: contentWidth, most: 1 };
  const kicker = write({ ...line, text: card.kicker, y: 48, size: 27, color: colors.accent });
  const size = card.rows.length > 0 || card.chart !== null ? 54 : 76;
  const title = write({
    ...line,
    text: card.title,
    y: 92,
    size,
    color: colors.ink,
    most: card.chart === null ? 2 : 1,
  });
  const top = end + 18;
  const content = card.chart === null ? rowsOf(card, top, write) : chartIn(card, top, write);
  const name = write({
    ...line,
    text: card.siteName,
    y: foot + 22,
    size: 27,
    color: colors.ink,
  });
  const siteWidth = fonts.widthOf(site) * 23;
  const host = write({
    ...line,
    text: site,
    x: pictureSize.width - margin - siteWidth,
    y: foot + 25,
    size: 23,
    color: colors.quiet,
  });
  const { width, height } = pictureSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<style>${chartStyle}</style>
<rect width="${width}" height="${height}" fill="${colors.paper}"/>
<rect width="${width}" height="14" fill="${colors.accent}"/>
${kicker}${title}${content}
<rect x="${margin}" y="${foot}" width="${contentWidth}" height="2" fill="${colors.line}"/>
${name}${host}
</svg>`;
}

/** Fewer rows are larger. What is won stands beside each. */
function rowsOf({ rows, more }: RenderedCard, top: number, write: (text: Text) => string): string {
  const count = rows.length + (more === null ? 0 : 1);
  if (count === 0) return '';
  const pitch = (foot - 12 - top) / Math.max(count, 2);
  const areLabelled = rows.some(({ label }) => label !== null);
  const largest = areLabelled ? 46 : rows.length === 1 ? 84 : 54;
  const size = Math.min(largest, pitch * 0.62);
  const x = areLabelled ? margin + labelWidth : margin;
  const drawn = rows.map(({ label, text }, index) => {
    const y = top + index * pitch + 14;
    const small = Math.min(size * 0.68, 26);
    const of =
      label === null
        ? ''
        : write({
            text: label,
            x: margin,
            y: y + (size - small) * 0.86,
            size: small,
            color: colors.quiet,
            width: labelWidth - 28,
            most: rows.length > 3 ? 1 : 2,
          });
    const width = pictureSize.width - margin - x;
    const most = rows.length === 1 ? 3 : rows.length === 2 ? 2 : 1;
    return of + write({ text, x, y, size, color: colors.ink, width, most });
  });
  const rest =
    more === null
      ? ''
      : write({
          text: more,
          x,
          y: top + rows.length * pitch + 14,
          size: Math.min(size, 30),
          color: colors.quiet,
          width: pictureSize.width - margin - x,
          most: 1,
        });
  return drawn.join('') + rest;
}

/** A chart as the pages draw it, as large as there is room, above what it leaves out. */
function chartIn(
  { chart, more }: RenderedCard,
  top: number,
  write: (text: Text) => string,
): string {
  const size = 21;
  const end = foot - 16 - (more === null ? 0 : size + 12);
  const left = { x: margin, y: end + 10, size, color: colors.quiet, width: contentWidth, most: 1 };
  const drawn = `<svg x="${margin}" y="${top}" width="${contentWidth}" height="${end - top}">${chart}</svg>`;
  return more === null ? drawn : drawn + write({ ...left, text: more });
}
