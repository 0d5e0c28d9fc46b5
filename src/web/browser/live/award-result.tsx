import { Link } from '../location.tsx';
import type { Messages } from '../messages/en.ts';
import { useMessages } from '../messages.ts';
import { Honor } from '../parts/honor.tsx';
import { Name } from '../parts/name.tsx';
import type { AwardOnBoard, Contender } from './board.ts';

interface ResultProps {
  result: AwardOnBoard;
  /** the path of the page of its edition */
  page: string;
}

/** The award that was announced last. */
export function Stage({ result, page, isFresh }: ResultProps & { isFresh: boolean }) {
  const messages = useMessages();
  return (
    <section class={`stage ${sizeOf(result, messages)} ${isFresh ? 'fresh' : ''}`}>
      <h2>
        <AwardName result={result} page={page} />
      </h2>
      <Named result={result} />
    </section>
  );
}

/** An award that was announced earlier. */
export function AwardResult({ result, page }: ResultProps) {
  return (
    <section class="award-of">
      <h3>
        <AwardName result={result} page={page} />
      </h3>
      <Named result={result} />
    </section>
  );
}

/** Leads to the place where the sources of its honors are. */
export function AwardName({ result: { award }, page }: ResultProps) {
  const { honor } = useMessages();
  return award ? (
    <Link to={`${page}#${award.id}`}>
      <Name of={award} />
    </Link>
  ) : (
    honor.unknownAward
  );
}

function Named({ result: { winners, struck, others } }: { result: AwardOnBoard }) {
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
    </div>
  );
}

function StruckHonor({ honor }: { honor: Contender }) {
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

export const creditOf = ({ credit }: Contender, { honor }: Messages): string =>
  credit ?? honor.unknownRecipients;

/** How large the names can be: Chinese characters are twice as wide as others. */
function sizeOf({ winners, struck }: AwardOnBoard, messages: Messages): 'few' | 'some' | 'many' {
  const text = [...winners, ...struck].map((honor) => creditOf(honor, messages)).join(' ');
  const width = [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
  if (width <= 32 && winners.length <= 1) return 'few';
  return width <= 110 ? 'some' : 'many';
}
