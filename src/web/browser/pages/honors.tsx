import { HonorsDocument, type HonorsQuery } from '../generated/graphql.ts';
import { editionPath, pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import { useMessages } from '../messages.ts';
import { definePage, type PageQuery } from '../page.ts';
import { Honor } from '../parts/honor.tsx';
import { honorFilterOf } from '../parts/honor-parameters.ts';
import { Name } from '../parts/name.tsx';
import { Pager } from '../parts/pager.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
import { conditionsOf, namedBy } from '../parts/selection.ts';
import { missingText } from '../parts/unknown-text.ts';

type Honors = NonNullable<HonorsQuery['honors']>;

/** The honors behind a number, such as a mark of the dashboard. */
export const honors = definePage({
  path: '/honors',
  document: HonorsDocument,
  variables: ({ search, messages }) => {
    const filter = honorFilterOf(search);
    const by = namedBy(search, messages);
    const areNamed = by.length > 0;
    // The graph refuses an empty list, even if it is not to be counted.
    if (!areNamed) by.push('PROGRAM');
    return filter && { filter, after: search.get('after'), by, areNamed };
  },
  view: ({ honors, named }, { search, messages }, pageQuery) => {
    const keys = named?.rows.flatMap((row) => row.keys) ?? [];
    const conditions = conditionsOf(search, keys, messages);
    const words = conditions.map(({ label, values }) => `${label}: ${values}`).join('. ');
    return (
      honors && {
        title: messages.honors(honors.totalCount),
        entity: null,
        description: words === '' ? messages.selection.description : `${words}.`,
        content: <HonorsPage honors={honors} conditions={conditions} pageQuery={pageQuery} />,
      }
    );
  },
});

interface HonorsPageProps {
  honors: Honors;
  conditions: ReturnType<typeof conditionsOf>;
  pageQuery: PageQuery;
}

function HonorsPage({
  honors: { totalCount, unknown, nodes, pageInfo },
  conditions,
  pageQuery,
}: HonorsPageProps) {
  const messages = useMessages();
  return (
    <article>
      <header class="page-head">
        <p class="kicker">{messages.selection.kicker}</p>
        <h1 tabIndex={-1}>{messages.honors(totalCount)}</h1>
        <dl class="facts">
          {conditions.map(({ label, values }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{values}</dd>
            </div>
          ))}
        </dl>
        {unknown.map(
          ({ field, honorCount }) =>
            honorCount > 0 && (
              <p key={field} class="aside">
                {missingText(field, honorCount, messages)}
              </p>
            ),
        )}
      </header>
      <section>
        <h2 class="unseen">{messages.headings.honors}</h2>
        {totalCount === 0 && <p class="none">{messages.selection.none}</p>}
        {nodes.map((honor) => (
          <Selected key={honor.id} honor={honor} />
        ))}
        <Pager pageInfo={pageInfo} next={messages.pager.moreHonors} />
      </section>
      <RunQueryLink {...pageQuery} />
    </article>
  );
}

/** An honor with the edition and the award that it belongs to. */
function Selected({ honor }: { honor: Honors['nodes'][number] }) {
  const { honor: honorTexts } = useMessages();
  const { award, edition } = honor;
  return (
    <section class="award-of">
      <header>
        <h3>
          {award ? (
            <Link to={pathOf('programs', edition.program.slug, 'awards', award.series.slug)}>
              <Name of={award} />
            </Link>
          ) : (
            honorTexts.unknownAward
          )}
        </h3>
        <p class="aside">
          <Link to={editionPath(edition)}>
            <Name of={edition} />
          </Link>
        </p>
      </header>
      <ul class="honors">
        <Honor honor={honor} />
      </ul>
    </section>
  );
}
