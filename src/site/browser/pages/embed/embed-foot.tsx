import type { CitationFragment } from '../../generated/graphql.ts';
import { Link } from '../../links/location.tsx';
import type { Messages } from '../../messages/languages/en.ts';
import { useMessages } from '../../messages/messages.ts';

/** Titles of sources that one line has room for. */
const maxTitles = 2;

interface EmbedFootProps {
  title: string;
  /** path and parameters of the page */
  to: string;
  /** where the facts come from; null if nobody says */
  sources: string | null;
  /** null if the data set has none */
  license: string | null;
}

/** Leads from an embedded page to the page itself, with its sources and the license in one line. */
export function EmbedFoot({ title, to, sources, license }: EmbedFootProps) {
  const { site } = useMessages();
  return (
    <footer class="embed-foot">
      <Link to={to}>{title}</Link>
      {sources !== null && ` · ${sources}`}
      {license !== null && ` · ${license}`} · <Link to="/">{site.name}</Link>
    </footer>
  );
}

/** The titles of sources, such as "Sources: Winners of 2025 and 2 more"; null if there are none. */
export function sourcesText(
  references: readonly CitationFragment[],
  { embed }: Messages,
): string | null {
  const titles = [...new Set(references.map(({ source }) => source.title))];
  if (titles.length === 0) return null;
  return embed.sources(titles.slice(0, maxTitles), Math.max(0, titles.length - maxTitles));
}
