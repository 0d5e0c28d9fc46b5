import type { Messages } from '../../messages/languages/en.ts';
import type { Announcement, Contender } from './board.ts';
import { creditOf } from './contenders.tsx';

/** An announcement with the honor as it was before, if that was shown. */
export interface News {
  announcement: Announcement;
  before: Contender | null;
}

/** Nobody listens to more sentences than these. */
const maxSentences = 20;

/** The text that a screen reader says of announcements that came together. */
export function textOf(news: readonly News[], messages: Messages): string {
  const isTooMuch =
    news.length > maxSentences || news.some(({ announcement }) => announcement.more > 0);
  if (isTooMuch) return messages.live.manyResults;
  return messages.sentences(news.map((one) => sentenceOf(one, messages)));
}

function sentenceOf({ announcement: { kind, honor }, before }: News, messages: Messages): string {
  const { honor: honorTexts, live, values } = messages;
  const awardOf = (one: Contender) => one.award?.name ?? honorTexts.unknownAward;
  // Without the former name, which stays in the page for long: the honor may have been redacted.
  if (!honor) return before === null ? live.retractedResult : live.takenBackResult(awardOf(before));
  const award = awardOf(honor);
  const who = creditOf(honor, messages);
  const result = values.HonorResult[honor.result];
  return kind === 'CHANGED'
    ? live.correctedResult(award, who, result)
    : live.newResult(award, who, result);
}
