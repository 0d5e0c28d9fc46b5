import { useMessages } from '../messages/messages.ts';
import { mapOf, numberOf, outlines, pointAt } from './world.ts';

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
  const map = mapOf(point ? [...corners, [point, point]] : corners);
  const mark = point && `M${map.place(point).join(' ')}h0`;
  return (
    <figure class="place-map">
      <svg viewBox={map.viewBox} aria-hidden="true">
        <path class="land" d={outlines.map(map.pathOf).join('')} />
        {outline && <path class={point ? 'around' : 'filled'} d={map.pathOf(outline)} />}
        {mark && <path class="ring-of-place" d={mark} />}
        {mark && <path class="mark-of-place" d={mark} />}
      </svg>
      <figcaption>
        {point && coordinates
          ? charts.pointWithin(name, coordinates)
          : charts.filledCountry(country?.id === id ? null : (country?.name ?? null))}
      </figcaption>
    </figure>
  );
}
