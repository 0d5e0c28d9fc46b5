import { PlaceMap } from '../../charts/place-map.tsx';
import type { Fact } from '../../facts/facts.tsx';
import { Images } from '../../facts/images.tsx';
import { simpleFacts } from '../../facts/simple-facts.tsx';
import { PlaceDocument, type PlaceQuery } from '../../generated/graphql.ts';
import { cardOf } from '../../honor/winners.ts';
import { RunQueryLink } from '../../links/run-query-link.tsx';
import type { Messages } from '../../messages/languages/en.ts';
import { useMessages } from '../../messages/messages.ts';
import { missingText } from '../../messages/unknown-text.ts';
import { Mentions } from '../../names/mentions.tsx';
import { definePage } from '../../page/page.ts';
import { EntityHead } from '../../page/page-head.tsx';
import { ExternalIds } from './external-ids.tsx';
import { honoredRows, honoredText } from './honored.ts';
import { HonorsSection } from './honors-section.tsx';
import { MentionList } from './mention-list.tsx';

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
  view: ({ place, ...counts }, { messages }) => {
    const missing = place && missingOf(place, counts, messages);
    return (
      place && {
        title: place.name,
        description: honoredText(
          place.name,
          place.honors.nodes,
          messages.place.description(place.name),
          messages,
        ),
        entity: place.id,
        list: 'place',
        missing: missing === null ? [] : [missing],
        card: () =>
          cardOf(
            messages.values.PlaceKind[place.placeKind],
            place.name,
            honoredRows(place.honors.nodes, messages),
            messages,
          ),
        content: <PlacePage place={place} missing={missing} />,
      }
    );
  },
});

interface PlacePageProps {
  place: Place;
  /** a sentence on the honors that are not here because their place is unknown; null if there are none */
  missing: string | null;
}

function PlacePage({ place, missing }: PlacePageProps) {
  const messages = useMessages();
  const texts = messages.place;
  const { name, placeKind, honors, honorsWithin } = place;
  return (
    <article>
      <EntityHead
        of={place}
        kicker={messages.values.PlaceKind[placeKind]}
        facts={factsAbout(place, messages)}
      >
        <ExternalIds ids={place.externalIds} />
      </EntityHead>
      <PlaceMap place={place} />
      <HonorsSection id="honors" title={texts.ownHonors} list={honors} recipient={place.id}>
        {honors.totalCount === 0 && <p class="none">{texts.none}</p>}
      </HonorsSection>
      {honorsWithin.totalCount > 0 && (
        <HonorsSection
          id="within"
          title={texts.otherHonors(name)}
          list={honorsWithin}
          parameter="within"
        >
          <p class="aside">{texts.countUnder}</p>
        </HonorsSection>
      )}
      {missing !== null && <p class="aside">{missing}</p>}
      <MentionList title={texts.placesWithin} list={place.parts} parameter="parts" />
      <Images images={place.images} />
      <RunQueryLink />
    </article>
  );
}

/** An honor can have a place that is in no known country: that is missing on the page of a country only. */
function missingOf(
  { placeKind }: Place,
  { everywhere, statistics }: Omit<PlaceQuery, 'place'>,
  messages: Messages,
): string | null {
  const dimension = placeKind === 'COUNTRY' ? 'COUNTRY' : 'PLACE';
  const missing = statistics?.unknown.find((count) => count.dimension === dimension);
  if (!missing || missing.honorCount === 0) return null;
  return missingText(missing.field, missing.honorCount, messages, everywhere?.totalCount);
}

/** The facts that a page says of a place beside its name: all places around it, of which a country needs none. */
function factsAbout(place: Place, messages: Messages): Fact[] {
  const around = placesAround(place);
  const value = around.length === 0 ? null : <Mentions of={around} />;
  return simpleFacts('Place', place, messages).map((fact) =>
    fact.field === 'parent' ? { ...fact, value, mayBeNone: place.placeKind === 'COUNTRY' } : fact,
  );
}

/** The places that a place lies in, the nearest first. */
function placesAround({ parent }: Place) {
  const above = parent?.parent;
  return [parent, above, above?.parent, above?.parent?.parent].filter((place) => place != null);
}
