import { labelOfValue } from '../../messages/key-label.ts';
import { inSentence } from '../../messages/labels.ts';
import type { Messages } from '../../messages/languages/en.ts';
import { areWinners, type State, titleOf, yearsOf } from './dashboard-state.ts';

/** Which honors are counted, as far as the title does not say it: "All programs, all results". */
export function scopeOf(
  state: State,
  programs: readonly { slug: string; name: string }[],
  messages: Messages,
): string {
  const { counted } = state;
  const chosen = counted.getAll('program');
  const names = chosen.map(
    (slug) => programs.find((program) => program.slug === slug)?.name ?? slug,
  );
  const results = counted
    .getAll('result')
    .map((result) => inSentence(labelOfValue('HonorResult', result, messages) ?? result));
  return messages.dashboard.scope(
    names,
    yearsOf(state) === null,
    areWinners(state) ? null : results,
  );
}

/** The title of a chart apart from its page: with the honors that are counted, unless these are all. */
export const fullTitleOf = (
  state: State,
  programs: readonly { slug: string; name: string }[],
  messages: Messages,
): string => {
  const title = titleOf(state, messages);
  return state.counted.size === 0 ? title : `${title} · ${scopeOf(state, programs, messages)}`;
};
