import { useMessages } from '../messages.ts';
import { AwardName } from './award-result.tsx';
import type { AwardOnBoard } from './board.ts';
import { Contenders } from './contenders.tsx';

/**
 * The awards that are still to come, with those who may get them.
 * @param page the path of the page of their edition
 */
export function Pending({ awards, page }: { awards: readonly AwardOnBoard[]; page: string }) {
  const { live } = useMessages();
  if (awards.length === 0) return null;
  return (
    <section class="pending">
      <h2>{live.pending}</h2>
      <ul>
        {awards.map((result) => (
          <li key={result.key}>
            <h3>
              <AwardName result={result} page={page} />
            </h3>
            <Contenders contenders={result.others} struck={result.struck} />
          </li>
        ))}
      </ul>
    </section>
  );
}
