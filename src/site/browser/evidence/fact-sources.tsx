import type { CitationFragment } from '../generated/graphql.ts';
import { pathOf } from '../links/link.ts';
import { Link } from '../links/location.tsx';
import type { Messages } from '../messages/languages/en.ts';
import { useMessages } from '../messages/messages.ts';

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
  if (references.length === 0) return null;
  const count = bySource(references).size;
  return (
    <details class="sources">
      <summary aria-label={isOfEntry ? undefined : sources.markOf(count, of)}>
        {isOfEntry ? sources.markOfEntry(count) : sources.mark(count)}
      </summary>
      <SourceList references={references} />
    </details>
  );
}

/** The sources of a fact, each once, with all places to look at in it. */
export function SourceList({ references }: { references: readonly CitationFragment[] }) {
  return (
    <ul class="source-list">
      {[...bySource(references).values()].map(
        ([first, ...others]) =>
          first && (
            <li key={first.source.id}>
              <Link to={pathOf('sources', first.source.slug)}>{first.source.title}</Link>{' '}
              <Where locators={[first, ...others].map(({ locator }) => locator)} />{' '}
              <span class="publisher">
                <Publication source={first.source} />
              </span>
            </li>
          ),
      )}
    </ul>
  );
}

/** Two paragraphs of one press release are one source. */
const bySource = (references: readonly CitationFragment[]) =>
  Map.groupBy(references, ({ source }) => source.id);

/** Who published a source, and when: where it can be had, if it has no URL. */
function Publication({ source }: { source: CitationFragment['source'] }) {
  const { format, comma } = useMessages();
  const { title, publisher, publishedOn, url } = source;
  if (url === null) return <WithoutUrl source={source} />;
  const parts = [
    // Some titles begin with the name of the publisher.
    publisher !== null && title.includes(publisher) ? null : publisher,
    publishedOn === null ? null : format.date(publishedOn),
  ];
  return parts.filter((part) => part !== null).join(comma);
}

interface WithoutUrlProps {
  source: Pick<CitationFragment['source'], 'publisher' | 'publishedOn'>;
}

/** That no URL is recorded of a source, and what is known in its place. */
export function WithoutUrl({ source: { publisher, publishedOn } }: WithoutUrlProps) {
  const { sources, format } = useMessages();
  return sources.withoutUrl(publisher, publishedOn === null ? null : format.date(publishedOn));
}

type Locator = CitationFragment['locator'];

/** Where in a source to look, in its order. */
export function Where({ locators }: { locators: readonly Locator[] }) {
  const messages = useMessages();
  const inOrder = locators
    .filter((locator) => locator !== null)
    .toSorted((a, b) => order(a.page, b.page) || order(a.paragraph, b.paragraph));
  const places = inOrder.map((locator) => placeText(locator, messages));
  // Several fields may cite the same paragraph.
  const unique = [...new Set(places)].filter((place) => place !== '');
  return unique.length > 0 && <span class="locator">{messages.format.list(unique)}</span>;
}

/** Such as "page 2, paragraph 3"; empty if neither is known. */
export const placeText = (
  { page, paragraph }: Pick<NonNullable<Locator>, 'page' | 'paragraph'>,
  { sources, comma }: Pick<Messages, 'sources' | 'comma'>,
): string =>
  [page !== null && sources.page(page), paragraph !== null && sources.paragraph(paragraph)]
    .filter(Boolean)
    .join(comma);

const order = (a: number | null, b: number | null) => (a ?? 0) - (b ?? 0);

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
