import type { Messages } from '../../messages/languages/en.ts';
import { useMessages } from '../../messages/messages.ts';
import { type Contender, isTakenBack, type Struck } from './board.ts';

/** A winner who is none any more. */
export function StruckHonor({ struck }: { struck: Struck }) {
  return (
    <li class="honor won struck">
      <p class="who">
        <Former {...struck} />
      </p>
    </li>
  );
}

/** A former name, with what became of it. */
function Former(struck: Struck) {
  const messages = useMessages();
  const { live } = messages;
  return (
    <>
      <del>{creditOf(struck.honor, messages)}</del>{' '}
      <span class="mark became">{isTakenBack(struck) ? live.takenBack : live.corrected}</span>
    </>
  );
}

/** The result that all contenders have; null if they differ, or there are none. */
export function sharedResult(contenders: readonly Contender[]): Contender['result'] | null {
  const [first, ...more] = contenders;
  return first && more.every(({ result }) => result === first.result) ? first.result : null;
}

interface ContendersProps {
  contenders: readonly Contender[];
  /** those who are not among them any more; none if absent */
  struck?: readonly Struck[];
  /** whether a heading has their result; false if absent */
  areHeaded?: boolean;
}

/** Who has not won, or not yet. A result that several have stands before them once. */
export function Contenders({ contenders, struck = [], areHeaded = false }: ContendersProps) {
  const messages = useMessages();
  if (contenders.length + struck.length === 0) return null;
  const shared = contenders.length > 1 ? sharedResult(contenders) : null;
  return (
    <ul class="contenders">
      {shared && !areHeaded && <li class="mark">{messages.live.contenders[shared]}</li>}
      {contenders.map((honor) => (
        <li key={honor.id}>
          {creditOf(honor, messages)}{' '}
          {!shared && !areHeaded && (
            <span class="mark">{messages.values.HonorResult[honor.result]}</span>
          )}
        </li>
      ))}
      {struck.map((one) => (
        <li key={`${one.honor.id} before`} class="struck">
          <Former {...one} />
        </li>
      ))}
    </ul>
  );
}

/** Who an honor went to. */
export const creditOf = ({ credit }: Contender, { honor }: Messages): string =>
  credit ?? honor.unknownRecipients;
