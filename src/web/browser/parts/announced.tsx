import { useMessages } from '../messages.ts';
import { PartialDate } from './dates.tsx';

/** When a result became public. */
export function Announced({ on }: { on: string | null }) {
  const { dates } = useMessages();
  if (on === null) return null;
  return <p class="aside">{dates.announced(<PartialDate value={on} />)}</p>;
}
