import { HomeDocument, type HomeQuery } from '../generated/graphql.ts';
import { editionPath, pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import { definePage, type PageQuery } from '../page.ts';
import { DateTime } from '../parts/dates.tsx';
import { Name } from '../parts/name.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
import { isOver, When } from '../parts/when.tsx';

export const home = definePage({
  path: '/',
  document: HomeDocument,
  variables: () => ({}),
  view: (data, _route, pageQuery) => ({
    title: 'Awards, with their sources',
    description:
      'Programs, editions, winners and honorees, each fact with the source that it comes from.',
    entity: null,
    content: <HomePage data={data} pageQuery={pageQuery} />,
  }),
});

function HomePage({ data, pageQuery }: { data: HomeQuery; pageQuery: PageQuery }) {
  return (
    <article class="home">
      <Newest winners={data.newest} />
      <Upcoming awards={data.upcoming} />
      <Programs programs={data.programs} />
      <Figures dataset={data.dataset} />
      <RunQueryLink {...pageQuery} />
    </article>
  );
}

/** The winners of the newest edition that has any. */
function Newest({ winners }: { winners: HomeQuery['newest'] }) {
  const edition = winners?.nodes[0]?.edition;
  if (!winners || !edition)
    return (
      <header class="page-head">
        <h1 tabIndex={-1}>No winners yet</h1>
        <p class="lead">Nothing has been published here so far.</p>
      </header>
    );
  const all = winners.nodes.filter((honor) => honor.edition.id === edition.id);
  return (
    <section>
      <header class="page-head">
        <p class="kicker">The latest winners</p>
        <h1 tabIndex={-1}>
          <Link to={editionPath(edition)}>
            <Name of={edition} />
          </Link>
        </h1>
      </header>
      <ul class="roll">
        {all.map(({ id, credit, award }) => (
          <li key={id} class={award?.highest ? 'highest' : undefined}>
            <span class="award">{award ? <Name of={award} /> : 'Award not known'}</span>
            <Link class="winner" to={`${editionPath(edition)}#${id}`}>
              {credit ?? 'The sources do not say who'}
            </Link>
          </li>
        ))}
      </ul>
      <p class="more">
        <Link to={editionPath(edition)}>The whole edition</Link>
      </p>
    </section>
  );
}

/** Editions with awards that are yet to be given, each once. */
function Upcoming({ awards }: { awards: HomeQuery['upcoming'] }) {
  const editions = new Map(awards?.nodes.map(({ edition }) => [edition.id, edition]));
  if (editions.size === 0) return null;
  return (
    <section>
      <h2>What comes next</h2>
      <ol class="editions">
        {[...editions.values()].map((edition) => (
          <li key={edition.id}>
            <Link class="year" to={editionPath(edition)}>
              {edition.year}
            </Link>
            <div>
              <p class="edition-name">
                <Name of={edition} />
              </p>
              <p class="aside">
                <When edition={edition} />
                {isOver(edition) && '. The results are not known yet.'}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Programs({ programs }: { programs: HomeQuery['programs'] }) {
  if (!programs || programs.nodes.length === 0) return null;
  return (
    <section>
      <h2>Programs</h2>
      <ul class="programs">
        {programs.nodes.map(({ id, slug, foundedYear, organizer, editions, ...named }) => (
          <li key={id}>
            <h3>
              <Link to={pathOf('programs', slug)}>
                <Name of={named} />
              </Link>
            </h3>
            <p class="aside">
              {editions.totalCount} {editions.totalCount === 1 ? 'edition' : 'editions'}
              {foundedYear !== null && `, since ${foundedYear}`}
              {organizer && (
                <>
                  , by <Name of={organizer} />
                </>
              )}
            </p>
            <p class="years">
              {editions.nodes.map((edition) => (
                <Link key={edition.id} to={editionPath({ ...edition, program: { slug } })}>
                  {edition.year}
                </Link>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ dataset }: { dataset: HomeQuery['dataset'] }) {
  if (!dataset) return null;
  const { programs, editions, honors, recipients, sources, disputes } = dataset;
  const figures = { programs, editions, honors, recipients, sources };
  return (
    <section>
      <h2>The data</h2>
      <dl class="figures">
        {Object.entries(figures).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value.toLocaleString('en')}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Link to="/disputes">disputes</Link>
          </dt>
          <dd>{disputes.toLocaleString('en')}</dd>
        </div>
      </dl>
      <p class="aside">
        Revision {dataset.revision}
        {dataset.updatedAt !== null && (
          <>
            , of <DateTime value={dataset.updatedAt} />
          </>
        )}
        {dataset.license !== null && `, under ${dataset.license}`}.{' '}
        <Link to="/changes">What changed</Link>
      </p>
    </section>
  );
}
