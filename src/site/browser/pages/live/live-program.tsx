import type { Client, OperationResult } from '@urql/core';
import { useContext } from 'preact/hooks';
import { LiveDocument, type LiveQuery } from '../../generated/graphql.ts';
import { endpointOf } from '../../graph/graph-endpoint.ts';
import { pathOf } from '../../links/link.ts';
import { Link, Location } from '../../links/location.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Name } from '../../names/name.tsx';
import { definePage, type Page, type Route, type Shown } from '../../page/page.ts';
import { type Hall, LiveBoard } from './live-board.tsx';

/** The winners of a program as they are published, for readers and for the hall (`?hall`, `?hall=dark`). */
export const liveProgram: Page = {
  path: '/live/:program',
  open: (route) => ({
    isTakenOver: true,
    watch(client, show, fail) {
      let isShown = false;
      // A page that has been shown stays while the server is away.
      const showUnlessAway = (shown: Shown) => {
        const isAway = shown.status === 503 || shown.status === 429;
        if (isAway && isShown) return;
        isShown ||= shown.status === 200;
        show(shown);
      };
      return pageFor(client).open(route).watch(client, showUnlessAway, fail);
    },
  }),
};

/** @param client reads the list again, beside the page that is drawn from it */
const pageFor = (client: Client) =>
  definePage({
    path: liveProgram.path,
    document: LiveDocument,
    variables: ({ params: { program = '' }, search }: Route) => {
      // A parameter that nothing reads before the query is refused.
      hallOf(search);
      return { program };
    },
    view: (data, { params: { program = '' }, search, messages }) =>
      data.program && {
        title: messages.live.programTitle(
          data.program.editions.nodes[0]?.name ?? data.program.name,
        ),
        description: messages.live.programDescription(data.program.name),
        entity: null,
        content: (
          <LivePage
            key={data.program.id}
            data={data}
            program={data.program}
            hall={hallOf(search)}
            refresh={() =>
              client.query(LiveDocument, { program }, { requestPolicy: 'network-only' }).toPromise()
            }
          />
        ),
      },
  });

function hallOf(search: URLSearchParams): Hall | null {
  const hall = search.get('hall');
  return hall === null || hall === 'dark' || hall === 'light' ? hall : 'auto';
}

interface LivePageProps {
  data: LiveQuery;
  program: NonNullable<LiveQuery['program']>;
  hall: Hall | null;
  refresh(): Promise<OperationResult<LiveQuery>>;
}

function LivePage({ program, ...rest }: LivePageProps) {
  const { live } = useMessages();
  const endpoint = endpointOf(useContext(Location));
  const [edition] = program.editions.nodes;
  if (edition)
    return <LiveBoard endpoint={endpoint} edition={edition} program={program.slug} {...rest} />;
  return (
    <article class="message">
      <h1 tabIndex={-1}>
        <Name of={program} />
      </h1>
      <p>{live.noEdition}</p>
      <p>
        <Link to={pathOf('programs', program.slug)}>{live.toProgram}</Link>
      </p>
    </article>
  );
}
