import { useEffect, useRef, useState } from 'preact/hooks';
import { Honor } from '../../honor/honor.tsx';
import { useMessages } from '../../messages/messages.ts';
import type { AwardOnBoard } from './board.ts';

/** Winners, and former ones, that the screen of a hall has room for. */
export const pageSize = 4;
/** Milliseconds that they stay, before the next take their place. */
const turnDelay = 8_000;

/** Winners by the pages of the screen that they are on. */
export const pagesOf = <Winner,>(winners: readonly Winner[]): Winner[][] =>
  Array.from({ length: Math.ceil(winners.length / pageSize) }, (_, index) =>
    winners.slice(index * pageSize, (index + 1) * pageSize),
  );

/**
 * The winners of an award where nobody can scroll: those that do not fit take turns, except while the keyboard is among
 * them. Screen readers have all of them, and so has a page without scripts.
 */
export function Rotation({ winners }: Pick<AwardOnBoard, 'winners'>) {
  const { live } = useMessages();
  const [turn, setTurn] = useState(0);
  const element = useRef<HTMLDivElement>(null);
  const pages = pagesOf(winners);
  const shown = turn % pages.length;
  useEffect(() => {
    if (pages.length < 2) return;
    const timer = setInterval(() => {
      if (!element.current?.matches(':focus-within')) setTurn((turn) => turn + 1);
    }, turnDelay);
    return () => clearInterval(timer);
  }, [pages.length]);
  return (
    <>
      <div class="turns" ref={element}>
        {pages.map((page, index) => (
          <ul
            key={index}
            class={index === shown ? 'honors' : 'honors away'}
            onFocusIn={() => setTurn(index)}
          >
            {page.map((honor) => (
              // Another name appears anew.
              <Honor key={`${honor.id} ${honor.credit}`} honor={honor} isDated={false} />
            ))}
          </ul>
        ))}
      </div>
      {pages.length > 1 && (
        <p class="turn" aria-hidden="true">
          {live.turn(
            shown * pageSize + 1,
            shown * pageSize + (pages[shown]?.length ?? 0),
            winners.length,
          )}
        </p>
      )}
    </>
  );
}
