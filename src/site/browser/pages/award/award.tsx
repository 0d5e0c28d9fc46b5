import { AwardInYearDocument, type AwardInYearQuery } from '../../generated/graphql.ts';
import { cardOf, winnersText, wonIn } from '../../honor/winners.ts';
import { editionPath, pathOf } from '../../links/link.ts';
import { Link } from '../../links/location.tsx';
import { Pager } from '../../links/pager.tsx';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Name, NameLink } from '../../names/name.tsx';
import { OtherNames } from '../../names/other-names.tsx';
import { definePage } from '../../page/page.ts';
import { PageHead } from '../../page/page-head.tsx';
import { AwardSection } from './award-section.tsx';
import { CategoryOfAward } from './category-of-award.tsx';

type Award = NonNullable<AwardInYearQuery['award']>;

/** One award of one edition with all of its honors, of which the page of the edition shows the first ones. */
export const award = definePage({
  path: '/programs/:program/awards/:award/:year(\\d{1,4})/:edition?',
  document: AwardInYearDocument,
  variables: ({ params: { program = '', award = '', year = '', edition = year }, search }) => ({
    program,
    award,
    year: Number(year),
    edition,
    winners: search.get('winners'),
    others: search.get('others'),
  }),
  view: ({ award }, { messages }) =>
    award && {
      title: `${award.name}, ${award.edition.name}`,
      description: winnersText(
        wonIn([{ ...award, name: `${award.name}, ${award.edition.name}`, honors: award.wins }]),
        messages.award.description(award.name, award.edition.name),
        messages,
      ),
      entity: award.id,
      list: 'award',
      program: award.edition.program.name,
      card: () =>
        cardOf(
          award.edition.name,
          award.name,
          wonIn([{ ...award, honors: award.wins }]).map(({ text }) => ({ label: null, text })),
          messages,
        ),
      content: <AwardPage award={award} />,
    },
});

function AwardPage({ award }: { award: Award }) {
  const { award: texts, pager } = useMessages();
  const { id, edition, series, wins, others } = award;
  const { program } = edition;
  return (
    <article>
      <PageHead
        kicker={<NameLink to={pathOf('programs', program.slug)} of={program} />}
        title={<Name of={award} />}
      >
        <OtherNames of={award} />
      </PageHead>
      <section class="through-years">
        <h2>{texts.allOfEdition}</h2>
        <AwardSection
          award={award}
          heading={<NameLink to={`${editionPath(edition)}#${id}`} of={edition} />}
          about={<CategoryOfAward award={award} />}
          honors={[...wins.nodes, ...others.nodes]}
          rest={null}
        />
        <Pager pageInfo={wins.pageInfo} parameter="winners" anchor={id} next={pager.moreWinners} />
        <Pager pageInfo={others.pageInfo} parameter="others" anchor={id} next={pager.moreResults} />
        <p class="more">
          <Link to={pathOf('programs', program.slug, 'awards', series.slug)}>{texts.allYears}</Link>
        </p>
      </section>
      <RunQueryLink />
    </article>
  );
}
