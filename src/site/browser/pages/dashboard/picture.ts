const namespace = 'http://www.w3.org/2000/svg';

/** The properties of a drawing in style sheets, which a file of its own has to say itself. */
const styled = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'font-family',
  'font-size',
  'font-weight',
  'visibility',
];

const head = 76;
const lineHeight = 22;
const margin = 32;

export interface Picture {
  text: string;
  width: number;
  height: number;
}

interface Legend {
  title: string;
  /** what it counts and leaves out, from how many sources, of which revision, and under which license: a line each */
  notes: readonly string[];
  /** of the page that shows it */
  url: string;
}

/** A chart as a file that stands alone: with its colors, a title, what it counts, and absolute links. */
export function pictureOf(chart: SVGSVGElement, { title, notes, url }: Legend): Picture {
  const drawing = chart.cloneNode(true);
  if (!(drawing instanceof SVGSVGElement)) throw new Error('The copy of a drawing is none.');
  const originals = chart.querySelectorAll('*');
  for (const [index, copy] of drawing.querySelectorAll('*').entries())
    describe(copy, originals[index] ?? copy, url);

  const width = chart.viewBox.baseVal.width + 2 * margin;
  const foot = (notes.length + 1) * lineHeight + 22;
  const height = chart.viewBox.baseVal.height + head + foot + margin;
  const page = document.createElementNS(namespace, 'svg');
  setAll(page, { viewBox: `0 0 ${width} ${height}`, width, height });
  const { backgroundColor, color } = getComputedStyle(document.documentElement);
  const paper = document.createElementNS(namespace, 'rect');
  setAll(paper, { width: '100%', height: '100%', fill: backgroundColor });
  for (const name of ['class', 'aria-hidden']) drawing.removeAttribute(name);
  setAll(drawing, {
    x: margin,
    y: head + margin / 2,
    width: width - 2 * margin,
    height: height - head - foot - margin,
  });
  const serif = "Newsreader, Georgia, 'Noto Serif CJK SC', serif";
  const heading = textOf(title, { y: 56, fill: color, 'font-family': serif, 'font-size': 32 });
  const sans = "system-ui, 'Noto Sans CJK SC', sans-serif";
  const small = { fill: color, 'fill-opacity': 0.7, 'font-family': sans, 'font-size': 14 };
  const below = [...notes, url].map((text, index) =>
    textOf(text, { y: height - 20 - (notes.length - index) * lineHeight, ...small }),
  );
  page.append(paper, heading, drawing, ...below);
  return { text: new XMLSerializer().serializeToString(page), width, height };
}

/** Writes the styles of an element into its copy. @param url what its links are relative to */
function describe(copy: Element, original: Element, url: string): void {
  const style = getComputedStyle(original);
  if (copy instanceof SVGGeometryElement || copy instanceof SVGTextElement)
    for (const name of styled) copy.setAttribute(name, style.getPropertyValue(name));
  const href = copy.getAttribute('href');
  if (href !== null) copy.setAttribute('href', new URL(href, url).href);
  for (const name of ['class', 'tabindex']) copy.removeAttribute(name);
}

function textOf(text: string, attributes: Record<string, string | number>): SVGTextElement {
  const element = document.createElementNS(namespace, 'text');
  setAll(element, { x: margin, ...attributes });
  element.textContent = text;
  return element;
}

function setAll(element: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
}

export const svgOf = ({ text }: Picture): Blob => new Blob([text], { type: 'image/svg+xml' });

/** Pixels of the file for each pixel of the drawing, so that it is sharp in print. */
const density = 2;

/** Draws the picture. It is read from a `data:` URL, which the Content-Security-Policy allows for images. */
export async function pngOf({ text, width, height }: Picture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * density;
  canvas.height = height * density;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { promise, resolve } = Promise.withResolvers<Blob | null>();
  canvas.toBlob(resolve, 'image/png');
  const bytes = await promise;
  if (!bytes) throw new Error('The canvas is too large for this browser.');
  return bytes;
}
