import { Where, WithoutUrl } from '../../evidence/fact-sources.tsx';
import { Facts } from '../../facts/facts.tsx';
import { simpleFacts } from '../../facts/simple-facts.tsx';
import { SourceDocument, type SourceQuery } from '../../generated/graphql.ts';
import { Pager } from '../../links/pager.tsx';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import { fieldLabel } from '../../messages/labels.ts';
import { useMessages } from '../../messages/messages.ts';
import { type Subject, subjectOf, TargetLink } from '../../names/subject.tsx';
import { definePage } from '../../page/page.ts';
import { PageHead } from '../../page/page-head.tsx';

type Source = NonNullable<SourceQuery['source']>;
type Citation = Source['citations']['nodes'][number];

export const source = definePage({
  path: '/sources/:slug',
  document: SourceDocument,
  variables: ({ params: { slug = '' }, search }) => ({ slug, after: search.get('after') }),
  view: ({ source }, { messages }) =>
    source && {
      title: source.title,
      description: messages.source.description(source.title, source.publisher),
      entity: source.id,
      list: 'citations',
      content: <SourcePage source={source} />,
    },
});

function SourcePage({ source }: { source: Source }) {
  const messages = useMessages();
  const { title, kind, citations } = source;
  const { totalCount, nodes, pageInfo } = citations;
  return (
    <article>
      <PageHead kicker={messages.values.SourceKind[kind]} class="publication-title" title={title}>
        <Facts facts={simpleFacts('Source', source, messages)} />
        {source.url === null && (
          <p>
            <WithoutUrl source={source} />
          </p>
        )}
        <p class="lead">
          {messages.source.lead(totalCount, pageInfo.hasNextPage ? nodes.length : null)}
        </p>
      </PageHead>
      <Cited citations={nodes} />
      <Pager pageInfo={pageInfo} next={messages.pager.moreCitations} />
      <RunQueryLink />
    </article>
  );
}

interface CitedSubject {
  subject: Subject;
  citations: Citation[];
}

/** The subjects that a source is cited for, by what they belong to and then by entity. */
function Cited({ citations }: { citations: readonly Citation[] }) {
  const messages = useMessages();
  const bySubject = Map.groupBy(citations, (citation) => citation.subject.id);
  const subjects = [...bySubject.values()].flatMap((group): CitedSubject[] =>
    group[0] ? [{ subject: subjectOf(group[0].subject, messages), citations: group }] : [],
  );
  const groups = Map.groupBy(subjects, ({ subject: { within } }) => within.path ?? within.label);
  return [...groups].map(([key, group]) => (
    <section key={key}>
      <h2>{group[0] && <TargetLink {...group[0].subject.within} />}</h2>
      <ul class="cited">
        {group.map((about) => (
          <Entity key={about.citations[0]?.subject.id} about={about} />
        ))}
      </ul>
    </section>
  ));
}

function Entity({ about: { subject, citations } }: { about: CitedSubject }) {
  const messages = useMessages();
  const { kind, ...target } = subject;
  // A field and a claim on it can cite the same paragraph.
  const unique = new Map(
    citations.map((citation) => [JSON.stringify([citation.field, citation.locator]), citation]),
  );
  return (
    <li>
      <p class="cited-kind">{kind}</p>
      <div>
        <p class="cited-name">
          <TargetLink {...target} />
        </p>
        <ul class="fields">
          {[...unique].map(([key, { field, locator }]) => (
            <li key={key}>
              {field === null ? messages.source.wholeEntry : fieldLabel(field, messages)}
              {locator !== null && messages.colon}
              <Where locators={[locator]} />
              {locator?.fragment != null && <span class="locator">{locator.fragment}</span>}
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
