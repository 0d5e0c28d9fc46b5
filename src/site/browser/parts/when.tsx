import { useMessages } from '../messages.ts';
import { DateTime, PartialDate } from './dates.tsx';
import { type DatedEdition, dateOf } from './edition-date.ts';

/** When an edition is held, for readers. */
export function When({ edition }: { edition: DatedEdition }) {
  const { dates } = useMessages();
  const date = dateOf(edition);
  if (date === null) return <>{dates.notKnown}</>;
  return edition.ceremony?.startsAt ? <DateTime value={date} /> : <PartialDate value={date} />;
}
