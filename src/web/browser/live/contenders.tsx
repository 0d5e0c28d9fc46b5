import type { Messages } from '../messages/en.ts';
import { useMessages } from '../messages.ts';
import type { Contender } from './board.ts';

/** A winner who is none any more. */
export function StruckHonor({ honor }: { honor: Contender }) {
  const messages = useMessages();
  return (
    <li class="honor won struck">
      <p class="who">
        <del>{creditOf(honor, messages)}</del> <span class="mark">{messages.live.corrected}</span>
      </p>
    </li>
  );
}

/** Who has not won, or not yet. @param struck those who are not among them any more */
export function Contenders({
  contenders,
  struck = [],
}: {
  contenders: readonly Contender[];
  struck?: readonly Contender[];
}) {
  const messages = useMessages();
  if (contenders.length + struck.length === 0) return null;
  return (
    <ul class="contenders">
      {contenders.map((honor) => (
        <li key={honor.id}>
          {creditOf(honor, messages)}{' '}
          <span class="mark">{messages.values.HonorResult[honor.result]}</span>
        </li>
      ))}
      {struck.map((honor) => (
        <li key={`${honor.id} before`} class="struck">
          <del>{creditOf(honor, messages)}</del> <span class="mark">{messages.live.corrected}</span>
        </li>
      ))}
    </ul>
  );
}

/** Who an honor went to. */
export const creditOf = ({ credit }: Contender, { honor }: Messages): string =>
  credit ?? honor.unknownRecipients;
