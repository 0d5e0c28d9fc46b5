import type { OperationResult } from '@urql/core';
import type { LiveQuery } from '../generated/graphql.ts';
import { editionPath, pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import { useMessages } from '../messages.ts';
import type { PageQuery } from '../page.ts';
import { Mention } from '../parts/mentions.tsx';
import { Name } from '../parts/name.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
import { Sources } from '../parts/sources.tsx';
import { When } from '../parts/when.tsx';
import { AwardResult, Stage } from './award-result.tsx';
import type { LiveEdition } from './board.ts';
import { Pending } from './pending.tsx';
import { textOf } from './spoken-text.ts';
import { useLive } from './use-live.ts';

interface LiveBoardProps {
  endpoint: string;
  /** slug */
  program: string;
  data: LiveQuery;
  edition: LiveEdition;
  isHall: boolean;
  pageQuery: PageQuery;
  refresh(): Promise<OperationResult>;
}

/** The newest winner, those before, and the awards that are still to come. */
export function LiveBoard({ isHall, pageQuery, ...options }: LiveBoardProps) {
  const messages = useMessages();
  const { live } = messages;
  const { edition, program } = options;
  const { board, connection, newest, fresh } = useLive(options);
  const page = editionPath(edition);
  const [latest, ...earlier] = board.revealed;
  return (
    <article class={isHall ? 'live hall' : 'live'}>
      <header class="live-head">
        <p class="kicker">
          <Link to={pathOf('programs', program)}>
            <Name of={edition.program} />
          </Link>
        </p>
        <h1 tabIndex={-1}>
          <Link to={page}>
            <Name of={edition} />
          </Link>
        </h1>
        <Ceremony edition={edition} />
      </header>
      {latest ? (
        <Stage
          key={latest.key}
          result={latest}
          page={page}
          isFresh={latest.winners.some(({ id }) => fresh.has(id))}
        />
      ) : (
        <p class="lead">{live.noWinner}</p>
      )}
      {earlier.length > 0 && (
        <section class="earlier">
          <h2>{live.earlier}</h2>
          {earlier.map((result) => (
            <AwardResult key={result.key} result={result} page={page} />
          ))}
        </section>
      )}
      {edition.winners.pageInfo.hasNextPage && (
        <p class="more">
          <Link to={page}>{live.allWinners}</Link>
        </p>
      )}
      <Pending awards={board.pending} page={page} />
      <p class="unseen" aria-live="polite">
        {textOf(newest, messages)}
      </p>
      <footer class="live-foot">
        <p class="connection" role="status">
          {live.connection[connection]}
        </p>
        <Link to={pathOf('live', program) + (isHall ? '' : '?hall')}>
          {isHall ? live.withNavigation : live.forHall}
        </Link>
      </footer>
      {!isHall && <RunQueryLink {...pageQuery} />}
    </article>
  );
}

function Ceremony({ edition }: { edition: LiveEdition }) {
  const { live } = useMessages();
  const { ceremony } = edition;
  return (
    <div class="aside">
      <When edition={edition} />
      {ceremony?.venue != null && `, ${ceremony.venue}`}
      {ceremony?.place && (
        <>
          , <Mention of={ceremony.place} />
        </>
      )}{' '}
      {ceremony && <Sources of={live.ceremony} references={ceremony.references} />}
    </div>
  );
}
