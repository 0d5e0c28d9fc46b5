import type { ColumnValue } from '../../../../db/model/column-value.ts';
import { type KindName, kinds, spaceOf } from '../../../../db/model/entity-kinds.ts';
import type { Facts, HeldAffiliation, Recipient } from '../../../../db/model/facts.ts';
import { slugPattern } from '../../../../db/model/keys.ts';
import type { EntityRecord } from '../../entity-record.ts';

/** Slugs of recipients that are to be replaced, with those that take their place. */
export type Renaming = ReadonlyMap<string, string>;

/** Which parts of a key are slugs of recipients. */
export function slugsInKey(kind: KindName): readonly number[] {
  if (kind === 'affiliation') return [0, 1];
  if (kind === 'participant') return [3];
  if (kind === 'event-participant') return [1];
  return kinds[kind].space === 'recipient' ? [0] : [];
}

export function renamedKey(
  kind: KindName,
  key: readonly string[],
  renaming: Renaming,
): readonly string[] {
  const places = slugsInKey(kind);
  if (!places.some((place) => renaming.has(key[place] ?? ''))) return key;
  return key.map((part, index) => (places.includes(index) ? (renaming.get(part) ?? part) : part));
}

/** A record that means others by some slugs. */
export function renamedRecord(record: EntityRecord, renaming: Renaming): EntityRecord {
  const { kind, key, columns, origins, recipients, claims } = record;
  return {
    ...record,
    key: renamedKey(kind, key, renaming),
    columns: renamedColumns(kind, columns, renaming),
    ...(origins && { origins: renamedSlugs(origins, renaming) }),
    ...(recipients && { recipients: recipients.map((one) => renamedRecipient(one, renaming)) }),
    ...(claims && {
      claims: claims.map((claim) => ({
        ...claim,
        value: renamedValue(kind, claim.field, claim.value, renaming),
        node: claim.node && (renaming.get(claim.node) ?? claim.node),
      })),
    }),
  };
}

/** Facts that mean others by some slugs. @param ids the ids that are replaced in the same way */
export function renamedFacts(
  kind: KindName,
  facts: Facts,
  renaming: Renaming,
  ids: Renaming,
): Facts {
  const claims = Object.entries(facts.claims).map(([field, those]): [string, typeof those] => [
    field,
    those.map((claim) => ({
      ...claim,
      value: renamedValue(kind, field, claim.value, renaming),
      node: claim.node && (ids.get(claim.node) ?? claim.node),
    })),
  ]);
  return {
    ...facts,
    columns: renamedColumns(kind, facts.columns, renaming),
    origins: renamedSlugs(facts.origins, renaming),
    recipients: facts.recipients.map((one) => renamedRecipient(one, renaming)),
    claims: Object.fromEntries(claims),
  };
}

function isRecipientField(kind: KindName, field: string): boolean {
  const target = kinds[kind].columns[field]?.refersTo;
  return target !== undefined && spaceOf(target) === 'recipient';
}

function renamedColumns(
  kind: KindName,
  columns: Readonly<Record<string, ColumnValue>>,
  renaming: Renaming,
): Readonly<Record<string, ColumnValue>> {
  return Object.fromEntries(
    Object.entries(columns).map(([field, value]) => [
      field,
      typeof value === 'string' && isRecipientField(kind, field)
        ? (renaming.get(value) ?? value)
        : value,
    ]),
  );
}

function renamedSlugs(slugs: readonly string[], renaming: Renaming): string[] {
  return [...new Set(slugs.map((slug) => renaming.get(slug) ?? slug))];
}

type NamedRecipient = Pick<Recipient, 'recipient'> & {
  [Part in 'onBehalfOf' | 'place' | 'affiliations']?: Recipient[Part] | undefined;
};

function renamedRecipient<Named extends NamedRecipient>(one: Named, renaming: Renaming): Named {
  const { recipient, onBehalfOf, place, affiliations } = one;
  const renamed = (slug: string) => renaming.get(slug) ?? slug;
  return {
    ...one,
    recipient: renamed(recipient),
    ...(onBehalfOf && { onBehalfOf: renamed(onBehalfOf) }),
    ...(place && { place: typeof place === 'string' ? renamed(place) : place.map(renamed) }),
    ...(affiliations && {
      affiliations: affiliations.map(
        (held): HeldAffiliation => ({
          ...held,
          organization: renamed(held.organization),
        }),
      ),
    }),
  };
}

/** The value of a claim: slugs joined by a comma, those of recipients with a role in parentheses. */
function renamedValue(kind: KindName, field: string, value: string, renaming: Renaming): string {
  const isNaming = field === 'recipients' || field === 'origins' || isRecipientField(kind, field);
  if (!isNaming) return value;
  return value.replaceAll(new RegExp(slugPattern, 'g'), (slug, at: number) =>
    // A role is in capitals, and a slug follows the beginning or a comma.
    /(^|,)\s*$/.test(value.slice(0, at)) ? (renaming.get(slug) ?? slug) : slug,
  );
}
