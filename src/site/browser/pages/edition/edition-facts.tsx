import { DateTime, Days, PartialDate } from '../../dates/dates.tsx';
import type { Fact } from '../../facts/facts.tsx';
import { simpleFacts } from '../../facts/simple-facts.tsx';
import { pathOf } from '../../links/link.ts';
import type { Messages } from '../../messages/languages/en.ts';
import { Listed } from '../../names/listed.tsx';
import { Mention } from '../../names/mentions.tsx';
import { NameLink } from '../../names/name.tsx';
import type { Edition } from './edition.tsx';

/** The facts that a page says of an edition beside its name and its awards. */
export function factsAbout(edition: Edition, messages: Messages): Fact[] {
  const { ceremony, event } = edition;
  // An edition need not have these.
  const mayBeNone = true;
  return [
    ...simpleFacts('Edition', edition, messages),
    {
      label: messages.edition.ceremony,
      field: 'ceremony',
      mayBeNone,
      value: ceremony && <Ceremony ceremony={ceremony} />,
    },
    {
      label: messages.edition.event,
      field: 'event',
      mayBeNone,
      value: event && <EventOfEdition event={event} />,
    },
  ];
}

function Ceremony({ ceremony }: { ceremony: NonNullable<Edition['ceremony']> }) {
  const { startsAt, heldOn, venue, place } = ceremony;
  const parts = [
    startsAt !== null ? <DateTime value={startsAt} /> : heldOn && <PartialDate value={heldOn} />,
    venue,
    place && <Mention of={place} />,
  ];
  return <Listed parts={parts} />;
}

function EventOfEdition({ event }: { event: NonNullable<Edition['event']> }) {
  const { slug, venue, place, startsOn, endsOn } = event;
  const link = <NameLink to={pathOf('events', slug)} of={event} />;
  const days = (startsOn ?? endsOn) === null ? null : <Days from={startsOn} to={endsOn} />;
  return <Listed parts={[link, venue, place && <Mention of={place} />, days]} />;
}
