import { useMessages } from '../messages.ts';
import { numberOf, outlines, pointAt, viewBoxOf, viewOf } from './world.ts';

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
  const corners = outline ? [outline.bounds] : [];
  if (!point && !outline) return <p class="none">{charts.noMap}</p>;
  return (
    <figure class="place-map">
      <svg
        viewBox={viewBoxOf(viewOf(point ? [...corners, [point, point]] : corners))}
        aria-hidden="true"
      >
        <path class="land" d={land} />
        {outline && <path class={point ? 'around' : 'filled'} d={outline.path} />}
        {point && <path class="ring-of-place" d={`M${point[0]} ${point[1]}h0`} />}
        {point && <path class="mark-of-place" d={`M${point[0]} ${point[1]}h0`} />}
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
