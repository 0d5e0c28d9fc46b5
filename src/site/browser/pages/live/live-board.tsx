import type { OperationResult } from '@urql/core';
import { useContext } from 'preact/hooks';
import { When } from '../../dates/dates.tsx';
import { dateOf } from '../../dates/edition-date.ts';
import { Sources } from '../../evidence/fact-sources.tsx';
import type { LiveQuery } from '../../generated/graphql.ts';
import { Reuse } from '../../layout/reuse.tsx';
import { frameSize, isEmbedded } from '../../links/embed-path.ts';
import { editionPath, pathOf } from '../../links/link.ts';
import { Link, Location } from '../../links/location.tsx';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import { useMessages } from '../../messages/messages.ts';
import { Listed } from '../../names/listed.tsx';
import { Mention } from '../../names/mentions.tsx';
import { NameLink } from '../../names/name.tsx';
import { EmbedFoot, sourcesText } from '../embed/embed-foot.tsx';
import { AwardResult } from './award-result.tsx';
import {
  type AwardOnBoard,
  hasWinner,
  isNameable,
  isTakenBack,
  type LiveEdition,
} from './board.ts';
import { Pending } from './pending.tsx';
import { pageSize } from './rotation.tsx';
import { textOf } from './spoken-text.ts';
import { Stage, StageOfHall } from './stage.tsx';
import { useLive } from './use-live.ts';

/** For the screen of a hall: dark or light, or what the screen itself prefers. */
export type Hall = 'auto' | 'dark' | 'light';

interface LiveBoardProps {
  endpoint: string;
  /** slug */
  program: string;
  data: LiveQuery;
  edition: LiveEdition;
  /** null for readers */
  hall: Hall | null;
  refresh(): Promise<OperationResult<LiveQuery>>;
}

/** The newest winner, those before, and the awards that are still to come. */
export function LiveBoard({ hall, ...options }: LiveBoardProps) {
  const messages = useMessages();
  const { live } = messages;
  const { edition, program } = options;
  const isHall = hall !== null;
  const { board, connection, newest, fresh, corrected } = useLive({ ...options, isHall });
  const page = editionPath(edition);
  const isInFrame = isEmbedded(useContext(Location).pathname);
  const { latest, pending } = board;
  // A hall says of an award without a winner whether it was given, or that this is not known.
  const earlier = board.earlier.filter(
    (result) => !isHall || hasWinner(result) || (result.award && result.award.status !== 'AWARDED'),
  );
  const hasAny = ({ winners }: AwardOnBoard, ids: ReadonlySet<string>) =>
    winners.some(({ id }) => ids.has(id));
  // Where the former winner is named, struck through, the mark stands beside the name.
  const markOf = (result: AwardOnBoard): string | null => {
    const { winners, struck } = result;
    if (!isHall || (struck.length === 0 && !hasAny(result, corrected))) return null;
    const isGone = winners.length === 0 && struck.some(isTakenBack);
    if (!isGone) return live.corrected;
    const areNamed =
      struck.length <= pageSize && struck.every((one) => isNameable(one, options.data));
    return areNamed ? null : live.takenBack;
  };
  const namesProgram = edition.name.includes(edition.program.name);
  const stage = latest && { result: latest, page, isFresh: hasAny(latest, fresh) };
  return (
    <article class={isHall ? `live hall ${hall}` : 'live'}>
      <header class="live-head">
        {!(isHall && namesProgram) && (
          <p class="kicker">
            <NameLink to={pathOf('programs', program)} of={edition.program} />
          </p>
        )}
        <h1 tabIndex={-1}>
          <NameLink to={page} of={edition} />
        </h1>
        <Ceremony edition={edition} />
      </header>
      {stage === null && <p class="lead">{live.noWinner}</p>}
      {stage &&
        (isHall ? (
          <StageOfHall key={latest.key} {...stage} mark={markOf(stage.result)} />
        ) : (
          <Stage key={latest.key} {...stage} />
        ))}
      {earlier.length > 0 && (
        <section class="earlier">
          <h2>{latest ? live.earlier : live.withoutWinner}</h2>
          {earlier.map((result) => (
            <AwardResult
              key={result.key}
              result={result}
              page={page}
              isHall={isHall}
              mark={markOf(result)}
            />
          ))}
        </section>
      )}
      {edition.winners.pageInfo.hasNextPage && (
        <p class="more">
          <Link to={page}>{live.allWinners}</Link>
        </p>
      )}
      <Pending awards={pending} page={page} markOf={markOf} />
      <p class="unseen" aria-live="polite">
        {textOf(newest, messages)}
      </p>
      <footer class="live-foot">
        <p class={`connection ${connection}`} role="status">
          {isHall && connection === 'open' ? null : live.connection[connection]}
        </p>
        {!isHall && !isInFrame && <HallLinks program={program} />}
      </footer>
      {isInFrame && (
        <EmbedFoot
          title={edition.name}
          to={pathOf('live', program)}
          sources={sourcesText(edition.references, messages)}
          license={options.data.dataset?.license ?? null}
        />
      )}
      {!isHall && !isInFrame && (
        <>
          <RunQueryLink />
          <Reuse title={edition.name} frameHeight={() => frameSize.height} reusable={null} />
        </>
      )}
    </article>
  );
}

function HallLinks({ program }: { program: string }) {
  const { live } = useMessages();
  const path = pathOf('live', program);
  return (
    <p>
      <Link to={`${path}?hall`}>{live.forHall}</Link>
      <Link to={`${path}?hall=dark`}>{live.forDarkHall}</Link>
    </p>
  );
}

/** When and where it is, without what is not known: it may run now. */
function Ceremony({ edition }: { edition: LiveEdition }) {
  const { live } = useMessages();
  const { ceremony } = edition;
  const parts = [
    dateOf(edition) === null ? null : <When edition={edition} />,
    ceremony?.venue ?? null,
    ceremony?.place ? <Mention of={ceremony.place} /> : null,
  ];
  return (
    <div class="aside">
      <Listed parts={parts} />{' '}
      {ceremony && <Sources of={live.ceremony} references={ceremony.references} />}
    </div>
  );
}
