/** The hash of a document's text, which graphql-codegen has written into it. */
export function hashOf(document: object): string | null {
  const meta = '__meta__' in document ? document.__meta__ : null;
  if (typeof meta !== 'object' || meta === null || !('hash' in meta)) return null;
  return typeof meta.hash === 'string' ? meta.hash : null;
}
