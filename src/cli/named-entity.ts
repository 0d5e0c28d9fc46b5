import { namedBy, type Target } from '#desk';
import { slug } from '#import';
import { type KindName, kindNames, kinds } from '../../db/model/entity-kinds.ts';
import { decodeEntityId } from '../../schema/arguments/node-id.ts';

import { UsageError } from './arguments.ts';

/**
 * The entity that an argument names: `person/jane-doe`, `award/port-prize/2025/best-port`, or an id of the graph.
 * @throws UsageError
 */
export function entityNamed(argument: string): Target {
  const entity = decodeEntityId(argument);
  if (entity) return entity;
  const [, name = '', key = ''] = /^([a-z-]+)\/(.+)$/.exec(argument) ?? [];
  const known = kindNames.find((kind) => kind === name);
  if (!known)
    throw new UsageError(
      `"${argument}" is not an entity. Write its kind and slugs, such as person/jane-doe or honor/port-prize/2025/best-port/jane-doe, or its id. The kinds are ${kindNames.join(', ')}.`,
    );
  const target = namedBy(known, key);
  checkKey(argument, target, key.split('/').length);
  return target;
}

/** Parts of keys that are not slugs. */
const free: ReadonlySet<string> = new Set(['KEY', 'TITLE', 'DATE', 'ROLE']);

/** @param count of parts that slashes separate */
function checkKey(
  argument: string,
  { kind, key }: ReturnType<typeof namedBy>,
  count: number,
): void {
  const parts = partsOf(kind);
  const form = [kind, ...parts].join('/');
  // Keys of honors and titles can have slashes.
  const isOpen = kind === 'honor' || kind === 'affiliation';
  if (count < parts.length || (count > parts.length && !isOpen))
    throw new UsageError(`"${argument}" does not identify one ${kind}. Write ${form}.`);
  for (const [index, part] of parts.entries()) {
    const value = key[index] ?? '';
    if (free.has(part) || (part === 'CATEGORY' && value === '')) continue;
    const [issue] = slug.safeParse(value).error?.issues ?? [];
    if (issue)
      throw new UsageError(
        `"${argument}" is not valid: ${part} in ${form} must be ${issue.message}. Got "${value}".`,
      );
  }
}

/** The names of the parts of a key, as the change log joins them. */
function partsOf(kind: KindName): string[] {
  switch (kind) {
    case 'affiliation':
      return ['PERSON', 'ORGANIZATION', 'TITLE', 'DATE'];
    case 'participant':
      return ['PROGRAM', 'EDITION', 'CATEGORY', 'PERSON', 'ROLE'];
    case 'event-participant':
      return ['EVENT', 'PERSON', 'ROLE'];
    case 'honor':
      return ['PROGRAM', 'EDITION', 'KEY'];
    case 'award-series':
      return ['PROGRAM', 'SERIES'];
    default: {
      const { owner } = kinds[kind];
      return [...(owner ? partsOf(owner.kind) : []), kind.toUpperCase()];
    }
  }
}
