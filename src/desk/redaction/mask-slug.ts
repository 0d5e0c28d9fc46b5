import { kindNames, kinds, type Space, spaceOf } from '../../../db/model/entity-kinds.ts';
import type { ChangeRow } from '../../../db/queries/changes/change.ts';
import type { RedactedChange } from '../../../db/queries/changes/redaction.ts';
import type { EntityKind } from '../../../db/tables.ts';
import { fieldOf, isFields, redactedMark } from './values.ts';

/** The slugs of an entity, which others can have too: sources, recipients, programs and events have a space each. */
export interface SlugsInSpace {
  space: Space;
  slugs: readonly string[];
}

type Mask = (value: unknown, space: Space | undefined) => unknown;

/** The slugs of the awards that honors were created with, by the ids of the honors. */
export function awardsAtCreation(rows: readonly ChangeRow[]): Map<string, string> {
  return new Map(
    rows.flatMap(({ entity_id, entity_kind, action, after }) => {
      if (entity_kind !== 'HONOR' || action !== 'CREATED' || !isFields(after)) return [];
      return typeof after.award === 'string' ? [[entity_id, after.award] as const] : [];
    }),
  );
}

/**
 * An entry of another entity, in which a mark stands where it refers to the one that goes. Its words stay.
 * @param award the slug of the award that an honor was created with, if it is known
 */
export function withoutSlugs(
  { revision, number, entity_kind, entity_key, field, before, after, reason }: Readonly<ChangeRow>,
  { space, slugs }: SlugsInSpace,
  award: string | undefined,
): RedactedChange {
  const mask: Mask = (value, of) => {
    if (typeof value === 'string' && of === space) return maskedList(value, slugs);
    return Array.isArray(value) ? value.map((one) => mask(one, of)) : value;
  };
  const side = (value: unknown): unknown =>
    field === null
      ? mapFields(value, (name, inner) => maskedField(entity_kind, name, inner, mask))
      : maskedField(entity_kind, field, value, mask);
  const key = entity_key
    .split('/')
    .map((part, index, { length }) => {
      // An award can have the same slug as a recipient.
      const isAward = entity_kind === 'HONOR' && index === 2 && length > 3 && part === award;
      if (isAward || spaceInKey(entity_kind, index, length) !== space) return part;
      return part
        .split('+')
        .map((one) => (slugs.includes(one) ? redactedMark : one))
        .join('+');
    })
    .join('/');
  return {
    revision,
    number,
    reason,
    entity_key: key,
    before: side(before),
    after: side(after),
  };
}

/** The slug space of a part of a key. Those of honors can be any: they have those of recipients, which a plus joins. */
function spaceInKey(kind: EntityKind, index: number, length: number): Space | undefined {
  switch (kind) {
    case 'RECIPIENT':
      return 'recipient';
    case 'SOURCE':
      return 'source';
    case 'EVENT':
      return 'event';
    case 'AFFILIATION':
      return index < 2 ? 'recipient' : undefined;
    case 'PARTICIPANT':
      if (index === length - 2) return 'recipient';
      return index > 0 ? undefined : length > 3 ? 'program' : 'event';
    case 'HONOR':
      if (index > 1) return 'recipient';
      return index === 0 ? 'program' : undefined;
    default:
      return index === 0 ? 'program' : undefined;
  }
}

/** The spaces that fields of each kind of entity refer to by slugs, in their values and in those of claims on them. */
const referring = new Map<string, Space>([
  ...kindNames.flatMap((kind) =>
    Object.entries(kinds[kind].columns).flatMap(([field, { refersTo }]) =>
      refersTo ? [[`${kinds[kind].entity} ${field}`, spaceOf(refersTo)] as const] : [],
    ),
  ),
  ['PROGRAM leadsTo', 'program'],
  ['EDITION origins', 'recipient'],
  ['AWARD origins', 'recipient'],
  ['HONOR recipients', 'recipient'],
  ['RECIPIENT formerSlugs', 'recipient'],
]);

/** The spaces that the parts of an item of a list refer to. */
const inItems: Readonly<Record<string, Readonly<Record<string, Space>>>> = {
  recipients: {
    recipient: 'recipient',
    onBehalfOf: 'recipient',
    place: 'recipient',
    organization: 'recipient',
  },
  images: { source: 'source' },
  references: { source: 'source' },
};

function maskedField(kind: EntityKind, field: string, value: unknown, mask: Mask): unknown {
  if (field === 'provenance') return mapFields(value, (_name, inner) => mask(inner, 'source'));
  if (field === 'claims') return mapItems(value, (claim) => maskedClaim(kind, claim, mask));
  const parts = inItems[field];
  if (!parts) return mask(value, referring.get(`${kind} ${field}`));
  return mapItems(value, (item) =>
    mapFields(item, (name, inner) =>
      name === 'affiliations'
        ? mapItems(inner, (held) => mapFields(held, (part, one) => mask(one, parts[part])))
        : mask(inner, parts[name]),
    ),
  );
}

function maskedClaim(kind: EntityKind, claim: unknown, mask: Mask): unknown {
  const space = referring.get(`${kind} ${fieldOf(claim)}`);
  return mapFields(claim, (name, inner) =>
    name === 'references'
      ? maskedField(kind, 'references', inner, mask)
      : mask(inner, name === 'value' ? space : undefined),
  );
}

/** A slug, or slugs as claims have them: `a-film (FOR_WORK), ann`. */
function maskedList(text: string, slugs: readonly string[]): string {
  return text
    .split(', ')
    .map((one) => {
      const [name = '', ...role] = one.split(' ');
      return [slugs.includes(name) ? redactedMark : name, ...role].join(' ');
    })
    .join(', ');
}

function mapItems(value: unknown, map: (item: unknown) => unknown): unknown {
  return Array.isArray(value) ? value.map(map) : value;
}

function mapFields(value: unknown, map: (name: string, inner: unknown) => unknown): unknown {
  if (!isFields(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, map(name, inner)]));
}
