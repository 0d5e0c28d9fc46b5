import { Images } from '../facts/images.tsx';
import { simpleFacts } from '../facts/simple-facts.tsx';
import { EventDocument, type EventQuery } from '../generated/graphql.ts';
import { NamedCount } from '../honor/gap.tsx';
import { editionPath, pathOf } from '../links/link.ts';
import { Link } from '../links/location.tsx';
import { RunQueryLink } from '../links/run-query-link.tsx';
import { useMessages } from '../messages/messages.ts';
import { NameLink } from '../names/name.tsx';
import { definePage } from '../page/page.ts';
import { EntityHead } from '../page/page-head.tsx';
import { Participants } from '../people/participants.tsx';
import { Statements } from '../people/statements.tsx';

type Event = NonNullable<EventQuery['event']>;

export const event = definePage({
  path: '/events/:slug',
  document: EventDocument,
  variables: ({ params: { slug = '' } }) => ({ slug }),
  view: ({ event }, { messages }) =>
    event && {
      title: event.name,
      description: messages.event.description(event.name),
      entity: event.id,
      list: 'event',
      content: <EventPage event={event} />,
    },
});

function EventPage({ event }: { event: Event }) {
  const messages = useMessages();
  return (
    <article>
      <EntityHead
        of={event}
        kicker={messages.values.EntityKind.EVENT}
        facts={simpleFacts('Event', event, messages)}
      />
      <Editions editions={event.editions} />
      <Participants participants={event.participants} />
      <Statements statements={event.statements} />
      <Images images={event.images} />
      <RunQueryLink />
    </article>
  );
}

function Editions({ editions }: { editions: Event['editions'] }) {
  const { event } = useMessages();
  if (editions.length === 0) return null;
  return (
    <section>
      <h2>{event.awards}</h2>
      <ol class="editions">
        {editions.map((edition) => (
          <li key={edition.id}>
            <Link class="year" to={editionPath(edition)}>
              {edition.year}
            </Link>
            <div>
              <p class="edition-name">
                <NameLink to={editionPath(edition)} of={edition} />
              </p>
              <p class="aside">
                <NameLink to={pathOf('programs', edition.program.slug)} of={edition.program} />
              </p>
            </div>
            <NamedCount {...edition.completeness} />
          </li>
        ))}
      </ol>
    </section>
  );
}
