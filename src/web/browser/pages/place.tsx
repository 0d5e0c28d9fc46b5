import { PlaceMap } from '../charts/place-map.tsx';
import { PlaceDocument, type PlaceQuery } from '../generated/graphql.ts';
import { placeKindLabels } from '../generated/value-labels.ts';
import { definePage, type PageQuery } from '../page.ts';
import { ExternalIds } from '../parts/external-ids.tsx';
import { type Fact, Facts } from '../parts/facts.tsx';
import { honoredRows, honoredText } from '../parts/honored.ts';
import { HonorsSection } from '../parts/honors-section.tsx';
import { Images } from '../parts/images.tsx';
import { MentionList } from '../parts/mention-list.tsx';
import { Mentions } from '../parts/mentions.tsx';
import { Name } from '../parts/name.tsx';
import { OtherNames } from '../parts/other-names.tsx';
import { RunQueryLink } from '../parts/run-query-link.tsx';
import { Share } from '../parts/share.tsx';
import { simpleFacts } from '../parts/simple-facts.tsx';
import { Sources } from '../parts/sources.tsx';
import { missingText } from '../parts/unknown-text.ts';
import { WebLinks } from '../parts/web-links.tsx';
import { cardRows } from '../parts/winners.ts';

type Place = NonNullable<PlaceQuery['place']>;

export const place = definePage({
  path: '/places/:slug',
  document: PlaceDocument,
  variables: ({ params: { slug = '' }, search }) => ({
    slug,
    after: search.get('after'),
    within: search.get('within'),
    parts: search.get('parts'),
  }),
  view: ({ place, ...counts }, _route, pageQuery) =>
    place && {
      title: place.name,
      description: honoredText(
        place.name,
        place.honors.nodes,
        `${place.name}: the awards that went to it and to those within it, with their sources.`,
      ),
      entity: place.id,
      card: () => ({
        kicker: placeKindLabels[place.placeKind],
        title: place.name,
        ...cardRows(honoredRows(place.honors.nodes)),
        chart: null,
      }),
      content: <PlacePage place={place} missing={missingOf(place, counts)} pageQuery={pageQuery} />,
    },
});

interface PlacePageProps {
  place: Place;
  /** a sentence on the honors that are not here because their place is unknown; null if there are none */
  missing: string | null;
  pageQuery: PageQuery;
}

function PlacePage({ place, missing, pageQuery }: PlacePageProps) {
  const { name, placeKind, references, honors, honorsWithin } = place;
  return (
    <article>
      <header class="page-head">
        <p class="kicker">{placeKindLabels[placeKind]}</p>
        <h1 tabIndex={-1}>
          <Name of={place} />
        </h1>
        <OtherNames of={place} />
        <Facts facts={factsAbout(place)} of={place} />
        <WebLinks links={place.links} />
        <ExternalIds ids={place.externalIds} />
        <Sources of={name} references={references} />
      </header>
      <PlaceMap place={place} />
      <HonorsSection id="honors" title="Honors of its own" list={honors} recipient={place.id}>
        {honors.totalCount === 0 && <p class="none">None is known.</p>}
      </HonorsSection>
      {honorsWithin.totalCount > 0 && (
        <HonorsSection
          id="within"
          title={`Other honors within ${name}`}
          list={honorsWithin}
          parameter="within"
        >
          <p class="aside">
            These went to people, organizations, places and works that count under this place.
          </p>
        </HonorsSection>
      )}
      {missing !== null && <p class="aside">{missing}</p>}
      <MentionList title="Places within" list={place.parts} parameter="parts" />
      <Images images={place.images} />
      <Share title={name} />
      <RunQueryLink {...pageQuery} />
    </article>
  );
}

/** An honor can have a place that is in no known country: that is missing on the page of a country only. */
function missingOf(
  { placeKind }: Place,
  { everywhere, statistics }: Omit<PlaceQuery, 'place'>,
): string | null {
  const dimension = placeKind === 'COUNTRY' ? 'COUNTRY' : 'PLACE';
  const missing = statistics?.unknown.find((count) => count.dimension === dimension);
  if (!missing || missing.honorCount === 0) return null;
  return missingText(missing.field, missing.honorCount, everywhere?.totalCount);
}

/** What a page says of a place beside its name: all places around it, of which a country needs none. */
function factsAbout(place: Place): Fact[] {
  const around = placesAround(place);
  const value = around.length === 0 ? null : <Mentions of={around} />;
  return simpleFacts('Place', place).map((fact) =>
    fact.field === 'parent' ? { ...fact, value, mayBeNone: place.placeKind === 'COUNTRY' } : fact,
  );
}

/** The places that a place lies in, the nearest first. */
function placesAround({ parent }: Place) {
  const above = parent?.parent;
  return [parent, above, above?.parent, above?.parent?.parent].filter((place) => place != null);
}
