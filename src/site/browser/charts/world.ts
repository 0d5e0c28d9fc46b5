import { geoArea, geoEqualEarth, geoPath } from 'd3-geo';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import { feature } from 'topojson-client';
import world from 'world-atlas/countries-110m.json';
import { type Point, ringsAs } from './rings.ts';

export const mapSize = { width: 1088, height: 520 };

/** The ISO number of Antarctica, which would take a fifth of the map. */
const antarctica = '010';

const all = feature(world, world.objects.countries);
const countries = {
  ...all,
  features: all.features.filter(({ id }) => id !== antarctica),
};

type Shape = (typeof all.features)[number]['geometry'];

const projection = geoEqualEarth().fitSize([mapSize.width, mapSize.height], countries);
const outlineOf = geoPath(projection);

/** The rings of a country, as points of the map. */
function ringsOf(shape: Shape): Point[][] {
  const rings: Point[][] = [];
  geoPath(projection, {
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1)?.push([x, y]),
    beginPath: () => {},
    closePath: () => {},
    arc: () => {},
  })(shape);
  return rings;
}

type Corners = [[left: number, top: number], [right: number, bottom: number]];

/** Land farther from the largest part of a country than this is not near it, in parts of the width of the map. */
const maxDistance = 0.1;

/** The corners of a country's largest part and what is near it: with Alaska, and without French Guiana. */
function boundsOf(geometry: Shape): Corners {
  if (geometry.type !== 'MultiPolygon') return outlineOf.bounds(geometry);
  const parts = geometry.coordinates.map((coordinates) => ({
    type: 'Polygon' as const,
    coordinates,
  }));
  const largest = parts.reduce((one, part) => (geoArea(part) > geoArea(one) ? part : one));
  const main = outlineOf.bounds(largest);
  const room = maxDistance * mapSize.width;
  const isNear = ([[left, top], [right, bottom]]: Corners) =>
    left < main[1][0] + room &&
    right > main[0][0] - room &&
    top < main[1][1] + room &&
    bottom > main[0][1] - room;
  return around(parts.map((part) => outlineOf.bounds(part)).filter(isNear));
}

const around = (corners: readonly Corners[]): Corners => [
  [Math.min(...corners.map(([[x]]) => x)), Math.min(...corners.map(([[, y]]) => y))],
  [Math.max(...corners.map(([, [x]]) => x)), Math.max(...corners.map(([, [, y]]) => y))],
];

/** The outlines of the countries, each with its ISO number if it has one. Equal areas of the map are equal on Earth. */
export const outlines = countries.features.map((country) => ({
  number: country.id === undefined ? null : String(country.id),
  name: country.properties.name,
  rings: ringsOf(country.geometry),
  bounds: boundsOf(country.geometry),
}));

/** A part of the map smaller than this shows too little of what is around it. */
const minWidth = mapSize.width / 5;
/** A part that is larger leaves out so little that one can as well see all of the map. */
const maxWidth = mapSize.width * (2 / 3);
/** Of the width of a part to that of what it is to show. */
const withMargin = 1.3;

/** Of the width of a map to its height. A part of the world can be higher than the whole. */
const proportions = { least: 1.4, most: mapSize.width / mapSize.height };

const wholeMap = { x: 0, y: 0, ...mapSize };

/** The part of the map that contains these corners, with a margin. Returns the whole map for an empty list. */
function viewOf(corners: readonly Corners[]) {
  if (corners.length === 0) return wholeMap;
  const [[left, top], [right, bottom]] = around(corners);
  const within = (value: number, least: number, most: number) =>
    Math.min(Math.max(value, least), most);
  const own = (right - left) / (bottom - top);
  const proportion = within(own || 0, proportions.least, proportions.most);
  const needed = Math.max(right - left, (bottom - top) * proportion) * withMargin;
  if (needed > Math.min(maxWidth, mapSize.height * proportion)) return wholeMap;
  const width = Math.max(needed, minWidth);
  const height = width / proportion;
  const x = within((left + right - width) / 2, 0, mapSize.width - width);
  const y = within((top + bottom - height) / 2, 0, mapSize.height - height);
  return { x, y, width, height };
}

/** Units of a drawing for each pixel of its width. Half pixels are exact enough, and need a third of the characters. */
const unitsOfPixel = 2;

/** A map of the part of the world that contains these corners; of all of it for an empty list. */
export function mapOf(corners: readonly Corners[]) {
  const view = viewOf(corners);
  const scale = (unitsOfPixel * mapSize.width) / view.width;
  const size = { width: Math.round(view.width * scale), height: Math.round(view.height * scale) };
  const place = ([x, y]: Point): Point => [
    Math.round((x - view.x) * scale),
    Math.round((y - view.y) * scale),
  ];
  return {
    viewBox: `0 0 ${size.width} ${size.height}`,
    isWhole: view === wholeMap,
    /** of its width, in pixels */
    height: (mapSize.width * view.height) / view.width,
    /** A country as a path; empty if it is elsewhere. */
    pathOf: ({ rings }: Pick<(typeof outlines)[number], 'rings'>): string =>
      ringsAs(
        rings.map((ring) => ring.map(place)),
        size,
      ),
    place,
  };
}

/** The ISO number of a country by its code; null for former countries, and for those that have none. */
export const numberOf = (code: string): string | null => iso31661Alpha2ToNumeric[code] ?? null;

/** Where a point of the Earth is on the map; null if the map does not have it. */
export const pointAt = (longitude: number, latitude: number): [number, number] | null =>
  projection([longitude, latitude]);
