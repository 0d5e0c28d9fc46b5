import { Moment, PartialDate } from './dates.tsx';

interface Occasion {
  ceremony: { startsAt: string | null; heldOn: string | null } | null;
  event: { startsOn: string | null } | null;
}

/** When an edition is held, as exactly as it is known. */
export function When({ edition: { ceremony, event } }: { edition: Occasion }) {
  if (ceremony?.startsAt) return <Moment value={ceremony.startsAt} />;
  const date = ceremony?.heldOn ?? event?.startsOn;
  return date ? <PartialDate value={date} /> : <>The date is not known.</>;
}
