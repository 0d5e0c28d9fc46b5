import {
  peopleOfOrganization,
  productsOfOrganization,
  projectsOfOrganization,
} from '../../db/queries/organization.ts';
import { countriesOf, partsOfPlace, placesByCountryCode } from '../../db/queries/place.ts';
import {
  type DetailedRow,
  hasDetails,
  ofKind,
  type RecipientRow,
  recipientsByExternalId,
  recipientsById,
  recipientsBySlug,
} from '../../db/queries/recipient.ts';
import { allRecipients } from '../../db/queries/recipient-list.ts';
import { noParts } from '../../db/queries/row-parts.ts';
import { partsOfWork } from '../../db/queries/work.ts';
import type { RecipientKind } from '../../db/tables.ts';
import { many, one, pages, pagesByArguments, withAllColumns } from './batch.ts';
import { type Loader, mapped } from './loader.ts';
import type { LoaderScope } from './scope.ts';

/** The loaders of recipients that others use. */
export interface RecipientsById {
  recipient: Loader<string, RecipientRow | null>;
  recipientDetails: Loader<string, DetailedRow | null>;
}

type RecipientScope = LoaderScope & { loaders: RecipientsById };

const existingRecipient =
  ({ loaders: { recipient } }: RecipientScope) =>
  (recipientId: string): RecipientRow | Promise<RecipientRow> =>
    mapped(recipient.load(recipientId), (row) => existing(row, recipientId));

/** The loaders of recipients of all kinds, and of what only some kinds have. */
export const recipientLoaders = {
  recipient: one(recipientsById, (row) => row.id),
  recipientDetails: one(
    withAllColumns(async (db, ids: readonly string[]) => {
      const rows: RecipientRow[] = await recipientsById(db, { ...noParts, details: true }, ids);
      return rows.filter(hasDetails);
    }),
    (row) => row.id,
  ),
  /** A recipient that a foreign key holds to exist. */
  existingRecipient,
  /** One that it holds to be of a kind. */
  recipientOf: (scope: RecipientScope) => {
    const load = existingRecipient(scope);
    return <Kind extends RecipientKind>(kind: Kind, recipientId: string) =>
      mapped(load(recipientId), (row) => ofKind(row, kind));
  },
  /** A recipient with what only those of its kind have. */
  detailsOf:
    ({ loaders: { recipientDetails } }: RecipientScope) =>
    (row: RecipientRow): DetailedRow | Promise<DetailedRow> =>
      hasDetails(row)
        ? row
        : mapped(recipientDetails.load(row.id), (detailed) => existing(detailed, row.id)),
  recipientBySlug: one(recipientsBySlug, (row) => row.slug),
  recipientsByExternalId: many(recipientsByExternalId, ({ scheme, value }) => ({ scheme, value })),
  recipients: pagesByArguments(allRecipients),
  placeByCountryCode: one(placesByCountryCode, (row) => row.code),
  countryOfPlace: one(countriesOf, (row) => row.country_of),
  partsOfPlace: pages(partsOfPlace, (row) => ofKind(row, 'PLACE')),
  partsOfWork: pages(partsOfWork, (row) => ofKind(row, 'WORK')),
  productsOfOrganization: pages(productsOfOrganization, (row) => ofKind(row, 'PRODUCT')),
  projectsOfOrganization: pages(projectsOfOrganization, (row) => ofKind(row, 'PROJECT')),
  peopleOfOrganization: pages(peopleOfOrganization, (row) => row),
};

function existing<Row>(row: Row | null, recipientId: string): Row {
  if (row === null) throw new Error(`no recipient ${recipientId}`);
  return row;
}
