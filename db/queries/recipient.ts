import { type InferResult, sql } from 'kysely';
import type { Database } from '../connect.ts';
import type { OrderKey } from '../keyset.ts';
import type { OrganizationKind, PlaceKind } from '../tables.ts';
import { hasId, hasText } from './keys.ts';
import { type NameRow, namesOf } from './names.ts';

/** Recipients of any kind with the details of theirs, in one statement whatever the kinds. */
export const recipients = (db: Database) =>
  db
    .selectFrom('recipient')
    .leftJoin('place', 'place.id', 'recipient.id')
    .leftJoin('organization', 'organization.id', 'recipient.id')
    .leftJoin('product', 'product.id', 'recipient.id')
    .leftJoin('project', 'project.id', 'recipient.id')
    .leftJoin('work', 'work.id', 'recipient.id')
    .leftJoin('person', 'person.id', 'recipient.id')
    .select([
      'recipient.id',
      'recipient.kind',
      'recipient.slug',
      'recipient.sort_name',
      'recipient.place_id',
      'recipient.honor_count',
      'place.place_kind',
      'place.parent_id as place_parent_id',
      'place.country_code',
      'place.latitude',
      'place.longitude',
      'organization.organization_kind',
      'organization.parent_id as organization_parent_id',
      'organization.website',
      'product.developer_id',
      'project.lead_id',
      'work.work_kind',
      'work.year',
      'work.parent_id as work_parent_id',
      'person.honorific',
      'person.birth_place_id',
    ])
    .select(namesOf('recipient.id'));

export type JoinedRow = InferResult<ReturnType<typeof recipients>>[number];

interface Common {
  id: string;
  slug: string;
  names: NameRow[];
  sort_name: string;
  /** for a place itself */
  place_id: string | null;
  /** in any role */
  honor_count: number;
}

export type PlaceRow = Common & {
  __typename: 'Place';
  kind: 'PLACE';
  place_kind: PlaceKind;
  parent_id: string | null;
  country_code: string | null;
  latitude: number | null;
  longitude: number | null;
};
export type OrganizationRow = Common & {
  __typename: 'Organization';
  kind: 'ORGANIZATION';
  organization_kind: OrganizationKind;
  parent_id: string | null;
  website: string | null;
};
export type ProductRow = Common & {
  __typename: 'Product';
  kind: 'PRODUCT';
  developer_id: string | null;
};
export type ProjectRow = Common & {
  __typename: 'Project';
  kind: 'PROJECT';
  lead_id: string | null;
};
export type WorkRow = Common & {
  __typename: 'Work';
  kind: 'WORK';
  work_kind: string | null;
  year: number | null;
  parent_id: string | null;
};
export type PersonRow = Common & {
  __typename: 'Person';
  kind: 'PERSON';
  honorific: string | null;
  birth_place_id: string | null;
};
export type TeamRow = Common & { __typename: 'Team'; kind: 'TEAM' };

export type RecipientRow =
  | PlaceRow
  | OrganizationRow
  | ProductRow
  | ProjectRow
  | WorkRow
  | PersonRow
  | TeamRow;

/** A row of `recipients` with the details of its own kind only. */
export function toRecipient(row: JoinedRow): RecipientRow {
  const { id, slug, names, sort_name, place_id, honor_count } = row;
  const common = { id, slug, names, sort_name, place_id, honor_count };
  switch (row.kind) {
    case 'PLACE': {
      const { place_kind, place_parent_id: parent_id, country_code, latitude, longitude } = row;
      if (place_kind === null) throw new Error(`the place ${slug} has no details`);
      return {
        __typename: 'Place',
        kind: row.kind,
        ...common,
        place_id: id,
        place_kind,
        parent_id,
        country_code,
        latitude,
        longitude,
      };
    }
    case 'ORGANIZATION': {
      const { organization_kind, organization_parent_id: parent_id, website } = row;
      if (organization_kind === null) throw new Error(`the organization ${slug} has no details`);
      return {
        __typename: 'Organization',
        kind: row.kind,
        ...common,
        organization_kind,
        parent_id,
        website,
      };
    }
    case 'PRODUCT':
      return { __typename: 'Product', kind: row.kind, ...common, developer_id: row.developer_id };
    case 'PROJECT':
      return { __typename: 'Project', kind: row.kind, ...common, lead_id: row.lead_id };
    case 'WORK': {
      const { work_kind, year, work_parent_id: parent_id } = row;
      return { __typename: 'Work', kind: row.kind, ...common, work_kind, year, parent_id };
    }
    case 'PERSON': {
      const { honorific, birth_place_id } = row;
      return { __typename: 'Person', kind: row.kind, ...common, honorific, birth_place_id };
    }
    case 'TEAM':
      return { __typename: 'Team', kind: row.kind, ...common };
  }
}

type OfKind<Kind extends RecipientRow['kind']> = Extract<RecipientRow, { kind: Kind }>;

const isOfKind = <Kind extends RecipientRow['kind']>(
  recipient: RecipientRow,
  kind: Kind,
): recipient is OfKind<Kind> => recipient.kind === kind;

/** The recipient as one of a kind that it is known to be of; an error if it is of another. */
export function ofKind<Kind extends RecipientRow['kind']>(
  recipient: RecipientRow,
  kind: Kind,
): OfKind<Kind> {
  if (isOfKind(recipient, kind)) return recipient;
  throw new Error(`the recipient ${recipient.slug} is no ${kind}`);
}

export async function recipientsById(
  db: Database,
  ids: readonly string[],
): Promise<RecipientRow[]> {
  return (await recipients(db).where(hasId('recipient.id', ids)).execute()).map(toRecipient);
}

export async function recipientsBySlug(
  db: Database,
  slugs: readonly string[],
): Promise<RecipientRow[]> {
  return (await recipients(db).where(hasText('recipient.slug', slugs)).execute()).map(toRecipient);
}

/** What another data set calls something. */
export interface ExternalIdKey {
  scheme: string;
  value: string;
}

/** Recipients that other data sets call so, each with the key; of several under one key, in the order of the kinds. */
export async function recipientsByExternalId(
  db: Database,
  keys: readonly ExternalIdKey[],
): Promise<(RecipientRow & { key: ExternalIdKey })[]> {
  const rows = await recipients(db)
    .innerJoin('external_id', 'external_id.entity_id', 'recipient.id')
    .select(['external_id.scheme', 'external_id.value'])
    .where(
      sql<boolean>`(external_id.scheme, external_id.value) in (
        select * from unnest(${keys.map((key) => key.scheme)}::text[], ${keys.map((key) => key.value)}::text[]))`,
    )
    .orderBy('recipient.kind')
    .orderBy('recipient.slug')
    .execute();
  return rows.map((row) => ({
    ...toRecipient(row),
    key: { scheme: row.scheme, value: row.value },
  }));
}

/** The order of lists of recipients. */
export const byName: readonly OrderKey[] = [
  { column: 'sort_name', direction: 'asc', type: 'text' },
  { column: 'id', direction: 'asc', type: 'uuid' },
];
