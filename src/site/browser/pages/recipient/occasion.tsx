import { editionPath, pathOf } from '../../links/link.ts';
import { Link } from '../../links/location.tsx';
import { Name, type Named } from '../../names/name.tsx';

interface OccasionProps {
  edition: (Named & { slug: string; year: number; program: { slug: string } }) | null;
  event: (Named & { slug: string; year: number | null }) | null;
}

/** Where somebody took part or said something: an edition or an event. */
export function Occasion({ edition, event }: OccasionProps) {
  if (edition)
    return (
      <Link to={editionPath(edition)}>
        <Name of={edition} />
      </Link>
    );
  if (!event) return null;
  const { slug, year } = event;
  return (
    <>
      <Link to={pathOf('events', slug)}>
        <Name of={event} />
      </Link>
      {year !== null && ` ${year}`}
    </>
  );
}
