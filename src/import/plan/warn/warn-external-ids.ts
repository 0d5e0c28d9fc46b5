import type { KindName } from '../../../../db/model/entity-kinds.ts';
import { showKey } from '../../../../db/model/keys.ts';
import type { IdValue } from '../../../../db/model/source-references.ts';
import type { PlannedEntity } from '../../planned-entity.ts';
import { isSameId, ownedAs } from '../records/external-ids.ts';

/** The change of the ids of a recipient in one scheme. */
interface SchemeChange {
  kind: KindName;
  slug: string;
  scheme: string;
  /** what it had, before the documents or after one of them, and has no more */
  lost: readonly IdValue[];
  present: readonly IdValue[];
}

/**
 * Recipients whose external ids change, or that have several in one scheme from different documents: these may
 * mean two recipients by one slug.
 * @returns sentences
 */
export function externalIdWarnings(entities: readonly PlannedEntity[]): string[] {
  const owners = new Map(
    entities.flatMap(({ kind, key, after }) =>
      (after?.externalIds ?? []).map((id): [string, string] => [ownedAs(kind, id), showKey(key)]),
    ),
  );
  return entities.flatMap((entity) =>
    schemesOf(entity).map((change) => {
      if (change.lost.length > 0) return changeWarning(change, owners);
      return severalWarning(change);
    }),
  );
}

/** The schemes in which an entity loses an id, or gets one beside those of another document. */
function schemesOf({ kind, key, before, after, said }: PlannedEntity): SchemeChange[] {
  if (after === null || said.length === 0 || said.some(({ identity }) => identity)) return [];
  if (!before?.externalIds.length && said.every(({ externalIds }) => !externalIds?.length))
    return [];
  const words = said.map(({ externalIds }) => (externalIds ?? []).flatMap(withValue));
  const had = [...(before?.externalIds ?? []), ...words.flat()];
  const isAmong = (ids: readonly IdValue[], id: IdValue) => ids.some((one) => isSameId(one, id));
  const schemes = new Set([...had, ...after.externalIds].map(({ scheme }) => scheme));
  return [...schemes].flatMap((scheme) => {
    const present = after.externalIds.filter((id) => id.scheme === scheme);
    const lost = had.filter((id) => id.scheme === scheme && !isAmong(present, id));
    const isNew = present.some((id) => !isAmong(before?.externalIds ?? [], id));
    const isOneWord = words.some((ids) => present.every((id) => isAmong(ids, id)));
    const isSplit = present.length > 1 && isNew && !isOneWord;
    return lost.length > 0 || isSplit ? [{ kind, slug: showKey(key), scheme, lost, present }] : [];
  });
}

function changeWarning(
  { kind, slug, scheme, lost, present }: SchemeChange,
  owners: ReadonlyMap<string, string>,
): string {
  const moves = new Set(
    lost.flatMap((id) => {
      const owner = owners.get(ownedAs(kind, id));
      return owner === undefined ? [] : [` "${id.value}" is now the id of "${owner}".`];
    }),
  );
  const now = present.length > 0 ? listOf(present) : 'none';
  return `The ${scheme} id of the ${kind} "${slug}" changes from ${listOf(lost)} to ${now}.${[...moves].join('')} Make sure that "${slug}" is still the same ${kind}.`;
}

function severalWarning({ kind, slug, scheme, present }: SchemeChange): string {
  return `The ${kind} "${slug}" now has several ${scheme} ids: ${listOf(present)}. If they belong to different ${kind === 'person' ? 'people' : `${kind}s`}, give each its own slug.`;
}

function withValue({ scheme, value }: { scheme: string; value: string | null }): IdValue[] {
  return value === null ? [] : [{ scheme, value }];
}

function listOf(ids: readonly IdValue[]): string {
  return [...new Set(ids.map(({ value }) => `"${value}"`))].join(', ');
}
