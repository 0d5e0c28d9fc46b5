import { date, flag, ordinal, position, ref, status, texts } from './declare.ts';

/** All results of honors, the best first. */
export const honorResults = [
  'WON',
  'SPECIAL_MENTION',
  'RUNNER_UP',
  'FINALIST',
  'SHORTLISTED',
  'NOMINATED',
] as const;

/** The simple fields of an honor. */
export const honorFields = {
  award: {
    ...ref(
      'award_id',
      'award',
      'The slug of its award, unless you list the honor under it; null if unknown.',
      'chemistry',
    ),
    structural: true as const,
  },
  category: {
    ...ref(
      'category_id',
      'category',
      'The slug of its category, if no source names the award. Otherwise, it has the category of the award.',
      'chemistry',
    ),
    structural: true as const,
  },
  result: status(
    'result',
    honorResults,
    'WON',
    'The outcome. WON (the default); SPECIAL_MENTION: honored beside the winners; RUNNER_UP: next after the winners; FINALIST: among the last; SHORTLISTED; NOMINATED.',
    'NOMINATED',
  ),
  rank: ordinal(
    'rank',
    'Its place as the source counts it, such as 2 for the second of three; null if unknown.',
    2,
  ),
  acceptance: status(
    'acceptance',
    ['ACCEPTED', 'DECLINED', 'RESTRICTED', 'UNKNOWN'],
    'UNKNOWN',
    'Whether the recipients accepted it. ACCEPTED; DECLINED; RESTRICTED: they could not accept it, or only in part; UNKNOWN (the default): no source says.',
    'DECLINED',
  ),
  tied: flag(
    'tied',
    'Whether it shares its place with another honor of the same award; false by default.',
  ),
  share: {
    column: { numerator: 'share_numerator', denominator: 'share_denominator' },
    form: 'share' as const,
    description:
      'Its part of the award: a fraction such as 1/2, or 1 for all of it; null if no source divides the award.',
    examples: ['1/4'],
  },
  announcedOn: date(
    'announced_on',
    'When the result was made public, as precise as known; null if unknown.',
    '2025-09-04',
  ),
  reason: texts(
    'Why it was given, in your own words: a map of languages to texts, in which null removes one; null if unknown.',
    { en: 'She isolated radium.' },
  ),
  note: texts(
    'A remark of the source, such as why a nomination was withdrawn, in your own words: a map of languages to texts, in which null removes one; null if none.',
    { en: 'He withdrew in May.' },
  ),
  credit: texts(
    'The line in which the source credits the recipients, as printed: a map of languages to texts, in which null removes one. If it prints none, the graph joins their names.',
    { en: 'Pierre Curie and Marie Curie, née Sklodowska' },
  ),
  position,
};
