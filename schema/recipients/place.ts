import { placeFields } from '../../db/model/fields/recipient.ts';
import type { PlaceRow } from '../../db/queries/recipients/recipient.ts';
import { connect, pageArguments, pageRule } from '../arguments/connection.ts';
import { builder } from '../builder.ts';
import { enumValuesOf } from '../enum-values.ts';
import { detailFields } from '../fields/declared-fields.ts';
import { listArgumentsOf } from '../filters/filters.ts';
import { honorArguments } from '../filters/honor-filter.ts';
import { Named } from '../nodes/named.ts';
import { Node } from '../nodes/node.ts';
import {
  Coordinates,
  HonorConnection,
  Illustrated,
  Place,
  PlaceConnection,
  Recipient,
  Sourced,
} from '../types.ts';
import { byRule, findRecipients, PlaceBy } from './recipient-by.ts';

export const PlaceKind = builder.enumType('PlaceKind', {
  description: 'The kinds of places: a country, or a part of one.',
  values: enumValuesOf(placeFields.placeKind),
});

Coordinates.implement({
  description: 'A point on the map (WGS 84).',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees north, from -90 to 90.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees east, from -180 to 180.' }),
  }),
});

Place.implement({
  description:
    'A country, region, city, district or zone. Places other than countries are part of a larger one (`parent`).',
  interfaces: () => [Node, Sourced, Named, Illustrated, Recipient],
  fields: (t) => ({
    ...detailFields(t, 'place', { placeKind: PlaceKind }),
    country: t.field({
      type: Place,
      nullable: true,
      description:
        'The country that this place is in; for a country, the country itself. Null if unknown.',
      resolve: ({ id }, _args, { loaders }) => loaders.countryOfPlace.load(id),
    }),
    honorsWithin: t.field({
      type: HonorConnection,
      description:
        'The honors from this place or a place within it (`HonorRecipient.places`). This includes honors that these places received themselves. Latest year first by default.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ slug }, args, { loaders }) =>
        connect(loaders.honorsWithinPlace(listArgumentsOf(args)), slug, args),
    }),
    parts: t.field({
      type: PlaceConnection,
      description: 'The places whose `parent` is this place, by name.',
      args: pageArguments,
      validate: pageRule,
      resolve: ({ id }, args, { loaders }) => connect(loaders.partsOfPlace, id, args),
    }),
  }),
});

builder.queryField('place', (t) =>
  t.field({
    type: Place,
    nullable: true,
    description: 'The place that `by` identifies. Null if there is none.',
    args: {
      by: t.arg({
        type: PlaceBy,
        required: true,
        description: 'How to identify the place.',
        validate: byRule,
      }),
    },
    resolve: async (_root, { by }, context) =>
      (await findRecipients(by, context)).find(
        (found): found is PlaceRow => found.kind === 'PLACE',
      ),
  }),
);
