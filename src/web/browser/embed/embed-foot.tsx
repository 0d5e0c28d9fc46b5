import { numberText } from '../charts/text.ts';
import type { CitationFragment } from '../generated/graphql.ts';
import { Link } from '../location.tsx';

/** Titles of sources that one line has room for. */
const maxTitles = 2;

interface EmbedFootProps {
  title: string;
  /** path and parameters of the page */
  to: string;
  /** where the facts come from */
  sources: string;
  /** null if the data set has none */
  license: string | null;
}

/** Leads from an embedded page to the page itself, with its sources and the license in one line. */
export function EmbedFoot({ title, to, sources, license }: EmbedFootProps) {
  return (
    <footer class="embed-foot">
      <Link to={to}>{title}</Link>
      {sources !== '' && `. ${sources}`}
      {license !== null && `. ${license}`}. <Link to="/">Awards gateway</Link>
    </footer>
  );
}

/** The titles of sources, such as "Sources: Winners of 2025, and 2 more". */
export function sourcesText(references: readonly CitationFragment[]): string {
  const titles = [...new Set(references.map(({ source }) => source.title))];
  if (titles.length === 0) return '';
  const rest = titles.length - maxTitles;
  const shown = titles.slice(0, maxTitles).join(', ');
  return `${titles.length === 1 ? 'Source' : 'Sources'}: ${shown}${rest > 0 ? `, and ${rest} more` : ''}`;
}

/** How many sources the data set has, such as "62 sources". */
export const sourceCountText = (count: number): string =>
  `${numberText(count)} ${count === 1 ? 'source' : 'sources'}`;
