import { useMessages } from '../messages.ts';
import { mapSize, numberOf, outlines, pointAt } from './world.ts';

interface MappedPlace {
  id: string;
  name: string;
  coordinates: { latitude: number; longitude: number } | null;
  country: { id: string; name: string; countryCode: string | null } | null;
}

/** Where a place is: a mark if its coordinates are known, and the country that it lies in. */
export function PlaceMap({ place: { id, name, coordinates, country } }: { place: MappedPlace }) {
  const { charts } = useMessages();
  const number = country?.countryCode ? numberOf(country.countryCode) : null;
  const outline = number === null ? undefined : outlines.find((one) => one.number === number);
  const point = coordinates && pointAt(coordinates.longitude, coordinates.latitude);
  if (!point && !outline) return <p class="none">{charts.noMap}</p>;
  return (
    <figure class="place-map">
      <svg viewBox={`0 0 ${mapSize.width} ${mapSize.height}`} aria-hidden="true">
        <path class="land" d={land} />
        {outline && <path class={point ? 'around' : 'filled'} d={outline.path} />}
        {point && <circle class="mark-of-place" cx={point[0]} cy={point[1]} r="7" />}
      </svg>
      <figcaption>
        {point && coordinates
          ? charts.pointWithin(name, coordinates)
          : charts.filledCountry(country?.id === id ? null : (country?.name ?? null))}
      </figcaption>
    </figure>
  );
}

/** All countries as one path. */
const land = outlines.map(({ path }) => path).join('');
