import { AwardSeriesDocument, type AwardSeriesQuery } from '../generated/graphql.ts';
import { editionPath, pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import { type Asked, definePage } from '../page.ts';
import { AskYourself } from '../parts/ask-yourself.tsx';
import { AwardSection } from '../parts/award-section.tsx';
import { OtherNames } from '../parts/other-names.tsx';
import { Pager } from '../parts/pager.tsx';

type Series = NonNullable<AwardSeriesQuery['awardSeries']>;
type Awards = NonNullable<AwardSeriesQuery['awards']>;
type Award = Awards['nodes'][number];

/** How much is shown of an award through the years, and of one year, where long lists of honors are read in pages. */
const throughTheYears = { awards: 20, honors: 12 };
const inOneYear = { awards: 3, honors: 100 };

export const awardSeries = definePage({
  path: '/programs/:program/awards/:award',
  document: AwardSeriesDocument,
  variables({ params: { program = '', award = '' }, search }) {
    const year = search.get('year');
    if (year === null) return { program, award, ...throughTheYears, after: search.get('after') };
    if (!/^\d{1,4}$/.test(year)) return null;
    return {
      ...{ program, award, ...inOneYear, year: { eq: Number(year) } },
      winnersAfter: search.get('winners'),
      othersAfter: search.get('others'),
    };
  },
  view: ({ awardSeries: series, awards }, { search }, asked) =>
    series &&
    awards && {
      title: `${series.name}, ${series.program.name}`,
      description: `The winners of ${series.name} of ${series.program.name} through the years, with sources.`,
      entity: series.id,
      content: (
        <AwardSeriesPage series={series} awards={awards} year={search.get('year')} asked={asked} />
      ),
    },
});

interface AwardSeriesPageProps {
  series: Series;
  awards: Awards;
  /** the only one shown; null for all */
  year: string | null;
  asked: Asked;
}

function AwardSeriesPage({ series, awards, year, asked }: AwardSeriesPageProps) {
  const { name, names, program } = series;
  const path = pathOf('programs', program.slug, 'awards', series.slug);
  const { nodes, totalCount, pageInfo } = awards;
  return (
    <article>
      <header class="page-head">
        <p class="kicker">
          <Link to={pathOf('programs', program.slug)}>{program.name}</Link>
        </p>
        <h1 tabIndex={-1}>{name}</h1>
        <OtherNames shown={name} names={names} />
      </header>
      <section class="through-years">
        <h2>
          {year === null ? 'Through the years' : 'One year'}{' '}
          {year === null && (
            <span class="section">{totalCount === 1 ? '1 edition' : `${totalCount} editions`}</span>
          )}
        </h2>
        {nodes.length === 0 && <p class="none">No edition of this year has it.</p>}
        {nodes.map((award) => (
          <YearOfAward key={award.id} award={award} series={series} isAlone={year !== null} />
        ))}
        {year === null ? (
          <Pager pageInfo={pageInfo} next="Earlier years" />
        ) : (
          <p class="more">
            <Link to={path}>All years</Link>
          </p>
        )}
      </section>
      <AskYourself {...asked} />
    </article>
  );
}

interface YearOfAwardProps {
  award: Award;
  series: Series;
  /** whether only this year is shown, so that what does not fit is on further pages of it */
  isAlone: boolean;
}

function YearOfAward({ award, series, isAlone }: YearOfAwardProps) {
  const { name, category, edition, wins, others } = award;
  const honors = [...wins.nodes, ...others.nodes];
  const total = wins.totalCount + others.totalCount;
  const path = pathOf('programs', edition.program.slug, 'awards', series.slug);
  return (
    <>
      <AwardSection
        award={award}
        heading={
          <>
            <h3>
              <Link to={`${editionPath(edition)}#${award.id}`}>
                {edition.year} <span class="unseen">{edition.name}</span>
              </Link>
            </h3>
            {name !== series.name && <p>{name}</p>}
            {category.name !== name && <p class="aside">{category.name}</p>}
            {category.section !== null && <p class="aside">{category.section}</p>}
          </>
        }
        honors={honors}
        rest={
          total > honors.length && !isAlone
            ? { to: `${path}?year=${edition.year}`, text: `All ${total} honors` }
            : null
        }
      />
      {isAlone && (
        <>
          <Pager
            pageInfo={wins.pageInfo}
            parameter="winners"
            anchor={award.id}
            next="More winners"
          />
          <Pager
            pageInfo={others.pageInfo}
            parameter="others"
            anchor={award.id}
            next="More results"
          />
        </>
      )}
    </>
  );
}
