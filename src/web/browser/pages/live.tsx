import { LiveProgramsDocument, type LiveProgramsQuery } from '../generated/graphql.ts';
import { pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import { definePage, type PageQuery } from '../page.ts';
import { Name } from '../parts/name.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
import { When } from '../parts/when.tsx';

type Program = NonNullable<LiveProgramsQuery['programs']>['nodes'][number];

/** Where one chooses the program whose winners are to be revealed. */
export const live = definePage({
  path: '/live',
  document: LiveProgramsDocument,
  variables: () => ({}),
  view: (data, _route, pageQuery) => ({
    title: 'Live results',
    description: 'Winners at the moment they are published, program by program.',
    entity: null,
    content: <LivePrograms data={data} pageQuery={pageQuery} />,
  }),
});

function LivePrograms({ data, pageQuery }: { data: LiveProgramsQuery; pageQuery: PageQuery }) {
  const awaited = new Set(data.upcoming?.nodes.map(({ edition }) => edition.id));
  const { upcoming = [], others = [] } = Object.groupBy(data.programs?.nodes ?? [], (program) =>
    program.editions.nodes.some(({ id }) => awaited.has(id)) ? 'upcoming' : 'others',
  );
  return (
    <article>
      <header class="page-head">
        <h1 tabIndex={-1}>Live results</h1>
        <p class="lead">
          Winners at the moment they are published. Choose a program, and leave its page open.
        </p>
      </header>
      <Programs title="Awards to come" programs={upcoming} />
      <Programs title={upcoming.length > 0 ? 'Other programs' : 'Programs'} programs={others} />
      {upcoming.length + others.length === 0 && <p class="none">No program is known yet.</p>}
      <RunQueryLink {...pageQuery} />
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
              <Link to={pathOf('live', slug)}>
                <Name of={named} />
              </Link>
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
