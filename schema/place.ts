import type { PlaceRow } from '../db/queries/recipient.ts';
import { text } from './arguments.ts';
import { builder } from './builder.ts';
import { connect, connectionType, pageArguments, pageRule } from './connection.ts';
import { badInput } from './errors.ts';
import { asked } from './filters.ts';
import { HonorConnection } from './honor.ts';
import { honorArguments } from './honor-filter.ts';
import { Named } from './named.ts';
import { Node } from './node.ts';
import { loadPlace, Recipient } from './recipient.ts';
import { Sourced } from './sourced.ts';

export const PlaceKind = builder.enumType('PlaceKind', {
  description: 'What kind of place it is.',
  values: {
    COUNTRY: { description: 'A country or territory with an ISO code of its own.' },
    REGION: { description: 'A state, province or other part of a country.' },
    CITY: { description: 'A city, municipality or town.' },
    DISTRICT: { description: 'A part of a city.' },
    ZONE: { description: 'A park, zone or other area with a purpose.' },
  } as const,
});

export const Coordinates = builder
  .objectRef<{ latitude: number; longitude: number }>('Coordinates')
  .implement({
    description: 'A point that stands for a place (WGS 84).',
    fields: (t) => ({
      latitude: t.exposeFloat('latitude', { description: 'Degrees north, from -90 to 90.' }),
      longitude: t.exposeFloat('longitude', { description: 'Degrees east, from -180 to 180.' }),
    }),
  });

export const Place = builder.objectRef<PlaceRow>('Place');
export const PlaceConnection = connectionType('Place', Place, 'places');

Place.implement({
  description: 'A country, region, city, district or zone; places lie in one another.',
  interfaces: () => [Node, Sourced, Named, Recipient],
  fields: (t) => ({
    placeKind: t.expose('place_kind', {
      type: PlaceKind,
      description: 'What kind of place it is.',
    }),
    parent: t.field({
      type: Place,
      nullable: true,
      description: 'The place that it lies in; null for a country, and where not recorded.',
      resolve: ({ parent_id }, _args, context) => loadPlace(parent_id, context),
    }),
    country: t.field({
      type: Place,
      nullable: true,
      description: 'The country that it lies in, for a country itself; null where not recorded.',
      resolve: async ({ id }, _args, { loaders }) => {
        const country = await loaders.countryOfPlace.load(id);
        return country?.kind === 'PLACE' ? country : null;
      },
    }),
    countryCode: t.expose('country_code', {
      type: 'CountryCode',
      nullable: true,
      description:
        'The ISO 3166-1 code of a country, or the ISO 3166-3 code of a former one; null for places that are not countries (see `country`), and if no source gives a code.',
    }),
    coordinates: t.field({
      type: Coordinates,
      nullable: true,
      description: 'A point within it; null where not recorded.',
      resolve: ({ latitude, longitude }) =>
        latitude === null || longitude === null ? null : { latitude, longitude },
    }),
    honorsWithin: t.field({
      type: HonorConnection,
      description:
        'The honors that count under it or under what lies in it: of everything in it or from it, itself included, unless a source gives an honor another place. Newest first.',
      args: honorArguments,
      validate: pageRule,
      resolve: ({ slug }, args, { loaders }) =>
        connect(loaders.honorsWithinPlace(asked(args)), slug, args),
    }),
    parts: t.field({
      type: PlaceConnection,
      description: 'The places directly in it, by name.',
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
    description:
      'The place with this slug, or the country with this code, or null. Give one of the two.',
    args: {
      slug: t.arg.string({
        description: 'The slug of any place; null if `countryCode` is given.',
        validate: { schema: text },
      }),
      countryCode: t.arg({
        type: 'CountryCode',
        required: false,
        description: 'The code of a country; null if `slug` is given.',
      }),
    },
    resolve: async (_root, { slug, countryCode }, { loaders }) => {
      if ((slug == null) === (countryCode == null)) {
        throw badInput('slug', 'Give either `slug` or `countryCode`.');
      }
      const found =
        slug != null
          ? await loaders.recipientBySlug.load(slug)
          : await loaders.placeByCountryCode.load(countryCode ?? '');
      return found?.kind === 'PLACE' ? found : null;
    },
  }),
);
