import { DateTime } from '../../dates/dates.tsx';
import { HonorPageDocument, type HonorPageQuery } from '../../generated/graphql.ts';
import { awardPath, editionPath, pathOf } from '../../links/link.ts';
import { Link } from '../../links/location.tsx';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import type { Messages } from '../../messages/languages/en.ts';
import { useMessages } from '../../messages/messages.ts';
import { NameLink } from '../../names/name.tsx';
import { definePage } from '../../page/page.ts';
import { PageHead } from '../../page/page-head.tsx';
import { SelectedHonor } from './selected-honor.tsx';

type Change = NonNullable<HonorPageQuery['changes']>['nodes'][number];
type Honor = Extract<NonNullable<HonorPageQuery['node']>, { __typename?: 'Honor' }>;

/** One honor: where links to it lead that the page of its edition has no room for, or that was retracted. */
export const honor = definePage({
  path: '/honors/:id',
  document: HonorPageDocument,
  variables: ({ params: { id = '' } }) => ({ id }),
  view({ node, changes }, { params: { id = '' }, messages }) {
    if (node && 'result' in node)
      return {
        title: titleOf(node, messages),
        citedAs: `${titleOf(node, messages)}${messages.comma}${node.edition.name}`,
        description: messages.award.honorDescription(
          node.award?.name ?? messages.honor.unknownAward,
          node.edition.name,
        ),
        entity: node.id,
        program: node.program.name,
        content: <HonorPage honor={node} />,
      };
    const last = changes?.nodes[0];
    // Of what was redacted nothing is said.
    return last?.kind === 'HONOR' && last.action === 'RETRACTED' && !last.redacted
      ? {
          title: messages.honor.retracted,
          description: null,
          entity: null,
          isGone: true,
          content: <Retraction id={id} change={last} />,
        }
      : null;
  },
});

const titleOf = ({ credit, award }: Honor, { honor }: Messages): string =>
  `${credit ?? honor.unknownRecipients}, ${award?.name ?? honor.unknownAward}`;

/** When an honor was retracted, and why, without what it was. */
function Retraction({ id, change: { at, edition, reason } }: { id: string; change: Change }) {
  const { honor, feeds } = useMessages();
  const entries = `/changes?${new URLSearchParams({ subject: id })}`;
  return (
    <>
      {honor.retractedAt(
        <DateTime value={at} />,
        edition && <NameLink to={editionPath(edition)} of={edition} />,
      )}{' '}
      {reason !== null && <>{feeds.reason(reason)} </>}
      {honor.changes((text) => (
        <Link to={entries}>{text}</Link>
      ))}
    </>
  );
}

function HonorPage({ honor }: { honor: Honor }) {
  const { award: texts, edition: editionTexts, honor: honorTexts } = useMessages();
  const { award, edition, program, credit } = honor;
  return (
    <article>
      <PageHead
        kicker={<NameLink to={pathOf('programs', program.slug)} of={program} />}
        title={credit ?? honorTexts.unknownRecipients}
      />
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
      <RunQueryLink />
    </article>
  );
}
