import { choice, date, link, text } from './declare.ts';

/** The simple fields of a source. Sources cannot disagree on what a source is. */
export const sourceFields = {
  title: text('title', {
    label: 'Title',
    description: 'The title, as published.',
    examples: ['The Nobel Prize in Physics 1903'],
    required: true,
  }),
  kind: choice('kind', {
    label: 'Kind of source',
    description: 'The kind of source.',
    values: {
      PRESS_RELEASE:
        'Published by the people or organizations that it is about, or on their behalf.',
      NEWS: 'A report by a newspaper, magazine or news agency.',
      OFFICIAL_PAGE: 'A web page or database of the organization that gives the awards.',
      DATASET: 'A data set published by others.',
      OTHER: 'None of the other kinds.',
    },
    valueLabels: { NEWS: 'News report', DATASET: 'Data set', OTHER: 'Other source' },
    examples: ['OFFICIAL_PAGE'],
    required: true,
  }),
  publisher: text('publisher', {
    label: 'Publisher',
    description: 'The publisher. Null if unknown.',
    examples: ['Nobel Foundation'],
    page: 'expected',
    structural: true,
  }),
  publishedOn: date('published_on', {
    label: 'Date of publication',
    description: 'The date of publication. Null if unknown.',
    examples: ['2025-09-16'],
    page: 'expected',
    structural: true,
  }),
  url: link('url', {
    label: 'URL',
    description: 'The URL where it can be read. Null if unknown.',
    examples: ['https://www.nobelprize.org/prizes/physics/1903/'],
    page: 'expected',
    structural: true,
  }),
  license: text('license', {
    label: 'License',
    description:
      'The license that the source itself is published under, such as CC-BY-4.0. Null if unknown.',
    examples: ['CC-BY-4.0'],
    page: 'expected',
    structural: true,
  }),
};
