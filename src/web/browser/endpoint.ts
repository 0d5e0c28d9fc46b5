/** The GraphQL endpoint that a page reads, with the languages in its URL. */
export function endpointOf({ origin, searchParams }: URL): string {
  const lang = searchParams.get('lang');
  return `${origin}/graphql${lang === null ? '' : `?lang=${encodeURIComponent(lang)}`}`;
}
