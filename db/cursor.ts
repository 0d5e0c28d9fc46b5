import { createHash } from 'node:crypto';
import type { KeyValue, OrderKey } from './keyset-pagination.ts';

/**
 * A cursor: the values of the sort keys of one row, with a tag of the list and order they belong to, so
 * that it is refused anywhere else. Opaque to readers.
 */
export function encodeCursor(tag: string, values: readonly KeyValue[]): string {
  return Buffer.from(JSON.stringify([tag, ...values])).toString('base64url');
}

/** The values in a cursor, or null if it is malformed or of another list or order. */
export function decodeCursor(
  list: string,
  order: readonly OrderKey[],
  cursor: string,
): KeyValue[] | null {
  const parts = parse(cursor);
  if (parts === null || parts.length !== order.length + 1 || parts[0] !== tagOf(list, order)) {
    return null;
  }
  const values: KeyValue[] = [];
  for (const [index, key] of order.entries()) {
    const value: unknown = parts[index + 1];
    if (!fits(key, value)) return null;
    values.push(value);
  }
  return values;
}

function parse(cursor: string): unknown[] | null {
  if (!/^[A-Za-z0-9_-]{1,4000}$/.test(cursor)) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : null;
  } catch {
    // Whatever is no JSON is no cursor; the caller says so to the reader.
    return null;
  }
}

function fits(key: OrderKey, value: unknown): value is KeyValue {
  if (key.type === 'int') {
    return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  }
  if (typeof value !== 'string') return false;
  if (key.values) return key.values.includes(value);
  if (key.type === 'bigint') return /^\d{1,18}$/.test(value);
  return key.type === 'uuid'
    ? /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
    : value.isWellFormed() && !value.includes('\0');
}

/** The text that cursors of a list in an order begin with. */
export function tagOf(list: string, order: readonly OrderKey[]): string {
  const text = JSON.stringify([list, order.map((key) => [key.column, key.direction])]);
  return createHash('sha256').update(text).digest('base64url').slice(0, 8);
}
