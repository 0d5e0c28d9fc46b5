import { geoEqualEarth, geoPath } from 'd3-geo';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { feature } from 'topojson-client';
import world from 'world-atlas/countries-110m.json';

export const mapSize = { width: 1088, height: 520 };

/** The ISO number of Antarctica, which would take a fifth of the map. */
const antarctica = '010';

const all = feature(world, world.objects.countries);
const countries = {
  ...all,
  features: all.features.filter(({ id }) => id !== antarctica),
};

const projection = geoEqualEarth().fitSize([mapSize.width, mapSize.height], countries);
const outlineOf = geoPath(projection).digits(1);

/** The outlines of the countries, each with its ISO number if it has one. Equal areas of the map are equal on Earth. */
export const outlines = countries.features.map((country) => ({
  number: country.id === undefined ? null : String(country.id),
  name: country.properties.name,
  path: outlineOf(country) ?? '',
}));

/** The ISO number of a country by its code; null for former countries, and for those that have none. */
export const numberOf = (code: string): string | null => iso31661Alpha2ToNumeric[code] ?? null;

/** Where a point of the Earth is on the map; null if the map does not have it. */
export const pointAt = (longitude: number, latitude: number): [number, number] | null =>
  projection([longitude, latitude]);
