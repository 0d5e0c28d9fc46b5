import { useMessages } from '../../messages/messages.ts';
import { AwardName } from './award-result.tsx';
import type { AwardOnBoard } from './board.ts';
import { Contenders, sharedResult } from './contenders.tsx';

interface PendingProps {
  awards: readonly AwardOnBoard[];
  /** the path of the page of their edition */
  page: string;
  /** The text beside an award instead of those who are not among its contenders any more; null if they are shown. */
  markOf(result: AwardOnBoard): string | null;
}

/** The awards that are still to come, with those who may get them. */
export function Pending({ awards, page, markOf }: PendingProps) {
  const { live } = useMessages();
  if (awards.length === 0) return null;
  const shared = sharedResult(awards.flatMap(({ others }) => others));
  return (
    <section class="pending">
      <h2>
        {live.pending} {shared && <span class="mark">{live.contenders[shared]}</span>}
      </h2>
      <ul>
        {awards.map((result) => {
          const mark = markOf(result);
          return (
            <li key={result.key}>
              <h3>
                <AwardName result={result} page={page} mark={mark} />
              </h3>
              <Contenders
                contenders={result.others}
                struck={mark === null ? result.struck : []}
                areHeaded={shared !== null}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
