import type { ComponentChildren } from 'preact';
import { HonorsDocument, type HonorsQuery } from '../../generated/graphql.ts';
import { cursors } from '../../links/link.ts';
import { Link } from '../../links/location.tsx';
import { Pager } from '../../links/pager.tsx';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import type { Messages } from '../../messages/languages/en.ts';
import { useMessages } from '../../messages/messages.ts';
import { missingText } from '../../messages/unknown-text.ts';
import { definePage } from '../../page/page.ts';
import { PageHead } from '../../page/page-head.tsx';
import { honorFilterOf, textOf } from '../../parameters/honor-parameters.ts';
import { WrongParameter } from '../../parameters/wrong-parameter.ts';
import { HonorControls, keyOfOrder, orders } from './honor-controls.tsx';
import { SelectedHonor } from './selected-honor.tsx';
import { conditionsOf, namedBy } from './selection.ts';

type Honors = NonNullable<HonorsQuery['honors']>;

/** The honors that the URL selects, such as those behind a mark of the dashboard. */
export const honors = definePage({
  path: '/honors',
  document: HonorsDocument,
  variables: ({ search, messages }) => {
    const filter = honorFilterOf(search);
    const by = namedBy(search, messages);
    const areNamed = by.length > 0;
    // The graph refuses an empty list, even if it is not to be counted.
    if (!areNamed) by.push('PROGRAM');
    if (filter instanceof WrongParameter) return filter;
    const order = keyOfOrder(search);
    if (order instanceof WrongParameter) return order;
    const text = textOf(search);
    return {
      filter: text === '' ? filter : { ...filter, recipientName: text },
      orderBy: orders[order],
      after: search.get('after'),
      by,
      areNamed,
    };
  },
  view: ({ honors, named, programs, countries }, { search, messages }) => {
    // A value that the form offers has a name even if no honor is selected.
    const keys = [
      ...(programs?.nodes ?? []).map(({ slug, name }) => ({
        dimension: 'PROGRAM' as const,
        value: slug,
        label: name,
      })),
      ...(countries?.rows ?? []).flatMap((row) =>
        row.keys.map(({ value, label }) => ({ dimension: 'COUNTRY' as const, value, label })),
      ),
      ...(named?.rows.flatMap((row) => row.keys) ?? []),
    ];
    const conditions = conditionsOf(search, keys, messages);
    const words = conditions
      .map(({ label, values }) => label + messages.colon + values)
      .join(messages.semicolon);
    return (
      honors && {
        title: [headingOf(honors, search, messages), words].filter(Boolean).join(' · '),
        entity: null,
        list: 'honors',
        missing: honors.unknown
          .filter(({ honorCount }) => honorCount > 0)
          .map(({ field, honorCount }) => missingText(field, honorCount, messages)),
        ...(words !== '' && { citedAs: `${messages.honors(honors.totalCount)} (${words})` }),
        description: words === '' ? messages.selection.description : messages.share.sentence(words),
        content: (
          <HonorsPage
            honors={honors}
            conditions={conditions}
            controls={
              <HonorControls
                search={search}
                programs={programs?.nodes ?? []}
                countries={countries?.rows.flatMap(({ keys }) => keys) ?? []}
              />
            }
            text={textOf(search)}
            search={search}
          />
        ),
      }
    );
  },
});

/** How many there are, and whether the page has the first of them. */
function headingOf({ totalCount }: Honors, search: URLSearchParams, messages: Messages): string {
  const count = messages.honors(totalCount);
  return search.has('after') ? messages.pager.continued(count) : count;
}

/** The same selection, of the honors without a value for a field instead of those with some values. */
function withUnknown(search: URLSearchParams, field: string): URLSearchParams {
  const parameters = new URLSearchParams(search);
  for (const name of [field, ...cursors]) parameters.delete(name);
  parameters.append('unknown', field);
  return parameters;
}

interface HonorsPageProps {
  honors: Honors;
  conditions: ReturnType<typeof conditionsOf>;
  controls: ComponentChildren;
  /** a part of names that is searched for; empty for none */
  text: string;
  search: URLSearchParams;
}

function HonorsPage({ honors, conditions, controls, text, search }: HonorsPageProps) {
  const messages = useMessages();
  const { totalCount, unknown, nodes, pageInfo } = honors;
  const heading = headingOf(honors, search, messages);
  return (
    <article>
      <PageHead kicker={messages.selection.kicker} title={heading}>
        {/* A choice in the form leaves the focus where it is. */}
        <p class="unseen" role="status">
          {messages.honors(totalCount)}
        </p>
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
                <Link to={`/honors?${withUnknown(search, field)}`}>
                  {missingText(field, honorCount, messages)}
                </Link>
              </p>
            ),
        )}
      </PageHead>
      {controls}
      <section>
        <h2 class="unseen">{messages.headings.honors}</h2>
        {totalCount === 0 && (
          <p class="none">
            {messages.selection.none}{' '}
            {text !== '' && (
              <Link to={`/search?${new URLSearchParams({ q: text })}`}>
                {messages.selection.searchAll(text)}
              </Link>
            )}
          </p>
        )}
        {nodes.map((honor) => (
          <SelectedHonor key={honor.id} honor={honor} />
        ))}
        <Pager pageInfo={pageInfo} next={messages.pager.moreHonors} />
      </section>
      <RunQueryLink />
    </article>
  );
}
