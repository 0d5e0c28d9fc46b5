import { choice, date, flag, ordinal, position, quote, ref, texts } from './declare.ts';

/** The simple fields of an honor. */
export const honorFields = {
  award: ref('award_id', 'award', {
    description: 'Its award, unless you list the honor under it. Null if unknown.',
    examples: ['chemistry'],
    graph: 'award',
    structural: true,
  }),
  category: ref('category_id', 'category', {
    description:
      'Its category, if no source names the award. Otherwise, it has the category of the award.',
    examples: ['chemistry'],
    graph: 'category',
    structural: true,
  }),
  result: choice('result', {
    label: 'Result',
    description: 'The outcome: a win, a special mention or a nomination.',
    // The best first.
    values: {
      WON: 'Won the award. Only these honors count as winners.',
      SPECIAL_MENTION:
        'Was commended, but did not win. Counts neither as a winner nor as a nominee.',
      RUNNER_UP: 'Came next after the winners. Counts as a nominee.',
      FINALIST: 'Reached the final stage. Counts as a nominee.',
      SHORTLISTED: 'Made the shortlist. Counts as a nominee.',
      LONGLISTED: 'Made the longlist, and no later stage is known. Counts as a nominee.',
      NOMINATED: 'Was nominated; no later stage is known. Counts as a nominee.',
    },
    valueLabels: { WON: 'Winner', RUNNER_UP: 'Runner-up', NOMINATED: 'Nominee' },
    fallback: 'WON',
    examples: ['NOMINATED'],
  }),
  rank: ordinal('rank', {
    label: 'Rank',
    description:
      'Its rank, if a source ranks the honors of the award: 2 for second place. Null if no source does.',
    examples: [2],
  }),
  acceptance: choice('acceptance', {
    label: 'Acceptance',
    description: 'Whether the recipients accepted it. UNKNOWN unless a source says.',
    values: {
      ACCEPTED: 'A source says that the recipients accepted the honor.',
      DECLINED: 'The recipients turned the honor down.',
      RESTRICTED:
        'The recipients could accept the honor only in part or not at all, for a reason outside their control, such as a ban by their government.',
      UNKNOWN: 'No source says whether the recipients accepted the honor. This is the usual value.',
    },
    valueLabels: { RESTRICTED: 'Could not accept' },
    fallback: 'UNKNOWN',
    examples: ['DECLINED'],
  }),
  tied: flag('tied', {
    label: 'Tied with another honor',
    description: 'Whether a source says that it tied with another honor of the same award.',
  }),
  share: {
    column: { numerator: 'share_numerator' as const, denominator: 'share_denominator' as const },
    form: 'share' as const,
    label: 'Share',
    description:
      'The fraction of the award that goes to this honor. Null if no source divides the award.',
    examples: ['1/4'],
  },
  announcedOn: date('announced_on', {
    label: 'Announced on',
    description: 'The date on which this result became public. Null if unknown.',
    examples: ['2025-09-04'],
  }),
  reason: texts({
    label: 'Paraphrased reason of the honor',
    description:
      'Why the honor was given, paraphrased from the sources. Do not print it as a quotation: see `reasonQuote`. Null if no source gives a reason.',
    examples: [{ en: 'She isolated radium.' }],
  }),
  reasonQuote: quote({
    label: 'Quoted reason of the honor',
    description:
      "Why the honor was given, in the source's own words, in the language that best matches `lang`. Null if no source's own words are recorded.",
    inDocuments:
      'Copy it exactly, in the language of the source: a translation is not a quotation.',
    examples: [{ fr: 'Elle a isolé le radium.' }],
  }),
  note: texts({
    label: 'Paraphrased note',
    description:
      'A paraphrased remark of a source, such as why a nomination was withdrawn. Null if there is none.',
    examples: [{ en: 'He withdrew in May.' }],
  }),
  credit: texts({
    label: 'Credit, as printed',
    description:
      'The line in which the source credits the recipients, as printed. If it prints none, the graph joins their names.',
    examples: [{ en: 'Pierre Curie and Marie Curie, née Sklodowska' }],
    graph: 'credit',
  }),
  position,
};

/** All results of honors, the best first. */
export const honorResults: readonly string[] = Object.keys(honorFields.result.values);

/** The results of the honors in each list that does not have all, by the name of its field. */
export const listedResults = {
  winners: ['WON'],
  honorees: ['WON'],
  nominees: ['RUNNER_UP', 'FINALIST', 'SHORTLISTED', 'LONGLISTED', 'NOMINATED'],
} as const;
