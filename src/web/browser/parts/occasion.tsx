import { editionPath, pathOf } from '../link.ts';
import { Link } from '../location.tsx';

interface OccasionProps {
  edition: { slug: string; year: number; name: string; program: { slug: string } } | null;
  event: { slug: string; name: string; year: number | null } | null;
}

/** Where somebody took part or said something: an edition or an event. */
export function Occasion({ edition, event }: OccasionProps) {
  if (edition) return <Link to={editionPath(edition)}>{edition.name}</Link>;
  if (!event) return null;
  const { slug, name, year } = event;
  return (
    <>
      <Link to={pathOf('events', slug)}>{name}</Link>
      {year !== null && ` ${year}`}
    </>
  );
}
