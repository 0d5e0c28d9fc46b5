import { AwardSeriesDocument, type AwardSeriesQuery } from '../../generated/graphql.ts';
import { cardOf, winnersText, wonIn } from '../../honor/winners.ts';
import { awardPath, editionPath, pathOf } from '../../links/link.ts';
import { Link } from '../../links/location.tsx';
import { Pager } from '../../links/pager.tsx';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Name, NameLink, nameWithYear } from '../../names/name.tsx';
import { OtherNames } from '../../names/other-names.tsx';
import { definePage } from '../../page/page.ts';
import { PageHead } from '../../page/page-head.tsx';
import { AwardSection } from './award-section.tsx';
import { CategoryOfAward } from './category-of-award.tsx';

type Series = NonNullable<AwardSeriesQuery['awardSeries']>;
type Awards = NonNullable<AwardSeriesQuery['awards']>;
type Award = Awards['nodes'][number];

export const awardSeries = definePage({
  path: '/programs/:program/awards/:award',
  document: AwardSeriesDocument,
  variables: ({ params: { program = '', award = '' }, search }) => ({
    program,
    award,
    after: search.get('after'),
  }),
  view: ({ awardSeries: series, awards }, { messages }) =>
    series &&
    awards && {
      title: `${series.name}, ${series.program.name}`,
      description: winnersText(
        wonThroughYears(awards),
        messages.award.seriesDescription(series.name, series.program.name),
        messages,
      ),
      entity: series.id,
      list: 'awardSeries',
      program: series.program.name,
      card: () => cardOf(series.program.name, series.name, wonThroughYears(awards), messages),
      content: <AwardSeriesPage series={series} awards={awards} />,
    },
});

/** The winners, each with the year. */
const wonThroughYears = ({ nodes }: Awards) =>
  nodes.flatMap((award) =>
    wonIn([{ ...award, name: `${award.name} ${award.edition.year}`, honors: award.wins }]),
  );

function AwardSeriesPage({ series, awards }: { series: Series; awards: Awards }) {
  const { award: texts, program: programTexts, pager } = useMessages();
  const { program } = series;
  const { nodes, totalCount, pageInfo } = awards;
  return (
    <article>
      <PageHead
        kicker={<NameLink to={pathOf('programs', program.slug)} of={program} />}
        title={<Name of={series} />}
      >
        <OtherNames of={series} />
      </PageHead>
      <section class="through-years">
        <h2>
          {texts.throughYears} <span class="section">{programTexts.editions(totalCount)}</span>
        </h2>
        {nodes.map((award) => (
          <YearOfAward key={award.id} award={award} series={series} />
        ))}
        <Pager pageInfo={pageInfo} next={pager.earlierYears} />
      </section>
      <RunQueryLink />
    </article>
  );
}

function YearOfAward({ award, series }: { award: Award; series: Series }) {
  const { award: texts } = useMessages();
  const { edition, wins, others } = award;
  const honors = [...wins.nodes, ...others.nodes];
  const total = wins.totalCount + others.totalCount;
  return (
    <AwardSection
      award={award}
      heading={
        <Link to={`${editionPath(edition)}#${award.id}`} aria-label={nameWithYear(edition)}>
          {edition.year}
        </Link>
      }
      about={
        <>
          {award.name !== series.name && (
            <p>
              <Name of={award} />
            </p>
          )}
          <CategoryOfAward award={award} />
        </>
      }
      honors={honors}
      rest={
        total > honors.length
          ? { to: awardPath(edition, series.slug), text: texts.allHonors(total) }
          : null
      }
    />
  );
}
