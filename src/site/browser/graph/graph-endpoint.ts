import { isLanguageTag, maxLanguages } from '../../../../db/model/language-tag.ts';

/** The languages that the parameters of a URL name; null if they name none, or not as the graph takes them. */
export function languagesIn(search: URLSearchParams): string | null {
  const lang = search.get('lang');
  if (lang === null || lang === '') return null;
  const tags = lang.split(',').map((tag) => tag.trim());
  return tags.length <= maxLanguages && tags.every(isLanguageTag) ? lang : null;
}

/** Whether the graph would refuse what the parameters of a URL say of languages. */
export const areLanguagesWrong = (search: URLSearchParams): boolean =>
  languagesIn(search) === null && (search.get('lang') ?? '') !== '';

/** The GraphQL endpoint that a page reads, with the languages in its URL. */
export function endpointOf({ origin, searchParams }: Pick<URL, 'origin' | 'searchParams'>): string {
  const lang = languagesIn(searchParams);
  return `${origin}/graphql${lang === null ? '' : `?lang=${encodeURIComponent(lang)}`}`;
}
