import { unknown } from './dispute.ts';
import { externalIdsAfter } from './external-ids.ts';
import { fieldsAfter } from './fields.ts';
import { type KindName, kinds } from './kinds.ts';
import type { Entity, Name, Reference, Text } from './state.ts';
import type { Statement } from './statement.ts';

/** An entity without any values yet. */
export function blankEntity(kind: KindName, key: readonly string[]): Entity {
  const fields = Object.entries(kinds[kind].starts).map(([field, value]) => [
    field,
    { ...unknown, value },
  ]);
  return {
    kind,
    key,
    names: [],
    texts: {},
    externalIds: [],
    images: [],
    links: [],
    fields: Object.fromEntries(fields),
    references: [],
    position: null,
  };
}

/**
 * An entity after a document: what is absent stays, null clears, the rest is replaced.
 * @param source the document's
 */
export function applyStatement(entity: Entity, said: Statement, source: string | null): Entity {
  const { names, references, position } = said;
  return {
    ...entity,
    names: replaceGroups(entity.names, names, groupOfName).filter(({ text }) => text !== null),
    texts: textsAfter(entity, said),
    externalIds: externalIdsAfter(entity, said, source),
    images: said.images ?? entity.images,
    links: said.links ?? entity.links,
    fields: fieldsAfter(entity, said, source),
    // A source's references for a field replace those that it had for it.
    references:
      references === undefined
        ? entity.references
        : replaceGroups(entity.references, references ?? [], groupOfReference).filter(
            () => references !== null,
          ),
    position: position ?? entity.position,
  };
}

const groupOfName = ({ lang, kind }: Name) => JSON.stringify([lang, kind]);
const groupOfReference = ({ source, field }: Reference) => JSON.stringify([source, field]);
const groupOfText = ({ lang }: Text) => lang;

/** The given items stand where the first of their group stood; those of a new group follow at the end. */
function replaceGroups<Of>(
  present: readonly Of[],
  given: readonly Of[],
  groupOf: (item: Of) => string,
): Of[] {
  const groups = [...new Set([...present, ...given].map(groupOf))];
  const isGiven = new Set(given.map(groupOf));
  return groups.flatMap((group) =>
    (isGiven.has(group) ? given : present).filter((item) => groupOf(item) === group),
  );
}

function textsAfter({ texts }: Entity, said: Statement): Entity['texts'] {
  const given = Object.entries(said.texts).map(([field, some]) => [
    field,
    some === null
      ? []
      : replaceGroups(texts[field] ?? [], some, groupOfText).filter(({ text }) => text !== null),
  ]);
  return { ...texts, ...Object.fromEntries(given) };
}
