import { Sources } from '../evidence/fact-sources.tsx';
import { Facts } from '../facts/facts.tsx';
import { Images } from '../facts/images.tsx';
import { simpleFacts } from '../facts/simple-facts.tsx';
import { EventDocument, type EventQuery } from '../generated/graphql.ts';
import { NamedCount } from '../honor/gap.tsx';
import { editionPath, type PageQuery, pathOf } from '../links/link.ts';
import { Link } from '../links/location.tsx';
import { RunQueryLink } from '../links/run-query-link.tsx';
import { WebLinks } from '../links/web-links.tsx';
import { useMessages } from '../messages/messages.ts';
import { Name } from '../names/name.tsx';
import { OtherNames } from '../names/other-names.tsx';
import { definePage } from '../page/page.ts';
import { Participants } from '../people/participants.tsx';
import { Statements } from '../people/statements.tsx';

type Event = NonNullable<EventQuery['event']>;

export const event = definePage({
  path: '/events/:slug',
  document: EventDocument,
  variables: ({ params: { slug = '' } }) => ({ slug }),
  view: ({ event }, { messages }, pageQuery) =>
    event && {
      title: event.name,
      description: messages.event.description(event.name),
      entity: event.id,
      list: 'event',
      content: <EventPage event={event} pageQuery={pageQuery} />,
    },
});

function EventPage({ event, pageQuery }: { event: Event; pageQuery: PageQuery }) {
  const messages = useMessages();
  return (
    <article>
      <header class="page-head">
        <p class="kicker">{messages.values.EntityKind.EVENT}</p>
        <h1 tabIndex={-1}>
          <Name of={event} />
        </h1>
        <OtherNames of={event} />
        <Facts facts={simpleFacts('Event', event, messages)} of={event} />
        <WebLinks links={event.links} />
        <Sources of={event.name} references={event.references} isOfEntry />
      </header>
      <Editions editions={event.editions} />
      <Participants participants={event.participants} />
      <Statements statements={event.statements} />
      <Images images={event.images} />
      <RunQueryLink {...pageQuery} />
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
                <Link to={editionPath(edition)}>
                  <Name of={edition} />
                </Link>
              </p>
              <p class="aside">
                <Link to={pathOf('programs', edition.program.slug)}>
                  <Name of={edition.program} />
                </Link>
              </p>
            </div>
            <NamedCount {...edition.completeness} />
          </li>
        ))}
      </ol>
    </section>
  );
}
