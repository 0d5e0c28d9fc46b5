import { escaped } from '#text';

/** Markup that is written already, other than text, which has yet to be escaped. */
export interface Markup {
  markup: string;
}

/** An element of XML. Its texts are escaped; null stands for nothing. */
export function element(
  name: string,
  attributes: Record<string, string>,
  ...children: (Markup | string | null)[]
): Markup {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const start = `${name}${given.join('')}`;
  const content = children
    .filter((child) => child !== null)
    .map((child) => (typeof child === 'string' ? escaped(child) : child.markup))
    .join('');
  return { markup: content === '' ? `<${start}/>` : `<${start}>${content}</${name}>` };
}

/** An XML document. */
export const documentOf = ({ markup }: Markup): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${markup}\n`;
