import { mapSize, numberOf, outlines, pointAt } from './world.ts';

interface MappedPlace {
  id: string;
  name: string;
  coordinates: { latitude: number; longitude: number } | null;
  country: { id: string; name: string; countryCode: string | null } | null;
}

/** Where a place is: a mark if its coordinates are known, and the country that it lies in. */
export function PlaceMap({ place: { id, name, coordinates, country } }: { place: MappedPlace }) {
  const number = country?.countryCode ? numberOf(country.countryCode) : null;
  const outline = number === null ? undefined : outlines.find((one) => one.number === number);
  const point = coordinates && pointAt(coordinates.longitude, coordinates.latitude);
  if (!point && !outline)
    return <p class="none">There is no map, because the coordinates are not known.</p>;
  return (
    <figure class="place-map">
      <svg viewBox={`0 0 ${mapSize.width} ${mapSize.height}`} aria-hidden="true">
        <path class="land" d={land} />
        {outline && <path class={point ? 'around' : 'filled'} d={outline.path} />}
        {point && <circle class="mark-of-place" cx={point[0]} cy={point[1]} r="7" />}
      </svg>
      <figcaption>
        {point && coordinates
          ? `The mark shows a point within ${name}: ${degrees(coordinates.latitude, 'N', 'S')}, ${degrees(coordinates.longitude, 'E', 'W')}.`
          : `The coordinates are not known. ${country?.id === id ? 'The country' : `${country?.name}, which it lies in,`} is filled.`}
      </figcaption>
    </figure>
  );
}

/** All countries as one path. */
const land = outlines.map(({ path }) => path).join('');

const degrees = (value: number, positive: string, negative: string): string =>
  `${Math.abs(value)}° ${value < 0 ? negative : positive}`;
