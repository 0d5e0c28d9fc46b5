import { isDeepStrictEqual } from 'node:util';
import type { Facts } from '../../../../db/model/facts.ts';
import { fieldOfId } from '../../../../db/model/source-references.ts';
import { isSameId } from '../records/external-ids.ts';
import { distinct } from '../records/groups.ts';

/** The facts of an entity with those of another one that it turned out to be: what it has goes first. */
export function joinedFacts(own: Facts, other: Facts): Facts {
  const isOpen = (field: string) =>
    own.columns[field] === null && !own.claims[field] && other.columns[field] !== undefined;
  // A reference to another value than the one that stays would support what its source does not say.
  const isOtherValue = (field: string | null) => {
    const [one, two] = field === null ? [] : [own.columns[field], other.columns[field]];
    return (one ?? null) !== null && (two ?? null) !== null && !isDeepStrictEqual(one, two);
  };
  const filled = Object.keys(own.columns).filter(isOpen);
  const taken = <Value>(those: Readonly<Record<string, Value>>, fields: readonly string[]) =>
    Object.fromEntries(Object.entries(those).filter(([field]) => fields.includes(field)));
  const texts = new Set(own.names.map(({ text, lang }) => JSON.stringify([text, lang])));
  const names = other.names
    .filter(({ text, lang }) => !texts.has(JSON.stringify([text, lang])))
    .map((name) => (name.kind === 'OFFICIAL' ? { ...name, kind: 'ALIAS' as const } : name));
  const externalIds = other.externalIds.filter(
    (id) => !own.externalIds.some((one) => isSameId(one, id)),
  );
  const attributes = Object.keys(other.attributes).filter((key) => !own.attributes[key]);
  const cited = [...filled, ...externalIds.map(fieldOfId), ...attributes];
  return {
    ...own,
    columns: { ...own.columns, ...taken(other.columns, filled) },
    claims: { ...taken(other.claims, filled), ...own.claims },
    provenance: { ...own.provenance, ...taken(other.provenance, cited) },
    names: distinct([...own.names, ...names]),
    texts: bothTexts(own.texts, other.texts),
    externalIds: [...own.externalIds, ...externalIds],
    formerSlugs: [...own.formerSlugs, ...other.formerSlugs],
    images: own.images.length > 0 ? own.images : other.images,
    links: own.links.length > 0 ? own.links : other.links,
    attributes: Object.fromEntries(
      Object.entries({ ...own.attributes, ...taken(other.attributes, attributes) }).toSorted(
        ([one], [two]) => (one < two ? -1 : 1),
      ),
    ),
    // A source that both cite is cited as before: its references are replaced together.
    references: [
      ...own.references,
      ...other.references.filter(
        ({ source, field }) =>
          !own.references.some((one) => one.source === source && one.field === field) &&
          !isOtherValue(field),
      ),
    ],
  };
}

function bothTexts(own: Facts['texts'], others: Facts['texts']): Facts['texts'] {
  const texts = { ...own };
  for (const [field, some] of Object.entries(others)) {
    const present = own[field] ?? [];
    texts[field] = [
      ...present,
      ...some.filter(({ lang }) => !present.some((text) => text.lang === lang)),
    ];
  }
  return texts;
}
