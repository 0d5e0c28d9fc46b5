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
