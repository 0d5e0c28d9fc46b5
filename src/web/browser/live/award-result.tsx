import { Link } from '../location.tsx';
import { useMessages } from '../messages.ts';
import { DateTime } from '../parts/dates.tsx';
import { Honor } from '../parts/honor.tsx';
import { Name } from '../parts/name.tsx';
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
  /** whether a winner was corrected a moment ago, and stands in the place of the former one */
  isCorrected: boolean;
}

/** An award that was announced earlier. */
export function AwardResult({ result, page, isHall, isCorrected }: AwardResultProps) {
  const { embed } = useMessages();
  const { winners } = result;
  const rest = isHall ? winners.length - mostInHall : 0;
  const shown = rest > 0 ? { ...result, winners: winners.slice(0, mostInHall) } : result;
  return (
    <section class="award-of">
      <h3>
        <AwardName result={result} page={page} isCorrected={isCorrected} />
      </h3>
      <Named result={shown} page={page} />
      {rest > 0 && <p class="rest">{embed.more(rest)}</p>}
    </section>
  );
}

/** Leads to the place where the sources of its honors are. @param isCorrected false if absent */
export function AwardName({
  result: { award },
  page,
  isCorrected = false,
}: ResultProps & { isCorrected?: boolean }) {
  const { honor, live } = useMessages();
  return (
    <>
      {award ? (
        <Link to={`${page}#${award.id}`}>
          <Name of={award} />
        </Link>
      ) : (
        honor.unknownAward
      )}
      {isCorrected && ' '}
      {isCorrected && <span class="mark">{live.corrected}</span>}
    </>
  );
}

/** Who has an award, and who may have got it. */
export function Named({ result, page }: ResultProps) {
  const { winners, struck, others } = result;
  return (
    <div>
      <ul class="honors">
        {struck.map((honor) => (
          <StruckHonor key={`${honor.id} before`} honor={honor} />
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
  const { honor, live } = useMessages();
  const [first] = [...winners, ...others];
  const anchor = award?.id ?? first?.id;
  if (anchor === undefined) return null;
  return (
    <p class="aside entry">
      {announced && isNews && <span>{live.published(<DateTime value={announced.at} />)}</span>}
      <Link to={`${page}#${anchor}`}>
        {live.entry}
        <span class="unseen">: {award?.name ?? honor.unknownAward}</span>
      </Link>
    </p>
  );
}
