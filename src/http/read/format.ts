import { malformed } from '../errors/status.ts';
import type { Exchange } from './exchange.ts';

/** The forms that an answer can have beside the JSON of GraphQL. */
export type FileFormat = 'csv' | 'ndjson' | 'xlsx' | 'jsonld';

export const mediaTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonld: 'application/ld+json',
};

/**
 * The format that a request names: by `?format=`, else by its header `accept`.
 * @returns null if it names none of these formats
 * @throws BAD_USER_INPUT for an unknown format
 */
export function formatOf({ parameters, headers }: Exchange): FileFormat | null {
  const [said, ...more] = parameters.getAll('format');
  if (said === undefined) return accepted(headers.accept ?? '');
  if (more.length > 0) throw malformed('format', 'Give `format` once.');
  if (isFormat(said)) return said;
  throw malformed(
    'format',
    `\`format\` is one of csv, ndjson, xlsx and jsonld, not ${JSON.stringify(said)}.`,
  );
}

/**
 * Whether a CSV file begins with a byte order mark: yes, if `?bom=` does not say `false`.
 * @throws BAD_USER_INPUT for another value
 */
export function hasByteOrderMark({ parameters }: Exchange): boolean {
  const [said = 'true', ...more] = parameters.getAll('bom');
  if (more.length === 0 && (said === 'true' || said === 'false')) return said === 'true';
  throw malformed('bom', `\`bom\` must be \`true\` or \`false\`. Got ${JSON.stringify(said)}.`);
}

/** The parts that the media types have in their names: few headers have any of them. */
const named = /csv|ndjson|spreadsheetml|ld\+json/i;

function isFormat(text: string): text is FileFormat {
  return Object.hasOwn(mediaTypes, text);
}

/** The format of the preferred media type in an Accept header; of equal ones, the first. */
function accepted(header: string): FileFormat | null {
  if (!named.test(header)) return null;
  const ranges = header.split(',').map((range) => {
    const [type = '', ...parameters] = range.toLowerCase().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
    return { type: type.trim(), quality: Number(quality ?? 1) };
  });
  const [preferred] = ranges
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  return (
    Object.keys(mediaTypes)
      .filter(isFormat)
      .find((format) => mediaTypes[format] === preferred?.type) ?? null
  );
}

/** Of files, pages and streams, which have their own ways to be answered. */
const others = /csv|ndjson|ld\+json|html|event-stream|multipart/i;

/**
 * The media type that a result has for a header `accept`, chosen as Yoga does.
 * @returns null if it is another form than JSON, or may be
 */
export function responseTypeOf(accept = '*/*'): string | null {
  if (others.test(accept)) return null;
  for (const range of accept.replace(/\s/g, '').toLowerCase().split(',')) {
    const [type = '', ...parameters] = range.split(';');
    if (parameters.some((text) => text.includes('charset=') && text !== 'charset=utf-8')) continue;
    if (/^(application|\*)\/(json|\*)$/.test(type)) return 'application/json';
    if (/^(application|\*)\/graphql-response\+json$/.test(type)) {
      return 'application/graphql-response+json';
    }
  }
  return null;
}
