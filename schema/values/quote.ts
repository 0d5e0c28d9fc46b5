import { builder } from '../builder.ts';
import type { LocalizedText } from './localized-text.ts';

export const Quote = builder.objectRef<LocalizedText>('Quote').implement({
  description:
    "A source's own words, which can be printed as a quotation. They are never translated, so most are in one language, whatever `lang` says.",
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words, as the source has them.' }),
    lang: t.expose('lang', {
      type: 'LanguageTag',
      description: 'The language of the words.',
    }),
  }),
});
