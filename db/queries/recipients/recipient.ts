import { type InferResult, sql } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import type { OrderKey } from '../../keyset-pagination.ts';
import { detailNames, detailSelections } from '../../model/recipient-details.ts';
import type { RecipientKind } from '../../tables.ts';
import { hasId, hasText } from '../lists/expressions.ts';
import { namesOf, primaryName, primaryNameColumns } from '../lists/names.ts';
import type { Detailed, OptionalColumn, OptionalColumns } from '../lists/optional-columns.ts';

/** The columns that rows of recipients can have beside those that all have. */
export const optionalRecipientColumns = [
  'names',
  'recipientDetails',
] as const satisfies readonly OptionalColumn[];

/** Recipients of any kind, in one statement whatever the kinds. */
export const recipients = (db: Database, { names, recipientDetails }: OptionalColumns) =>
  db
    .selectFrom('recipient')
    .leftJoinLateral(primaryName('recipient.id'), (join) => join.onTrue())
    .select([
      'recipient.id',
      'recipient.kind',
      sql<Typename>`initcap(recipient.kind::text)`.as('__typename'),
      'recipient.slug',
      'recipient.sort_name',
      // A place is where it is.
      sql<
        string | null
      >`case recipient.kind when 'PLACE' then recipient.id else recipient.place_id end`.as(
        'place_id',
      ),
      'recipient.honor_count',
      ...primaryNameColumns,
    ])
    .$if(names, (query) => query.select(namesOf('recipient.id')))
    // The planner orders few joined tables freely. What has an offset counts as one of them: it would read whole tables
    // for some recipients.
    .$if(recipientDetails, (query) =>
      query
        .leftJoinLateral(
          (eb) =>
            eb
              .selectFrom(sql`(values (1))`.as('one'))
              .leftJoin('place', 'place.id', 'recipient.id')
              .leftJoin('organization', 'organization.id', 'recipient.id')
              .leftJoin('product', 'product.id', 'recipient.id')
              .leftJoin('project', 'project.id', 'recipient.id')
              .leftJoin('work', 'work.id', 'recipient.id')
              .leftJoin('person', 'person.id', 'recipient.id')
              .select(detailSelections)
              .offset(sql.lit(0))
              .as('details'),
          (join) => join.onTrue(),
        )
        .select(detailNames.map((name) => `details.${name}` as const)),
    );

/** The type of the graph for recipients of a kind. */
type Typename = 'Place' | 'Organization' | 'Product' | 'Project' | 'Work' | 'Person' | 'Team';

/** A recipient, with its details if they were wanted. */
export type RecipientRow = OrUndefined<InferResult<ReturnType<typeof recipients>>[number]>;
/** A column that may be absent may be undefined, too, as where `$narrowType` makes a row of another. */
type OrUndefined<Row> = {
  [Column in keyof Row]: object extends Pick<Row, Column> ? Row[Column] | undefined : Row[Column];
};
export type OfKind<Kind extends RecipientKind> = RecipientRow & { kind: Kind };
export type PlaceRow = OfKind<'PLACE'>;
export type OrganizationRow = OfKind<'ORGANIZATION'>;
export type ProductRow = OfKind<'PRODUCT'>;
export type ProjectRow = OfKind<'PROJECT'>;
export type WorkRow = OfKind<'WORK'>;
export type PersonRow = OfKind<'PERSON'>;
export type TeamRow = OfKind<'TEAM'>;

/** A recipient with what only recipients of one kind have; that is null in those of other kinds. */
export type DetailedRow = Detailed<RecipientRow>;

export function isOfKind<Kind extends RecipientKind>(
  row: RecipientRow,
  kind: Kind,
): row is OfKind<Kind> {
  return row.kind === kind;
}

/** The recipient as one of a kind that it is known to be of; an error if it is of another. */
export function ofKind<Kind extends RecipientKind>(row: RecipientRow, kind: Kind): OfKind<Kind> {
  if (isOfKind(row, kind)) return row;
  throw new Error(`the recipient ${row.slug} is not a ${kind}`);
}

export const recipientsById = prepared(
  (db: Database, optionalColumns: OptionalColumns, ids: readonly string[]) =>
    recipients(db, optionalColumns).where(hasId('recipient.id', ids)),
);

export const recipientsBySlug = prepared(
  (db: Database, optionalColumns: OptionalColumns, slugs: readonly string[]) =>
    recipients(db, optionalColumns).where(hasText('recipient.slug', slugs)),
);

/** Recipients that others were joined into, each with the former slug or id that it was looked for by. */
export const recipientsByFormer = prepared(
  (db: Database, optionalColumns: OptionalColumns, keys: readonly string[]) =>
    recipients(db, optionalColumns)
      .innerJoin('former_slug', 'former_slug.entity_id', 'recipient.id')
      .innerJoin(
        sql<{ key: string }>`unnest(${keys}::text[])`.as<'wanted'>(sql`wanted(key)`),
        (join) =>
          join.on(sql<boolean>`wanted.key in (former_slug.slug, former_slug.former_id::text)`),
      )
      .select('wanted.key as former'),
);

/** The key of something in another data set. */
export interface ExternalIdKey {
  scheme: string;
  value: string;
}

/** Recipients that other data sets call so, each with the key; of several under one key, in the order of the kinds. */
export function recipientsByExternalId(
  db: Database,
  optionalColumns: OptionalColumns,
  keys: readonly ExternalIdKey[],
) {
  const schemes = keys.map(({ scheme }) => scheme);
  const values = keys.map(({ value }) => value);
  return recipientsCalled(db, optionalColumns, schemes, values);
}

const recipientsCalled = prepared(
  (
    db: Database,
    optionalColumns: OptionalColumns,
    schemes: readonly string[],
    values: readonly string[],
  ) =>
    recipients(db, optionalColumns)
      .innerJoin('external_id', 'external_id.entity_id', 'recipient.id')
      .select(['external_id.scheme', 'external_id.value'])
      .where(
        sql<boolean>`(external_id.scheme, external_id.value) in (
          select * from unnest(${schemes}::text[], ${values}::text[]))`,
      )
      .orderBy('recipient.kind')
      .orderBy('recipient.slug'),
);

/** The order of lists of recipients. */
export const byName: readonly OrderKey[] = [
  { column: 'sort_name', direction: 'asc', type: 'text' },
  { column: 'id', direction: 'asc', type: 'uuid' },
];
