import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeNodeId, decodeNodeIdOf, encodeNodeId } from '../../../schema/arguments/node-id.ts';

/** Ids as readers see them, and the UUIDs of rows. */
const kinds = { Honor: 'honor', Person: 'person', ScheduledDocument: 'document' } as const;
const typename = fc.constantFrom('Honor', 'Person', 'ScheduledDocument');
// All versions, and all 128 bits: ids are derived, not drawn.
const uuid = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
);

test('an id is the kind and the bits of the UUID in base64url, and can be decoded', () => {
  fc.assert(
    fc.property(typename, uuid, (type, id) => {
      const bits = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
      const nodeId = encodeNodeId(type, id);
      expect(nodeId).toBe(`${kinds[type]}_${bits}`);
      expect(encodeNodeId(type, id.toUpperCase())).toBe(nodeId);
      expect(decodeNodeId(nodeId)).toEqual({ kind: kinds[type], id });
      expect(decodeNodeIdOf(type, nodeId)).toBe(id);
    }),
    { numRuns: 2_000 },
  );
});

test('an invalid UUID is an error, and never encoded with characters of the UUID before', () => {
  encodeNodeId('Honor', 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  for (const id of ['', '0000', `${'0'.repeat(31)}`, `${'0'.repeat(33)}`, '0'.repeat(48)])
    expect(() => encodeNodeId('Honor', id), id).toThrow('The id of a row is not a UUID.');
});
