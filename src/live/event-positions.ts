import { decodeCursor, encodeCursor, tagOf } from '../../db/cursor.ts';
import type { OrderKey } from '../../db/keyset-pagination.ts';
import {
  endOfRevision,
  type PublishedEventKind,
  type PublishedEventRow,
} from '../../db/queries/changes/published-events.ts';
import type { LiveEvent, Position } from '../../schema/context/live-event.ts';

const order: readonly OrderKey[] = [
  { column: 'revision', direction: 'asc', type: 'bigint' },
  { column: 'number', direction: 'asc', type: 'int' },
];

const listOf = (kind: PublishedEventKind) => `Subscription.${kind}`;

export function toEvent(kind: PublishedEventKind, row: PublishedEventRow): LiveEvent {
  const { revision, number, at, announcement, honor_id, more } = row;
  return {
    revision,
    number,
    more,
    announcement,
    publishedAt: at,
    honorId: honor_id,
    position: { revision: BigInt(revision), number },
    cursor: encodePosition(kind, row),
  };
}

/** A position as readers see it. */
export function encodePosition(
  kind: PublishedEventKind,
  { revision, number }: { revision: bigint | string; number: number },
): string {
  return encodeCursor(tagOf(listOf(kind), order), [String(revision), number]);
}

/** The position that a cursor stands for, or null if it is none of this kind. */
export function decodePosition(kind: PublishedEventKind, cursor: string): Position | null {
  const [revision, number] = decodeCursor(listOf(kind), order, cursor) ?? [];
  if (typeof revision !== 'string' || typeof number !== 'number' || number < 0) return null;
  return { revision: BigInt(revision), number };
}

/** The position after all events of a revision. */
export function endOf(revision: bigint): Position {
  return { revision, number: endOfRevision };
}

export function isBefore(one: Position, other: Position): boolean {
  return one.revision === other.revision
    ? one.number < other.number
    : one.revision < other.revision;
}
