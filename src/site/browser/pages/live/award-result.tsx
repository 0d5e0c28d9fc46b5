import { commonDate } from '../../dates/announced.tsx';
import { DateTime, PartialDate } from '../../dates/dates.tsx';
import { Honor } from '../../honor/honor.tsx';
import { Link } from '../../links/location.tsx';
import { useMessages } from '../../messages/messages.ts';
import { NameLink } from '../../names/name.tsx';
import type { AwardOnBoard } from './board.ts';
import { Contenders, StruckHonor } from './contenders.tsx';

export interface ResultProps {
  result: AwardOnBoard;
  /** the path of the page of its edition */
  page: string;
}

/** A hall has room for so many winners of an award that was announced earlier. */
const mostInHall = 2;

interface AwardResultProps extends ResultProps {
  isHall: boolean;
  /** what has just become of a former winner, whom it does not show; null for nothing */
  mark: string | null;
}

/** An award that was announced earlier. */
export function AwardResult({ result, page, isHall, mark }: AwardResultProps) {
  const { embed } = useMessages();
  const { winners } = result;
  const rest = isHall ? winners.length - mostInHall : 0;
  const shown = {
    ...result,
    winners: isHall ? winners.slice(0, mostInHall) : winners,
    // A hall has no room for nominees of awards that nobody has won, or will.
    others: isHall && winners.length === 0 && !result.isStatusHidden ? [] : result.others,
    struck: mark === null ? result.struck : [],
  };
  return (
    <section class="award-of">
      <h3>
        <AwardName result={result} page={page} mark={mark} />
      </h3>
      <Named result={shown} page={page} />
      {rest > 0 && <p class="rest">{embed.more(rest)}</p>}
    </section>
  );
}

/** Leads to the place where the sources of its honors are. @param mark stands beside it; none if absent */
export function AwardName({
  result: { award },
  page,
  mark = null,
}: ResultProps & { mark?: string | null }) {
  const { honor } = useMessages();
  return (
    <>
      {award ? <NameLink to={`${page}#${award.id}`} of={award} /> : honor.unknownAward}
      {mark !== null && ' '}
      {mark !== null && <span class="mark became">{mark}</span>}
    </>
  );
}

/** Who has an award, and who may have got it. */
export function Named({ result, page }: ResultProps) {
  const { values } = useMessages();
  const { award, winners, struck, others, isStatusHidden } = result;
  const status = winners.length === 0 && !isStatusHidden ? award?.status : null;
  return (
    <div>
      {/* One that is to come is in another list. */}
      {status && status !== 'AWARDED' && status !== 'UPCOMING' && (
        <p class="status">{values.AwardStatus[status]}</p>
      )}
      <ul class="honors">
        {struck.map((one) => (
          <StruckHonor key={`${one.honor.id} before`} struck={one} />
        ))}
        {winners.map((honor) => (
          <Honor key={honor.id} honor={honor} isDated={false} />
        ))}
      </ul>
      <Contenders contenders={others} />
      <Entry result={result} page={page} />
    </div>
  );
}

/** When a result was announced, and where its sources are. */
function Entry({ result: { award, winners, others, announced, isNews }, page }: ResultProps) {
  const { dates, honor, live, colon } = useMessages();
  const date = commonDate(winners);
  const [first] = [...winners, ...others];
  const anchor = award?.id ?? first?.id;
  if (anchor === undefined) return null;
  return (
    <p class="aside entry">
      {announced && isNews && <span>{live.published(<DateTime value={announced.at} />)}</span>}
      {!isNews && date && <span>{dates.announced(<PartialDate value={date} />)}</span>}
      <Link
        to={`${page}#${anchor}`}
        aria-label={live.entry + colon + (award?.name ?? honor.unknownAward)}
      >
        {live.entry}
      </Link>
    </p>
  );
}
