import { HonorPageDocument, type HonorPageQuery } from '../generated/graphql.ts';
import { awardPath, editionPath, type PageQuery, pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import type { Messages } from '../messages/en.ts';
import { useMessages } from '../messages.ts';
import { definePage } from '../page.ts';
import { Name } from '../parts/name.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
import { SelectedHonor } from '../parts/selected-honor.tsx';

type Honor = Extract<NonNullable<HonorPageQuery['node']>, { __typename?: 'Honor' }>;

/** One honor: where links to it lead that the page of its edition has no room for. */
export const honor = definePage({
  path: '/honors/:id',
  document: HonorPageDocument,
  variables: ({ params: { id = '' } }) => ({ id }),
  notFound: ({ errors }) => errors.noHonor((text) => <Link to="/changes">{text}</Link>),
  view: ({ node }, { messages }, pageQuery) =>
    node && 'result' in node
      ? {
          title: titleOf(node, messages),
          description: messages.award.honorDescription(
            node.award?.name ?? messages.honor.unknownAward,
            node.edition.name,
          ),
          entity: node.id,
          program: node.program.name,
          content: <HonorPage honor={node} pageQuery={pageQuery} />,
        }
      : null,
});

const titleOf = ({ credit, award }: Honor, { honor }: Messages): string =>
  `${credit ?? honor.unknownRecipients}, ${award?.name ?? honor.unknownAward}`;

function HonorPage({ honor, pageQuery }: { honor: Honor; pageQuery: PageQuery }) {
  const { award: texts, edition: editionTexts, honor: honorTexts } = useMessages();
  const { award, edition, program, credit } = honor;
  return (
    <article>
      <header class="page-head">
        <p class="kicker">
          <Link to={pathOf('programs', program.slug)}>
            <Name of={program} />
          </Link>
        </p>
        <h1 tabIndex={-1}>{credit ?? honorTexts.unknownRecipients}</h1>
      </header>
      <section>
        <SelectedHonor honor={honor} />
        <p class="more">
          {award ? (
            <Link to={awardPath(edition, award.series.slug)}>{texts.allOfAward}</Link>
          ) : (
            <Link to={editionPath(edition)}>{editionTexts.whole}</Link>
          )}
        </p>
      </section>
      <RunQueryLink {...pageQuery} />
    </article>
  );
}
