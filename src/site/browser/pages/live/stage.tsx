import type { Messages } from '../../messages/languages/en.ts';
import { useMessages } from '../../messages/messages.ts';
import { AwardName, Named, type ResultProps } from './award-result.tsx';
import type { Contender } from './board.ts';
import { Contenders, creditOf, StruckHonor } from './contenders.tsx';
import { pagesOf, Rotation } from './rotation.tsx';

/** The award that was announced last. */
export function Stage({ result, page, isFresh }: ResultProps & { isFresh: boolean }) {
  const messages = useMessages();
  const size = sizeOf([[...result.winners, ...result.struck.map(({ honor }) => honor)]], messages);
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
  mark,
}: ResultProps & { isFresh: boolean; mark: string | null }) {
  const messages = useMessages();
  const struck = mark === null ? result.struck : [];
  const size = sizeOf(pagesOf([...result.winners, ...struck.map(({ honor }) => honor)]), messages);
  return (
    <section class={`stage ${size} ${isFresh ? 'fresh' : ''}`}>
      <h2>
        <AwardName result={result} page={page} mark={mark} />
      </h2>
      <Rotation winners={result.winners} />
      {struck.length > 0 && (
        <ul class="honors">
          {struck.map((one) => (
            <StruckHonor key={one.honor.id} struck={one} />
          ))}
        </ul>
      )}
      <Contenders contenders={result.others} />
    </section>
  );
}

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
