import { Fragment } from 'preact';
import { SourceList } from '../../evidence/fact-sources.tsx';
import { DisputesDocument, type DisputesQuery } from '../../generated/graphql.ts';
import { Pager } from '../../links/pager.tsx';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import { fieldLabel } from '../../messages/labels.ts';
import type { Messages } from '../../messages/languages/en.ts';
import { useMessages } from '../../messages/messages.ts';
import { valueText } from '../../messages/value-text.ts';
import { KindWithOwner, subjectOf, TargetLink } from '../../names/subject.tsx';
import { definePage } from '../../page/page.ts';
import { PageHead } from '../../page/page-head.tsx';

type List = NonNullable<DisputesQuery['disputes']>;
type Dispute = List['nodes'][number];
type Claim = Dispute['claims'][number];

export const disputes = definePage({
  path: '/disputes',
  document: DisputesDocument,
  variables: ({ search }) => ({ after: search.get('after') }),
  view: ({ disputes }, { messages }) =>
    disputes && {
      title: messages.disputes.title,
      description: messages.disputes.description,
      entity: null,
      list: 'disputes',
      content: <DisputesPage disputes={disputes} />,
    },
});

function DisputesPage({ disputes }: { disputes: List }) {
  const { disputes: texts, pager, site } = useMessages();
  const { totalCount, nodes, pageInfo } = disputes;
  return (
    <article>
      <PageHead kicker={site.disputes} title={texts.title}>
        <p class="lead">{totalCount === 0 ? texts.none : texts.lead}</p>
      </PageHead>
      {nodes.map((dispute) => (
        <DisputeSection key={`${dispute.subject.id} ${dispute.field}`} dispute={dispute} />
      ))}
      <Pager pageInfo={pageInfo} next={pager.moreDisputes} />
      <RunQueryLink />
    </article>
  );
}

function DisputeSection({ dispute: { subject, field, claims } }: { dispute: Dispute }) {
  const messages = useMessages();
  const shown = subjectOf(subject, messages);
  const isSettled = claims.some(({ accepted }) => accepted);
  return (
    <section class="dispute">
      <header>
        <p class="aside">
          <KindWithOwner of={shown} />
        </p>
        <h2>
          <TargetLink {...shown} />
          <span class="section">
            {messages.colon}
            {fieldLabel(field, messages)}
          </span>
        </h2>
        <p class="verdict">{isSettled ? messages.disputes.settled : messages.disputes.open}</p>
      </header>
      <ul class="sides">
        {claims.map((claim) => (
          <ClaimCard key={claim.value} claim={claim} />
        ))}
      </ul>
    </section>
  );
}

function ClaimCard({ claim }: { claim: Claim }) {
  const { disputes } = useMessages();
  const { accepted, note, references } = claim;
  return (
    <li class={accepted ? 'side accepted' : 'side'}>
      {accepted && <p class="verdict">{disputes.accepted}</p>}
      <p class="claimed">
        <ClaimedValue claim={claim} />
      </p>
      {note !== null && <p class="note">{note}</p>}
      {references.length === 0 ? (
        <p class="aside">{disputes.noSource}</p>
      ) : (
        <SourceList references={references} />
      )}
    </li>
  );
}

/** Entities by their names, a date in words, and anything else as it is given. */
function ClaimedValue({ claim: { nodes, value } }: { claim: Claim }) {
  const messages = useMessages();
  if (nodes.length === 0) return <>{valueText(value, messages)}</>;
  // Such as `a-film (FOR_WORK), ann`: sources can disagree on a role alone.
  const roles = value.split(', ').map((item) => /\((\w+)\)/.exec(item)?.[1] ?? null);
  const links = nodes.map((node, index) => (
    <Fragment key={node.id}>
      <TargetLink {...subjectOf(node, messages)} />
      {roles[index] && ` (${wordOfRole(roles[index], messages)})`}
    </Fragment>
  ));
  return <>{messages.format.listOf(links)}</>;
}

const wordOfRole = (role: string, { values }: Messages): string =>
  new Map(Object.entries(values.RecipientRole)).get(role) ?? role;
