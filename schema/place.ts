import type { PlaceRow } from '../db/queries/recipient.ts';
import { builder } from './builder.ts';
import { connect, connectionType, pageArguments, pageRule } from './connection.ts';
import { asked } from './filters.ts';
import { HonorConnection } from './honor.ts';
import { honorArguments } from './honor-filter.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { loadPlace, Recipient } from './recipient.ts';
import { byRule, findRecipients, PlaceBy } from './recipient-by.ts';
import { Sourced } from './sourced.ts';

export const PlaceKind = builder.enumType('PlaceKind', {
  description: 'The kinds of places.',
  values: {
    COUNTRY: {
      description:
        'A country or territory with its own ISO code. A country that no longer exists stays a country.',
    },
    REGION: { description: 'A state, province or other part of a country.' },
    CITY: { description: 'A city, municipality or town.' },
    DISTRICT: { description: 'A part of a city.' },
    ZONE: {
      description: 'An industrial park, development zone or other area set up for a purpose.',
    },
  } as const,
});

export const Coordinates = builder
  .objectRef<{ latitude: number; longitude: number }>('Coordinates')
  .implement({
    description: 'A point on the map (WGS 84).',
    fields: (t) => ({
      latitude: t.exposeFloat('latitude', { description: 'Degrees north, from -90 to 90.' }),
      longitude: t.exposeFloat('longitude', { description: 'Degrees east, from -180 to 180.' }),
    }),
  });

export const Place = builder.objectRef<PlaceRow>('Place');
export const PlaceConnection = connectionType('Place', Place, 'places');

Place.implement({
  description:
    'A country, region, city, district or zone. Each lies in another one, up to the country.',
  interfaces: () => [Node, Sourced, Named, Recipient],
  fields: (t) => ({
    placeKind: t.expose('place_kind', {
      type: PlaceKind,
      description: 'Whether it is a country, region, city, district or zone.',
    }),
    parent: t.field({
      type: Place,
      nullable: true,
      description: 'The place it lies in. Null for a country, or if it is not recorded.',
      resolve: ({ parent_id }, _args, context) => loadPlace(parent_id, context),
    }),
    country: t.field({
      type: Place,
      nullable: true,
      description:
        'The country it lies in; for a country, the country itself. Null if it is not recorded.',
      resolve: async ({ id }, _args, { loaders }) => {
        const country = await loaders.countryOfPlace.load(id);
        return country?.kind === 'PLACE' ? country : null;
      },
    }),
    countryCode: t.expose('country_code', {
      type: 'CountryCode',
      nullable: true,
      description:
        'The ISO 3166-1 code of a country, or the ISO 3166-3 code of a former one. Null for places that are not countries (see `country`), and if no source gives a code.',
    }),
    coordinates: t.field({
      type: Coordinates,
      nullable: true,
      description: 'A point within the place. Null if it is not recorded.',
      resolve: ({ latitude, longitude }) =>
        latitude === null || longitude === null ? null : { latitude, longitude },
    }),
    honorsWithin: t.field({
      type: HonorConnection,
      description:
        'The honors that count under this place or a place within it, as in `HonorFilter.place`. Newest first by default.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ slug }, args, { loaders }) =>
        connect(loaders.honorsWithinPlace(asked(args)), slug, args),
    }),
    parts: t.field({
      type: PlaceConnection,
      description: 'The places that lie directly in it, by name.',
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
    description: 'The place with this key. Null if there is none.',
    args: {
      by: t.arg({
        type: PlaceBy,
        required: true,
        description: 'The key of the place.',
        validate: byRule,
      }),
    },
    resolve: async (_root, { by }, context) =>
      (await findRecipients(by, context)).find((found) => found.kind === 'PLACE'),
  }),
);
