import { honorResults } from '../../../db/queries/honor-result.ts';
import { date, flag, ordinal, position, ref, status, texts } from './field.ts';
import { share, shown } from './values.ts';

/** The simple fields of an honor. */
export const honorFields = {
  award: {
    ...ref(
      'award_id',
      'award',
      'The slug of its award, if it does not stand under it; null if no source says of what.',
      'chemistry',
    ),
    structural: true as const,
  },
  category: {
    ...ref(
      'category_id',
      'category',
      'The slug of its category, for an honor whose award no source names; else that of the award.',
      'chemistry',
    ),
    structural: true as const,
  },
  result: status(
    'result',
    honorResults,
    'WON',
    'How far it came: WON (a new honor without one); SPECIAL_MENTION, honored beside the winners; RUNNER_UP, next to them; FINALIST, among the last; SHORTLISTED; NOMINATED.',
    'NOMINATED',
  ),
  rank: ordinal(
    'rank',
    'Its place as the source counts it, such as 2 for the second of three; null if the source does not count.',
    2,
  ),
  acceptance: status(
    'acceptance',
    ['ACCEPTED', 'DECLINED', 'RESTRICTED', 'UNKNOWN'],
    'UNKNOWN',
    'Whether it was taken: ACCEPTED; DECLINED; RESTRICTED, not or only in part possible; UNKNOWN if no source says (a new honor without one).',
    'DECLINED',
  ),
  tied: flag(
    'tied',
    'Whether it shares its place with another honor of the same award; false for a new honor without it.',
  ),
  share: {
    column: { numerator: 'share_numerator', denominator: 'share_denominator' },
    form: 'share' as const,
    schema: share
      .nullable()
      .optional()
      .meta(
        shown(
          'The part of the award that it is: a fraction such as 1/2, or 1; null if no source divides it.',
          ['1/4'],
        ),
      ),
  },
  announcedOn: date(
    'announced_on',
    'When the result was made public, as exact as known, in quotes; null if unknown.',
    '2025-09-04',
  ),
  reason: texts(
    'Why it was given, in your own words: a map of languages to texts, in which null takes one away; null if no source says.',
    { en: 'She isolated radium.' },
  ),
  note: texts(
    'A remark that the source adds, such as why a nomination was withdrawn, in your own words: a map of languages to texts, in which null takes one away; null if it adds none.',
    { en: 'He withdrew in May.' },
  ),
  credit: texts(
    'The line in which the source credits the recipients, as printed: a map of languages to texts, in which null takes one away. Null if it prints none; the graph then joins their names.',
    { en: 'Pierre Curie and Marie Curie, née Sklodowska' },
  ),
  position,
};
