import { PartialDate } from './dates.tsx';

/** When a result became public. */
export function Announced({ on }: { on: string | null }) {
  if (on === null) return null;
  return (
    <p class="aside">
      Announced <PartialDate value={on} />
    </p>
  );
}
