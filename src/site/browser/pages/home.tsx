import { DateTime, When } from '../dates/dates.tsx';
import { dateOf, isOver } from '../dates/edition-date.ts';
import {
  HomeDocument,
  type HomeQuery,
  type LatestEditionFragment,
  type LatestWinnerFragment,
} from '../generated/graphql.ts';
import { editionPath, honorPath, pathOf } from '../links/link.ts';
import { Link } from '../links/location.tsx';
import { RunQueryLink } from '../links/run-query-link.tsx';
import { useMessages } from '../messages/messages.ts';
import { Name, NameLink } from '../names/name.tsx';
import { definePage } from '../page/page.ts';
import { PageHead } from '../page/page-head.tsx';

export const home = definePage({
  path: '/',
  document: HomeDocument,
  variables: () => ({}),
  view: (data, { messages }) => ({
    title: messages.home.title,
    description: messages.home.description,
    entity: null,
    content: <HomePage data={data} />,
  }),
});

function HomePage({ data }: { data: HomeQuery }) {
  return (
    <article class="home">
      <Newest results={latestIn(data)} />
      <Upcoming awards={data.upcoming} />
      <Programs programs={data.programs} />
      <Figures dataset={data.dataset} />
      <RunQueryLink />
    </article>
  );
}

interface Results {
  edition: LatestEditionFragment;
  winners: readonly LatestWinnerFragment[];
}

interface Latest extends Results {
  /** whether no other edition can have been announced later */
  isCertain: boolean;
}

/** The winners of the edition whose results are the latest; null if no winner is known. */
function latestIn({ newest, recent }: HomeQuery): Latest | null {
  const announced = newest?.nodes[0]?.edition;
  const known: Results[] = [
    ...(newest && announced
      ? [
          {
            edition: announced,
            winners: newest.nodes.filter(({ edition }) => edition.id === announced.id),
          },
        ]
      : []),
    ...(recent?.nodes ?? [])
      .map(({ winners, ...edition }) => ({ edition, winners: winners.nodes }))
      .filter(({ winners }) => winners.length > 0),
  ];
  const [latest] = known.toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)));
  if (!latest) return null;
  const canBeLater = (other: Results) =>
    other.edition.year >= latest.edition.year && dayOf(other) === String(other.edition.year);
  return { ...latest, isCertain: announcedDayOf(latest) !== null && !known.some(canBeLater) };
}

/** When results became known: the day of the announcement, else of the first report, else the year. */
const dayOf = (results: Results): string =>
  announcedDayOf(results) ?? reportedDayOf(results) ?? String(results.edition.year);

/** The day of the announcement, else of the ceremony or event; null if none is known. */
const announcedDayOf = ({ edition, winners }: Results): string | null =>
  winners
    .flatMap(({ announcedOn }) => announcedOn ?? [])
    .toSorted()
    .at(-1) ?? dateOf(edition);

/**
 * When a source first named one of the winners: nothing is announced after it is reported. Null if no date is known, or
 * if it is of another year, as of one that looks back.
 */
const reportedDayOf = ({ edition, winners }: Results): string | null => {
  const [first = ''] = winners
    .flatMap(({ references }) => references.flatMap(({ source }) => source.publishedOn ?? []))
    .toSorted();
  return first.startsWith(String(edition.year)) ? first : null;
};

/** The winners of the latest edition that has any. */
function Newest({ results }: { results: Latest | null }) {
  const { home, honor } = useMessages();
  if (!results)
    return (
      <PageHead title={home.noWinners}>
        <p class="lead">{home.nothingPublished}</p>
      </PageHead>
    );
  const { edition, winners, isCertain } = results;
  return (
    <section>
      <PageHead
        kicker={isCertain ? home.latest : home.recent}
        title={<NameLink to={editionPath(edition)} of={edition} />}
      />
      <ul class="roll">
        {winners.map((won) => (
          <li key={won.id} class={won.award?.highest ? 'highest' : undefined}>
            <span class="award">{won.award ? <Name of={won.award} /> : honor.unknownAward}</span>
            <Link class="winner" to={honorPath({ ...won, edition })}>
              {won.credit ?? honor.unknownRecipients}
            </Link>
          </li>
        ))}
      </ul>
      <p class="more">
        <Link to={editionPath(edition)}>{home.wholeEdition}</Link>
      </p>
    </section>
  );
}

/** Editions with awards whose results are not known, each once: those to come, and those whose date has passed. */
function Upcoming({ awards }: { awards: HomeQuery['upcoming'] }) {
  const { home } = useMessages();
  const editions = new Map(awards?.nodes.map(({ edition }) => [edition.id, edition]));
  const { over = [], next = [] } = Object.groupBy(editions.values(), (edition) =>
    isOver(edition) ? 'over' : 'next',
  );
  return (
    <>
      <Editions title={home.next} editions={next} />
      <Editions title={home.awaited} editions={over} />
    </>
  );
}

function Editions({
  title,
  editions,
}: {
  title: string;
  editions: readonly LatestEditionFragment[];
}) {
  if (editions.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ol class="editions">
        {editions.map((edition) => (
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
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Programs({ programs }: { programs: HomeQuery['programs'] }) {
  const { home, program } = useMessages();
  if (!programs || programs.nodes.length === 0) return null;
  return (
    <section>
      <h2>{home.programs}</h2>
      <ul class="programs">
        {programs.nodes.map(({ id, slug, foundedYear, organizer, editions, ...named }) => (
          <li key={id}>
            <h3>
              <NameLink to={pathOf('programs', slug)} of={named} />
            </h3>
            <p class="aside">
              {program.about(
                editions.totalCount,
                foundedYear,
                organizer && <Name of={organizer} />,
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
  const { home, format } = useMessages();
  if (!dataset) return null;
  const { programs, editions, honors, recipients, sources, disputes } = dataset;
  const figures: [label: string, value: number][] = [
    [home.counts.programs, programs],
    [home.counts.editions, editions],
    [home.counts.honors, honors],
    [home.counts.recipients, recipients],
    [home.counts.sources, sources],
  ];
  return (
    <section>
      <h2>{home.data}</h2>
      <dl class="figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format.number(value)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <Link to="/disputes">{home.counts.disputes}</Link>
          </dt>
          <dd>{format.number(disputes)}</dd>
        </div>
      </dl>
      <p class="aside">
        {home.revision(
          dataset.revision,
          dataset.updatedAt === null ? null : <DateTime value={dataset.updatedAt} />,
          dataset.license,
        )}{' '}
        <Link to="/changes">{home.whatChanged}</Link>
      </p>
    </section>
  );
}
