import { useContext } from 'preact/hooks';
import { ChangesDocument, type ChangesQuery } from '../../generated/graphql.ts';
import { linkFrom } from '../../links/link.ts';
import { Link, Location } from '../../links/location.tsx';
import { Pager } from '../../links/pager.tsx';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import { useMessages } from '../../messages/messages.ts';
import { langOf } from '../../names/name.tsx';
import { definePage } from '../../page/page.ts';
import { PageHead } from '../../page/page-head.tsx';
import { ChangeLog } from './change-log.tsx';

type Programs = NonNullable<ChangesQuery['programs']>['nodes'];

export const changes = definePage({
  path: '/changes',
  document: ChangesDocument,
  // The days of its headings are those of the reader's time zone.
  isTakenOver: true,
  variables: ({ search }) => ({
    // The form sends an empty value for all programs.
    program: search.get('program') || null,
    after: search.get('after'),
    subject: search.get('subject') || null,
  }),
  view: ({ changes, programs }, { search, messages }) =>
    changes && {
      title: messages.site.changes,
      description: messages.log.description,
      entity: null,
      list: 'changes',
      content: (
        <ChangesPage
          changes={changes}
          programs={programs?.nodes ?? []}
          chosen={search.get('program') ?? ''}
          isOfOne={Boolean(search.get('subject'))}
        />
      ),
    },
});

interface ChangesPageProps {
  changes: NonNullable<ChangesQuery['changes']>;
  programs: Programs;
  chosen: string;
  /** whether they are of one entity only */
  isOfOne: boolean;
}

function ChangesPage({ changes, programs, chosen, isOfOne }: ChangesPageProps) {
  const { log, pager, site } = useMessages();
  const { nodes, totalCount, pageInfo } = changes;
  const isPart = nodes.length < totalCount;
  return (
    <article>
      <PageHead title={site.changes}>
        <p class="lead">{isOfOne ? log.ofOne(totalCount) : log.lead(totalCount)}</p>
        {isOfOne ? (
          <p class="more">
            <Link to="/changes">{log.all}</Link>
          </p>
        ) : (
          <>
            <Filter programs={programs} chosen={chosen} />
            <Feeds program={chosen} />
          </>
        )}
      </PageHead>
      {nodes.length === 0 ? (
        <p class="none">{log.none}</p>
      ) : (
        <ChangeLog changes={nodes} isPart={isPart} />
      )}
      <Pager pageInfo={pageInfo} next={pager.earlierChanges} />
      <RunQueryLink />
    </article>
  );
}

/** The feeds of the chosen program, or of all. They are no pages, so that the browser loads them by itself. */
function Feeds({ program }: { program: string }) {
  const { log } = useMessages();
  const current = useContext(Location);
  const parameters = program === '' ? '' : `?${new URLSearchParams({ program })}`;
  return (
    <p class="aside">
      {log.follow(
        (text) => (
          <a href={linkFrom(current, `/feeds/announcements.atom${parameters}`)} data-reload>
            {text}
          </a>
        ),
        (text) => (
          <a href={linkFrom(current, `/feeds/corrections.atom${parameters}`)} data-reload>
            {text}
          </a>
        ),
      )}
    </p>
  );
}

/** Limits the list to a program. A form, so that it works before any script has loaded. */
function Filter({ programs, chosen }: { programs: Programs; chosen: string }) {
  const { program } = useMessages();
  const lang = useContext(Location).searchParams.get('lang');
  return (
    <form action="/changes" class="filter">
      <label for="program">{program.label}</label>
      <select id="program" name="program">
        <option value="">{program.all}</option>
        {programs.map(({ id, slug, ...named }) => (
          <option key={id} value={slug} lang={langOf(named)} selected={slug === chosen}>
            {named.name}
          </option>
        ))}
      </select>
      {lang !== null && <input type="hidden" name="lang" value={lang} />}
      <button type="submit">{program.show}</button>
    </form>
  );
}
