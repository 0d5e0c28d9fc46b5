import type { KindName } from '../../db/model/entity-kinds.ts';

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
  Participant: 'participant',
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

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Characters that 128 bits take in base64url. */
const idLength = 22;
const hyphen = '-'.charCodeAt(0);
/** for each kind the bytes of an id, written anew each time */
const buffers = new Map<string, Buffer>();

/**
 * The id that readers see: the kind, and the 128 bits of the row's id (a UUID) in base64url. A large response has
 * thousands of ids, so that it is written character by character: in half the time that `Buffer` takes for hexadecimal
 * digits, and as one flat string, which JSON.stringify copies faster than a concatenated one.
 * @throws Error if the row's id does not have 32 digits
 */
export function encodeNodeId(typename: NodeTypename, id: string): string {
  const buffer = bufferFor(kinds[typename]);
  let position = buffer.length - idLength;
  let bits = 0;
  let count = 0;
  for (let index = 0; index < id.length; index += 1) {
    const code = id.charCodeAt(index);
    if (code === hyphen) continue;
    // The low bits of `1` and `a` are 1, and only letters have the bit of 64.
    bits = (bits << 4) | ((code & 15) + 9 * (code >> 6));
    count += 4;
    if (count < 6) continue;
    count -= 6;
    buffer[position] = base64url.charCodeAt((bits >> count) & 63);
    position += 1;
  }
  // It would end with characters of another id.
  if (position !== buffer.length - 1) throw new Error('The id of a row is not a UUID.');
  buffer[position] = base64url.charCodeAt((bits << (6 - count)) & 63);
  return buffer.toString('latin1');
}

function bufferFor(kind: NodeKind): Buffer {
  const known = buffers.get(kind);
  if (known) return known;
  const buffer = Buffer.from(`${kind}_${'A'.repeat(idLength)}`);
  buffers.set(kind, buffer);
  return buffer;
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

/** The kind of entity, as imports name it, and UUID in an id that readers see; null if it is no id of an entity. */
export function decodeEntityId(nodeId: string): { kind: KindName; id: string } | null {
  const decoded = decodeNodeId(nodeId);
  if (decoded === null || decoded.kind === 'token' || decoded.kind === 'document') return null;
  return { ...decoded, kind: decoded.kind === 'series' ? 'award-series' : decoded.kind };
}
