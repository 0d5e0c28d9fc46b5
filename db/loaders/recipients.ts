import {
  peopleOfOrganization,
  productsOfOrganization,
  projectsOfOrganization,
} from '../queries/recipients/organization.ts';
import { countriesOf, partsOfPlace, placesByCountryCode } from '../queries/recipients/place.ts';
import {
  ofKind,
  optionalRecipientColumns,
  type RecipientRow,
  recipientsByExternalId,
  recipientsByFormer,
  recipientsById,
  recipientsBySlug,
} from '../queries/recipients/recipient.ts';
import { allRecipients } from '../queries/recipients/recipient-list.ts';
import { adaptationsOfWork, partsOfWork } from '../queries/recipients/work.ts';
import type { RecipientKind } from '../tables.ts';
import { many, one, pages, pagesByArguments } from './batch.ts';
import { detailsOf } from './details.ts';
import { type Loader, mapped } from './loader.ts';
import type { LoaderScope } from './scope.ts';

/** The loaders of recipients that others use. */
export interface RecipientsById {
  recipient: Loader<string, RecipientRow | null>;
}

type RecipientScope = LoaderScope & { loaders: RecipientsById };

const existingRecipient =
  ({ loaders: { recipient } }: RecipientScope) =>
  (recipientId: string): RecipientRow | Promise<RecipientRow> =>
    mapped(recipient.load(recipientId), (row) => {
      if (row === null) throw new Error(`no recipient ${recipientId}`);
      return row;
    });

/** The loaders of recipients of all kinds, and of what only some kinds have. */
export const recipientLoaders = {
  recipient: one(recipientsById, (row) => row.id, optionalRecipientColumns),
  /** A recipient with what only those of its kind have. */
  recipientDetails: detailsOf<RecipientRow>(recipientsById, 'recipientDetails', 'place_kind'),
  /** A recipient that a foreign key holds to exist. */
  existingRecipient,
  /** One that it holds to be of a kind. */
  recipientOf: (scope: RecipientScope) => {
    const load = existingRecipient(scope);
    return <Kind extends RecipientKind>(kind: Kind, recipientId: string) =>
      mapped(load(recipientId), (row) => ofKind(row, kind));
  },
  recipientBySlug: one(recipientsBySlug, (row) => row.slug, optionalRecipientColumns),
  /** One that another was joined into, by the slug or the id of that. */
  recipientByFormer: one(recipientsByFormer, (row) => row.former, optionalRecipientColumns),
  recipientsByExternalId: many(
    recipientsByExternalId,
    ({ scheme, value }) => ({ scheme, value }),
    optionalRecipientColumns,
  ),
  recipients: pagesByArguments(allRecipients),
  placeByCountryCode: one(placesByCountryCode, (row) => row.code, optionalRecipientColumns),
  countryOfPlace: one(countriesOf, (row) => row.country_of, optionalRecipientColumns),
  partsOfPlace: pages(partsOfPlace, (row) => ofKind(row, 'PLACE')),
  partsOfWork: pages(partsOfWork, (row) => ofKind(row, 'WORK')),
  adaptationsOfWork: pages(adaptationsOfWork, (row) => ofKind(row, 'WORK')),
  productsOfOrganization: pages(productsOfOrganization, (row) => ofKind(row, 'PRODUCT')),
  projectsOfOrganization: pages(projectsOfOrganization, (row) => ofKind(row, 'PROJECT')),
  peopleOfOrganization: pages(peopleOfOrganization, (row) => row),
};
