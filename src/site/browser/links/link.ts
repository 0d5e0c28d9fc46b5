import { stringifyDocument } from '@urql/core';
import type { DocumentNode } from 'graphql';
import { hashOf } from '../graph/document-hash.ts';
import { languagesIn } from '../graph/graph-endpoint.ts';

/** The query that a page was drawn from. */
export interface PageQuery {
  document: DocumentNode;
  variables: object;
}

/** Parameters with the cursor of a list: where the part of it that a page shows begins. */
export const cursors = [
  'after',
  'winners',
  'others',
  'within',
  'people',
  'products',
  'projects',
  'parts',
] as const;
export type Cursor = (typeof cursors)[number];

/**
 * The path of a page.
 * @param parts are escaped, such as `['programs', 'nobel-prize', 2024]`
 */
export const pathOf = (...parts: (string | number)[]): string =>
  `/${parts.map((part) => encodeURIComponent(part)).join('/')}`;

/** Path and parameters of a link from one page to another, which passes on the languages of the names. */
export function linkFrom(current: URL, path: string): string {
  const link = new URL(path, current);
  const lang = languagesIn(current.searchParams);
  if (lang !== null && !link.searchParams.has('lang')) link.searchParams.set('lang', lang);
  return link.pathname + link.search + link.hash;
}

/** The path of the page of a recipient. */
export const recipientPath = ({ slug, kind }: { slug: string; kind: string }): string =>
  pathOf(kind === 'PLACE' ? 'places' : 'recipients', slug);

interface EditionInPath {
  year: number;
  slug: string;
  program: { slug: string };
}

/** The year, and the slug if it is another: a program can have several editions in a year. */
const partsOf = ({ year, slug }: EditionInPath) => (slug === String(year) ? [year] : [year, slug]);

/** The path of the page of an edition. */
export const editionPath = (edition: EditionInPath): string =>
  pathOf('programs', edition.program.slug, ...partsOf(edition));

/** The path of the page of an award of one edition. @param award the slug of its series */
export const awardPath = (edition: EditionInPath, award: string): string =>
  pathOf('programs', edition.program.slug, 'awards', award, ...partsOf(edition));

/** So many honors of an award are on the page of an edition, and so many of which the award is not known. */
export const maxShown = { ofAward: 10, withoutAward: 20 } as const;

interface HonorInPath {
  id: string;
  /** among those of its award */
  position: number;
  award: object | null;
  edition: EditionInPath;
}

/** The path of an honor: in its edition if the page of the edition has it, else on a page of its own. */
export function honorPath({ id, position, award, edition }: HonorInPath): string {
  const shown = award === null ? maxShown.withoutAward : maxShown.ofAward;
  return position > shown ? pathOf('honors', id) : `${editionPath(edition)}#${id}`;
}

/**
 * A URL of the GraphQL endpoint with an operation, in the languages of the present page: GraphiQL shows it.
 */
export function queryPath(current: URL, { document, variables }: PageQuery): string {
  // The cache of the pages wants the names of types, and a reader does not.
  const query = stringifyDocument(document).replaceAll(/^ *__typename\n/gm, '');
  return endpointPath(current, { query }, variables);
}

/**
 * A URL of the GraphQL endpoint with an operation whose document the server has registered, as one that takes only
 * such documents wants it.
 * @param options such as the format of a file to return
 */
export const documentPath = (
  current: URL,
  { document, variables }: PageQuery,
  options: Record<string, string>,
): string => endpointPath(current, { documentId: hashOf(document) ?? '', ...options }, variables);

function endpointPath(current: URL, options: Record<string, string>, variables: object): string {
  const parameters = new URLSearchParams(options);
  const given = Object.entries(variables).filter(([, value]) => value != null);
  if (given.length > 0) parameters.set('variables', JSON.stringify(Object.fromEntries(given)));
  return linkFrom(current, `/graphql?${parameters}`);
}
