import { type JsonLd, pathOf, some } from './thing.ts';

export interface Source {
  id: string;
  title: string;
  publisher: string | null;
  publishedOn: string | null;
  url: string | null;
  sourceKind: string;
  license: string | null;
}

/** Something that sources can be given for. */
export interface Sourced {
  references: { source: Source }[];
}

export const sourceFragment = `
  fragment Source on Source {
    id title publisher publishedOn url sourceKind: kind license
  }
  fragment References on Sourced { references { source { ...Source } } }`;

const types: Readonly<Record<string, string>> = {
  // schema.org has no word for a press release; it is an article, and no news article.
  PRESS_RELEASE: 'Article',
  NEWS: 'NewsArticle',
  OFFICIAL_PAGE: 'WebPage',
  DATASET: 'Dataset',
};

export function sourceToJsonLd(source: Source): JsonLd {
  const { id, title, publisher, publishedOn, url, sourceKind, license } = source;
  return {
    '@type': types[sourceKind] ?? 'CreativeWork',
    '@id': pathOf(id),
    name: title,
    url: url ?? undefined,
    datePublished: publishedOn ?? undefined,
    publisher: publisher === null ? undefined : { '@type': 'Organization', name: publisher },
    license: license === null ? undefined : licenseOf(license),
  };
}

/** An address, or a work that goes by its name. */
export function licenseOf(license: string): unknown {
  return URL.canParse(license) ? license : { '@type': 'CreativeWork', name: license };
}

/** The sources of a thing, each once. */
export function sourcesOf({ references }: Sourced): readonly JsonLd[] | undefined {
  const sources = new Map(references.map(({ source }) => [source.id, source]));
  return some([...sources.values()].map(sourceToJsonLd));
}
