import {
  peopleOfOrganization,
  productsOfOrganization,
  projectsOfOrganization,
} from '../../db/queries/organization.ts';
import { countriesOf, partsOfPlace, placesByCountryCode } from '../../db/queries/place.ts';
import {
  type DetailedRow,
  type ExternalIdKey,
  hasDetails,
  ofKind,
  type RecipientRow,
  recipientsByExternalId,
  recipientsById,
  recipientsBySlug,
} from '../../db/queries/recipient.ts';
import { allRecipients } from '../../db/queries/recipient-list.ts';
import { nothing } from '../../db/queries/wants.ts';
import type { RecipientKind } from '../../db/tables.ts';
import type { batches } from './batch.ts';
import { mapped } from './loader.ts';

/** The loaders of recipients of all kinds, and of what only some kinds have. */
export function recipientLoaders({ scope, one, many, pages, asked }: ReturnType<typeof batches>) {
  const { db, wants } = scope;
  const recipient = one(
    (ids: readonly string[]) => recipientsById(db, wants, ids),
    (row) => row.id,
  );
  const existingRecipient = (recipientId: string): RecipientRow | Promise<RecipientRow> =>
    mapped(recipient.load(recipientId), (row) => existing(row, recipientId));
  const details = one(
    async (ids: readonly string[]) => {
      const rows: RecipientRow[] = await recipientsById(db, { ...nothing, details: true }, ids);
      return rows.filter(hasDetails);
    },
    (row) => row.id,
  );
  return {
    recipient,
    /** A recipient that a foreign key holds to exist. */
    existingRecipient,
    /** One that it holds to be of a kind. */
    recipientOf: <Kind extends RecipientKind>(kind: Kind, recipientId: string) =>
      mapped(existingRecipient(recipientId), (row) => ofKind(row, kind)),
    /** A recipient with what only those of its kind have. */
    detailsOf: (row: RecipientRow): DetailedRow | Promise<DetailedRow> =>
      hasDetails(row)
        ? row
        : mapped(details.load(row.id), (detailed) => existing(detailed, row.id)),
    recipientBySlug: one(
      (keys: readonly string[]) => recipientsBySlug(db, wants, keys),
      (row) => row.slug,
    ),
    recipientsByExternalId: many(
      (keys: readonly ExternalIdKey[]) => recipientsByExternalId(db, wants, keys),
      ({ scheme, value }) => ({ scheme, value }),
    ),
    recipients: asked(allRecipients),
    placeByCountryCode: one(
      (codes: readonly string[]) => placesByCountryCode(db, wants, codes),
      (row) => row.code,
    ),
    countryOfPlace: one(
      (ids: readonly string[]) => countriesOf(db, wants, ids),
      (row) => row.country_of,
    ),
    partsOfPlace: pages(partsOfPlace, (row) => ofKind(row, 'PLACE')),
    productsOfOrganization: pages(productsOfOrganization, (row) => ofKind(row, 'PRODUCT')),
    projectsOfOrganization: pages(projectsOfOrganization, (row) => ofKind(row, 'PROJECT')),
    peopleOfOrganization: pages(peopleOfOrganization, (row) => row),
  };
}

function existing<Row>(row: Row | null, recipientId: string): Row {
  if (row === null) throw new Error(`no recipient ${recipientId}`);
  return row;
}
