import { date, kindOf, link, text } from './declare.ts';

const structural = { structural: true } as const;

/** The simple fields of a source. Sources cannot disagree on what a source is. */
export const sourceFields = {
  title: {
    ...text(
      'title',
      'Its title, as published; needed for a new source.',
      'The Nobel Prize in Physics 1903',
    ),
    required: true as const,
  },
  kind: kindOf(
    'kind',
    ['PRESS_RELEASE', 'NEWS', 'OFFICIAL_PAGE', 'DATASET', 'OTHER'],
    'PRESS_RELEASE: published by those whom it is about, or for them; NEWS: a report by a newspaper, magazine or agency; OFFICIAL_PAGE: a page or database of those who give the awards; DATASET: data published by others; OTHER; needed for a new source.',
    'OFFICIAL_PAGE',
  ),
  publisher: {
    ...text('publisher', 'Who published it; null if unknown.', 'Nobel Foundation'),
    ...structural,
  },
  publishedOn: {
    ...date(
      'published_on',
      'When it was published, as precise as known; null if unknown.',
      '2025-09-16',
    ),
    ...structural,
  },
  url: {
    ...link(
      'url',
      'Where it can be read; null if unknown.',
      'https://www.nobelprize.org/prizes/physics/1903/',
    ),
    ...structural,
  },
  license: {
    ...text('license', 'The license of the source itself; null if unknown.', 'CC-BY-4.0'),
    ...structural,
  },
};
