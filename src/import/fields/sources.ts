import { date, kindOf, link, text } from './field.ts';
import { shortText } from './values.ts';

const structural = { structural: true } as const;

/** The simple fields of a source. Sources cannot disagree on what a source is. */
export const sourceFields = {
  title: {
    column: 'title',
    form: 'text' as const,
    required: true as const,
    schema: shortText.optional().describe('Its title, as published; needed for a new source.'),
  },
  kind: kindOf(
    'kind',
    ['PRESS_RELEASE', 'NEWS', 'OFFICIAL_PAGE', 'DATASET', 'OTHER'],
    'PRESS_RELEASE, published by those it is about or for them; NEWS, a report by a newspaper, magazine or agency; OFFICIAL_PAGE, a page of those who give the awards; DATASET, data published as such; needed for a new source.',
  ),
  publisher: { ...text('publisher', 'Who published it; null if unknown.'), ...structural },
  publishedOn: {
    ...date(
      'published_on',
      'When it was published, as exact as known, in quotes; null if unknown.',
    ),
    ...structural,
  },
  url: {
    ...link('url', 'Where it can be read, with http or https; null if no URL is known.'),
    ...structural,
  },
  license: {
    ...text('license', 'The license of the source itself; null if unknown.'),
    ...structural,
  },
};
