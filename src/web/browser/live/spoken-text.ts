import type { Messages } from '../messages/en.ts';
import type { Announcement } from './board.ts';
import { creditOf } from './contenders.tsx';

/** Nobody listens to more sentences than these. */
const maxSentences = 20;

/** What a screen reader says of announcements that came together. */
export function textOf(announcements: readonly Announcement[], messages: Messages): string {
  const isTooMuch =
    announcements.length > maxSentences || announcements.some(({ more }) => more > 0);
  if (isTooMuch) return messages.live.manyResults;
  return messages.sentences(announcements.map((one) => sentenceOf(one, messages)));
}

function sentenceOf({ kind, honor }: Announcement, messages: Messages): string {
  const { honor: honorTexts, live, values } = messages;
  if (!honor) return live.retractedResult;
  const award = honor.award?.name ?? honorTexts.unknownAward;
  const who = creditOf(honor, messages);
  const result = values.HonorResult[honor.result];
  return kind === 'CHANGED'
    ? live.correctedResult(award, who, result)
    : live.newResult(award, who, result);
}
