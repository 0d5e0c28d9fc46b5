import { readHeader } from '../read/csv/head.ts';

/**
 * Whether the names of columns are those of the project's own CSV format, even if some are wrong: with `recipients` or
 * `key`, or with `program` and a name that only the format has, such as `awardName:en`.
 */
export function isOwnHeader(head: readonly string[]): boolean {
  const own = head.filter((header) => typeof readHeader(header) !== 'string');
  if (own.includes('recipients') || own.includes('key')) return true;
  return own.includes('program') && own.some((header) => /[A-Z:]/.test(header));
}
