import type { CitationFragment } from '../generated/graphql.ts';
import { pathOf } from '../link.ts';
import { Link } from '../location.tsx';
import { useMessages } from '../messages.ts';

interface SourcesProps {
  /** what the fact is about, for those who do not see where the mark stands */
  of: string;
  references: readonly CitationFragment[];
  /** whether the mark stands alone, for all that a page says of an entity; false if absent */
  isOfEntry?: boolean;
}

/**
 * Where a fact comes from, opened on demand.
 */
export function Sources({ of, references, isOfEntry = false }: SourcesProps) {
  const { sources } = useMessages();
  const cited = unique(references);
  if (cited.length === 0) return null;
  // Two paragraphs of one press release are one source.
  const count = new Set(cited.map(({ source }) => source.id)).size;
  return (
    <details class="sources">
      <summary>
        <span aria-hidden="true">
          {isOfEntry ? sources.markOfEntry(count) : sources.mark(count)}
        </span>
        <span class="unseen">{sources.markOf(count, of)}</span>
      </summary>
      <SourceList references={cited} />
    </details>
  );
}

/** The sources of a fact, each with where to look in it. */
export function SourceList({ references }: { references: readonly CitationFragment[] }) {
  return (
    <ul class="source-list">
      {unique(references).map(({ source, locator }) => (
        <li key={`${source.id} ${locator?.paragraph} ${locator?.page}`}>
          <Link to={pathOf('sources', source.slug)}>{source.title}</Link>
          <Where locator={locator} />
          {source.publisher !== null && <span class="publisher">{source.publisher}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Where in a source to look. */
export function Where({ locator }: Pick<CitationFragment, 'locator'>) {
  const { sources } = useMessages();
  if (locator === null) return null;
  const { paragraph, page } = locator;
  return (
    <>
      {paragraph !== null && <span class="locator">{sources.paragraph(paragraph)}</span>}
      {page !== null && <span class="locator">{sources.page(page)}</span>}
    </>
  );
}

/** Several fields may cite the same paragraph. */
function unique(references: readonly CitationFragment[]): CitationFragment[] {
  const placeOf = ({ source, locator }: CitationFragment) =>
    JSON.stringify([source.id, locator?.paragraph, locator?.page]);
  return [...new Map(references.map((reference) => [placeOf(reference), reference])).values()];
}

interface Sourced {
  references: readonly CitationFragment[];
}

/** Whether all of them cite the same places of the same sources. */
export function citeAlike(entities: readonly Sourced[]): boolean {
  const cited = entities.map(({ references }) =>
    references.map(({ source, locator }) =>
      JSON.stringify([source.id, locator?.paragraph, locator?.page]),
    ),
  );
  const sets = cited.map((places) => [...new Set(places)].toSorted().join());
  return new Set(sets).size <= 1;
}
