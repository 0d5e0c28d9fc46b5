import type { Messages } from '../messages/en.ts';
import { labelOfValue } from '../parts/key-label.ts';
import { inSentence } from '../parts/labels.ts';
import { type State, titleOf } from './state.ts';

/** Which honors are counted, in words: "All programs, 2011 to 2025, all results". */
export function scopeOf(
  { counted }: State,
  programs: readonly { slug: string; name: string }[],
  messages: Messages,
): string {
  const chosen = counted.getAll('program');
  const names = chosen.map(
    (slug) => programs.find((program) => program.slug === slug)?.name ?? slug,
  );
  const results = counted
    .getAll('result')
    .map((result) => inSentence(labelOfValue('HonorResult', result, messages) ?? result));
  const years = { from: counted.get('from'), to: counted.get('to') };
  return messages.dashboard.scope(names, years, results);
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
