import { When } from '../../dates/dates.tsx';
import { dateOf, isEveningOver } from '../../dates/edition-date.ts';
import { LiveProgramsDocument, type LiveProgramsQuery } from '../../generated/graphql.ts';
import { pathOf } from '../../links/link.ts';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Name, NameLink } from '../../names/name.tsx';
import { definePage } from '../../page/page.ts';
import { PageHead } from '../../page/page-head.tsx';

type Program = NonNullable<LiveProgramsQuery['programs']>['nodes'][number];
type Edition = Program['editions']['nodes'][number];

/** Where one chooses the program whose winners are to be revealed. */
export const live = definePage({
  path: '/live',
  document: LiveProgramsDocument,
  variables: () => ({}),
  view: (data, { messages }) => ({
    title: messages.live.title,
    description: messages.live.description,
    entity: null,
    content: <LivePrograms data={data} />,
  }),
});

function LivePrograms({ data }: { data: LiveProgramsQuery }) {
  const { home, live } = useMessages();
  const awaited = new Set(data.upcoming?.nodes.map(({ edition }) => edition.id));
  const isToCome = (edition: Edition) => awaited.has(edition.id) && !isEveningOver(edition);
  const { upcoming = [], others = [] } = Object.groupBy(
    data.programs?.nodes ?? [],
    ({ editions }) => (editions.nodes.some(isToCome) ? 'upcoming' : 'others'),
  );
  // The earliest date comes first, so the one that is being revealed does.
  const day = ({ editions: { nodes } }: Program) => (nodes[0] && dateOf(nodes[0])) ?? '9999';
  upcoming.sort((one, other) => day(one).localeCompare(day(other)));
  return (
    <article>
      <PageHead title={live.title}>
        <p class="lead">{live.lead}</p>
      </PageHead>
      <Programs title={live.awardsToCome} programs={upcoming} />
      <Programs
        title={upcoming.length > 0 ? live.otherPrograms : home.programs}
        programs={others}
      />
      {upcoming.length + others.length === 0 && <p class="none">{live.noProgram}</p>}
      <RunQueryLink />
    </article>
  );
}

function Programs({ title, programs }: { title: string; programs: readonly Program[] }) {
  if (programs.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="programs">
        {programs.map(({ id, slug, editions, ...named }) => (
          <li key={id}>
            <h3>
              <NameLink to={pathOf('live', slug)} of={named} />
            </h3>
            {editions.nodes.map((edition) => (
              <p key={edition.id} class="aside">
                <Name of={edition} />
                <br />
                <When edition={edition} />
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
