import { editionPath, pathOf } from '../../links/link.ts';
import { type Named, NameLink } from '../../names/name.tsx';

interface OccasionProps {
  edition: (Named & { slug: string; year: number; program: { slug: string } }) | null;
  event: (Named & { slug: string; year: number | null }) | null;
}

/** Where somebody took part or said something: an edition or an event. */
export function Occasion({ edition, event }: OccasionProps) {
  if (edition) return <NameLink to={editionPath(edition)} of={edition} />;
  if (!event) return null;
  const { slug, year } = event;
  return (
    <>
      <NameLink to={pathOf('events', slug)} of={event} />
      {year !== null && ` ${year}`}
    </>
  );
}
