import { Link } from '../location.tsx';
import type { Messages } from '../messages/en.ts';
import { useMessages } from '../messages.ts';
import { DateTime } from '../parts/dates.tsx';
import { Honor } from '../parts/honor.tsx';
import { Name } from '../parts/name.tsx';
import type { AwardOnBoard, Contender } from './board.ts';
import { pagesOf, Rotation } from './rotation.tsx';

interface ResultProps {
  result: AwardOnBoard;
  /** the path of the page of its edition */
  page: string;
}

/** The award that was announced last. */
export function Stage({ result, page, isFresh }: ResultProps & { isFresh: boolean }) {
  const messages = useMessages();
  const size = sizeOf([[...result.winners, ...result.struck]], messages);
  return (
    <section class={`stage ${size} ${isFresh ? 'fresh' : ''}`}>
      <h2>
        <AwardName result={result} page={page} />
      </h2>
      <Named result={result} page={page} />
    </section>
  );
}

/** The same on the screen of a hall, where a correction takes the place of what it corrects. */
export function StageOfHall({
  result,
  page,
  isFresh,
  isCorrected,
}: ResultProps & { isFresh: boolean; isCorrected: boolean }) {
  const messages = useMessages();
  const size = sizeOf(pagesOf(result.winners), messages);
  return (
    <section class={`stage ${size} ${isFresh ? 'fresh' : ''}`}>
      <h2>
        <AwardName result={result} page={page} />
        {isCorrected && (
          <>
            {' '}
            <span class="mark">{messages.live.corrected}</span>
          </>
        )}
      </h2>
      <Rotation winners={result.winners} />
      <Contenders contenders={result.others} />
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
      <Named result={result} page={page} />
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

function Named({ result, page }: ResultProps) {
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

/** How large the names can be, of which some are shown at a time: Chinese characters are twice as wide as others. */
function sizeOf(
  pages: readonly (readonly Contender[])[],
  messages: Messages,
): 'few' | 'some' | 'many' {
  const widthOf = (honors: readonly Contender[]) =>
    [...honors.map((honor) => creditOf(honor, messages)).join(' ')].reduce(
      (sum, character) => sum + (character > '\u2e7f' ? 2 : 1),
      0,
    );
  const width = Math.max(...pages.map(widthOf));
  if (width <= 32 && pages[0]?.length === 1) return 'few';
  return width <= 110 ? 'some' : 'many';
}
