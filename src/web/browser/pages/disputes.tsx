import { DisputesDocument, type DisputesQuery } from '../generated/graphql.ts';
import { definePage, type PageQuery } from '../page.ts';
import { fieldLabel } from '../parts/labels.ts';
import { Pager } from '../parts/pager.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
import { SourceList } from '../parts/sources.tsx';
import { KindWithOwner, subjectOf, TargetLink } from '../parts/subject.tsx';
import { valueText } from '../parts/value-text.ts';

type List = NonNullable<DisputesQuery['disputes']>;
type Dispute = List['nodes'][number];
type Claim = Dispute['claims'][number];

export const disputes = definePage({
  path: '/disputes',
  document: DisputesDocument,
  variables: ({ search }) => ({ after: search.get('after') }),
  view: ({ disputes }, _route, pageQuery) =>
    disputes && {
      title: 'Where sources disagree',
      description: 'The facts on which sources disagree, with all sides next to each other.',
      entity: null,
      content: <DisputesPage disputes={disputes} pageQuery={pageQuery} />,
    },
});

function DisputesPage({ disputes, pageQuery }: { disputes: List; pageQuery: PageQuery }) {
  const { totalCount, nodes, pageInfo } = disputes;
  return (
    <article>
      <header class="page-head">
        <p class="kicker">Disputes</p>
        <h1 tabIndex={-1}>Where sources disagree</h1>
        <p class="lead">
          {totalCount === 0
            ? 'No sources are known to disagree.'
            : 'All sides are shown, with their sources. A field is empty until a claim on it is accepted; a field that cannot be empty keeps its value.'}
        </p>
      </header>
      {nodes.map((dispute) => (
        <DisputeSection key={`${dispute.subject.id} ${dispute.field}`} dispute={dispute} />
      ))}
      <Pager pageInfo={pageInfo} next="More disputes" />
      <RunQueryLink {...pageQuery} />
    </article>
  );
}

function DisputeSection({ dispute: { subject, field, claims } }: { dispute: Dispute }) {
  const shown = subjectOf(subject);
  const isSettled = claims.some(({ accepted }) => accepted);
  return (
    <section class="dispute">
      <header>
        <p class="aside">
          <KindWithOwner of={shown} />
        </p>
        <h2>
          <TargetLink {...shown} />
          <span class="section">: {fieldLabel(field)}</span>
        </h2>
        <p class="verdict">{isSettled ? 'One claim is accepted.' : 'No claim is accepted.'}</p>
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
  const { accepted, note, references } = claim;
  return (
    <li class={accepted ? 'side accepted' : 'side'}>
      {accepted && <p class="verdict">Accepted</p>}
      <p class="claimed">
        <ClaimedValue claim={claim} />
      </p>
      {note !== null && <p class="note">{note}</p>}
      {references.length === 0 ? (
        <p class="aside">No source is cited.</p>
      ) : (
        <SourceList references={references} />
      )}
    </li>
  );
}

/** An entity by its name, a date in words, and anything else as it is given. */
function ClaimedValue({ claim: { node, value } }: { claim: Claim }) {
  if (node) return <TargetLink {...subjectOf(node)} />;
  return <>{valueText(value)}</>;
}
