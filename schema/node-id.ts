/** The prefix of the ids of each type. */
const kinds = {
  Program: 'program',
  AwardSeries: 'series',
  Event: 'event',
  Edition: 'edition',
  Category: 'category',
  Award: 'award',
  Honor: 'honor',
  Place: 'place',
  Organization: 'organization',
  Product: 'product',
  Project: 'project',
  Work: 'work',
  Person: 'person',
  Team: 'team',
  Affiliation: 'affiliation',
  Figure: 'figure',
  Statement: 'statement',
  Source: 'source',
  AccessToken: 'token',
  ScheduledDocument: 'document',
} as const;

export type NodeTypename = keyof typeof kinds;
export type NodeKind = (typeof kinds)[NodeTypename];

const knownKinds: ReadonlySet<string> = new Set(Object.values(kinds));
const isKind = (text: string): text is NodeKind => knownKinds.has(text);

/** The id that readers see: the kind, and the 128 bits of the row's id (a UUID) in base64url. */
export function encodeNodeId(typename: NodeTypename, id: string): string {
  return `${kinds[typename]}_${Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')}`;
}

/** The kind and UUID in an id that readers see, or null if it is none. */
export function decodeNodeId(nodeId: string): { kind: NodeKind; id: string } | null {
  const [, kind = '', bits = ''] = /^([a-z]+)_([A-Za-z0-9_-]{22})$/.exec(nodeId) ?? [];
  const bytes = Buffer.from(bits, 'base64url');
  // 22 characters hold 4 bits more than 128; with any of them set it is another text for the same id.
  if (!isKind(kind) || bytes.length !== 16 || bytes.toString('base64url') !== bits) return null;
  const hex = bytes.toString('hex');
  return { kind, id: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') };
}

/** The UUID in an id of this type, or null if it is the id of something else or malformed. */
export function decodeNodeIdOf(typename: NodeTypename, nodeId: string): string | null {
  const decoded = decodeNodeId(nodeId);
  return decoded?.kind === kinds[typename] ? decoded.id : null;
}
