import {
  type Item,
  isItem,
  itemsOf,
  type Json,
  listOf,
  numberOf,
  textOf,
} from '../../models/documents/document.ts';
import {
  type Attribute,
  type Award,
  type Category,
  type Edition,
  type Event,
  type Graph,
  type Honor,
  type HonorRecipient,
  idOf,
  type Place,
  type Recipient,
  type RecipientKind,
  type Share,
  type Work,
} from './entities.ts';

/** Reads an export in JSON, which holds everything, into plain objects. */
export function readGraph(text: string): Graph {
  const document: Json = JSON.parse(text);
  if (!isItem(document)) throw new Error('The export is no document.');
  const places = readPlaces(itemsOf(document.places));
  const works = readWorks(itemsOf(document.works), places);
  const recipients = readRecipients(document, places, works);
  const events = itemsOf(document.events).map((item) => readEvent(item, places));
  const editions = itemsOf(document.editions).map((item) =>
    readEdition(item, mapOf(events), recipients),
  );
  return {
    programs: itemsOf(document.programs).map(slugIn),
    places: [...places.values()],
    works: [...works.values()],
    recipients: [...recipients.values()],
    events,
    editions: editions.map(({ edition }) => edition),
    categories: editions.flatMap(({ categories }) => categories),
    awards: editions.flatMap(({ awards }) => awards),
    honors: editions.flatMap(({ honors }) => honors),
  };
}

type BySlug<Of> = ReadonlyMap<string, Of>;

function mapOf<Of extends { slug: string }>(entities: readonly Of[]): Map<string, Of> {
  return new Map(entities.map((entity) => [entity.slug, entity]));
}

function slugIn(item: Item): string {
  return textOf(item.slug) ?? '';
}

/** The entity that a slug names; null where there is no slug. */
function find<Of>(entities: BySlug<Of>, slug: Json | undefined): Of | null {
  const name = textOf(slug);
  if (name === null) return null;
  const entity = entities.get(name);
  if (entity === undefined) throw new Error(`The export mentions ${name}, which it does not have.`);
  return entity;
}

/** Names are a map of languages, or a list; either way the primary one comes first. */
function namesIn({ names }: Item): string[] {
  const texts = isItem(names) ? Object.values(names) : itemsOf(names).map(({ text }) => text ?? '');
  return texts.flatMap((text) => textOf(text) ?? []);
}

function readPlaces(items: readonly Item[]): Map<string, Place> {
  const places = mapOf(
    items.map((item): Place => {
      return {
        ...recipientOf('PLACE', item, null),
        isCountry: item.placeKind === 'COUNTRY',
        countryCode: textOf(item.countryCode),
        parent: null,
      };
    }),
  );
  for (const item of items) {
    const place = find(places, item.slug);
    if (place === null) continue;
    place.place = place;
    place.parent = find(places, item.parent);
  }
  return places;
}

function recipientOf(
  kind: RecipientKind,
  item: Item,
  place: Place | null,
  birthPlaces: Place[] = [],
): Recipient {
  const slug = slugIn(item);
  const named = { id: idOf(kind.toLowerCase(), [slug]), label: slug, slug, names: namesIn(item) };
  return { ...named, kind, place, birthPlaces, item };
}

function readWorks(items: readonly Item[], places: BySlug<Place>): Map<string, Work> {
  const works = mapOf(
    items.map(
      (item): Work => ({
        ...recipientOf('WORK', item, find(places, item.place)),
        parent: null,
      }),
    ),
  );
  for (const item of items) {
    const work = find(works, item.slug);
    if (work !== null) work.parent = find(works, item.parent);
  }
  return works;
}

function readRecipients(
  document: Item,
  places: BySlug<Place>,
  works: BySlug<Work>,
): Map<string, Recipient> {
  const read = (kind: RecipientKind, list: Json | undefined) =>
    itemsOf(list).map((item) => {
      const born = [item.birthPlace, item.countryAtBirth].flatMap(
        (slug) => find(places, slug) ?? [],
      );
      return recipientOf(kind, item, find(places, item.place), born);
    });
  const organizations = mapOf(read('ORGANIZATION', document.organizations));
  const products = itemsOf(document.products).map((item) => {
    const own = find(places, item.place);
    return recipientOf('PRODUCT', item, own ?? find(organizations, item.developer)?.place ?? null);
  });
  return mapOf([
    ...places.values(),
    ...organizations.values(),
    ...products,
    ...read('PROJECT', document.projects),
    ...works.values(),
    ...read('PERSON', document.people),
    ...read('TEAM', document.teams),
  ]);
}

function readEvent(item: Item, places: BySlug<Place>): Event {
  const slug = slugIn(item);
  return {
    id: idOf('event', [slug]),
    label: slug,
    slug,
    name: namesIn(item)[0] ?? '',
    startsOn: textOf(item.startsOn),
    endsOn: textOf(item.endsOn),
    place: find(places, item.place),
  };
}

interface EditionRead {
  edition: Edition;
  categories: Category[];
  awards: Award[];
  honors: Honor[];
}

function readEdition(
  item: Item,
  events: BySlug<Event>,
  recipients: BySlug<Recipient>,
): EditionRead {
  const program = textOf(item.program) ?? '';
  const year = numberOf(item.year) ?? 0;
  const slug = textOf(item.slug) ?? String(year);
  const named = { id: idOf('edition', [program, slug]), label: `${program}/${slug}` };
  const event = find(events, item.event);
  const { heldOn = null, startsAt = null } = isItem(item.ceremony) ? item.ceremony : {};
  const held = textOf(heldOn) ?? textOf(startsAt)?.slice(0, 10) ?? null;
  const declared = numberOf(item.declared);
  const edition: Edition = { ...named, program, slug, year, event, heldOn: held, declared };
  const jury = jurorsIn(item);
  const categories: Category[] = [];
  const panels = new Map<Category, string[]>();
  const awards: Award[] = [];
  const honors: Honor[] = [];
  for (const [position, inner] of withPositions(item.categories)) {
    const category = readCategory(inner, edition, position);
    categories.push(category);
    const jurors = [...jury, ...jurorsIn(inner)];
    panels.set(category, jurors);
    for (const [position, innermost] of withPositions(inner.awards)) {
      const award = readAward(innermost, category, position);
      awards.push(award);
      for (const [position, honor] of withPositions(innermost.honors))
        honors.push(readHonor(honor, { edition, category, award, position, jurors }, recipients));
    }
  }
  for (const [position, honor] of withPositions(item.honors)) {
    const category = find(mapOf(categories), honor.category);
    const jurors = (category && panels.get(category)) ?? jury;
    honors.push(readHonor(honor, { edition, category, award: null, position, jurors }, recipients));
  }
  return { edition, categories, awards, honors };
}

/** The people on the jury of an edition as a whole, or of a category. */
function jurorsIn({ participants }: Item): string[] {
  return itemsOf(participants).flatMap(({ person, role }) =>
    role === 'JUROR' || role === 'JURY_CHAIR' ? (textOf(person) ?? []) : [],
  );
}

/** The entities of a list with their positions: as they say, else the next one. */
function withPositions(list: Json | undefined): [position: number, item: Item][] {
  let highest = 0;
  return itemsOf(list).map((item) => {
    const position = numberOf(item.position) ?? highest + 1;
    highest = Math.max(highest, position);
    return [position, item];
  });
}

/** The id and the label that name an entity within its edition. */
function within({ program, slug }: Edition, kind: string, name: string) {
  const key = [program, slug, name];
  return { id: idOf(kind, key), label: key.join('/') };
}

function readCategory(item: Item, edition: Edition, position: number): Category {
  const slug = slugIn(item);
  const kind = textOf(item.kind) ?? '';
  const section = textOf(item.section);
  return { ...within(edition, 'category', slug), edition, slug, kind, section, position };
}

function readAward(item: Item, category: Category, position: number): Award {
  const { edition } = category;
  const slug = slugIn(item);
  const name = namesIn(item)[0] ?? '';
  const status = textOf(item.status) ?? 'UNKNOWN';
  const [amount, currency = ''] = textOf(item.prize)?.split(' ') ?? [];
  const prize = amount === undefined ? null : { amount: Number(amount), currency };
  const declared = numberOf(item.declared);
  const named = { ...within(edition, 'award', slug), edition, category, slug, name };
  return { ...named, status, position, prize, declared };
}

function readHonor(
  item: Item,
  where: Pick<Honor, 'edition' | 'category' | 'award' | 'position' | 'jurors'>,
  recipients: BySlug<Recipient>,
): Honor {
  const said = listOf(item.recipients).map((one): Item => (isItem(one) ? one : { recipient: one }));
  const slugs = said.map(({ recipient }) => textOf(recipient) ?? '');
  const key = textOf(item.key) ?? `${where.award?.slug ?? '-'}/${slugs.toSorted().join('+')}`;
  const claimed = Map.groupBy(itemsOf(item.claims), ({ field }) => field);
  return {
    ...within(where.edition, 'honor', key),
    ...where,
    result: textOf(item.result) ?? 'WON',
    share: readShare(textOf(item.share)),
    announcedOn: textOf(item.announcedOn),
    rank: numberOf(item.rank),
    disputed: [...claimed.values()].some((claims) => claims.length > 1),
    attributes: readAttributes(item.attributes),
    recipients: said.map((one) => readRecipient(one, recipients)),
    item,
  };
}

/** A key has a value, or a list of them; a value is a text, or has more to it. */
function readAttributes(attributes: Json | undefined): Attribute[] {
  if (!isItem(attributes)) return [];
  return Object.entries(attributes).flatMap(([key, said]) =>
    (Array.isArray(said) ? said : [said]).map((one): Attribute => {
      return { key, value: textOf(isItem(one) ? one.value : one) ?? '' };
    }),
  );
}

function readShare(text: string | null): Share | null {
  if (text === null) return null;
  const [numerator = 0, denominator = 1] = text.split('/').map(Number);
  return { numerator, denominator };
}

/** Places as the source gives them, else of all organizations of the time that have one but publishers, else of the recipient. */
function readRecipient(item: Item, recipients: BySlug<Recipient>): HonorRecipient {
  const recipient = find(recipients, item.recipient);
  if (recipient === null) throw new Error('The export has a recipient without a slug.');
  const placesOf = (slugs: readonly (Json | undefined)[]) =>
    slugs.flatMap((slug) => find(recipients, slug)?.place ?? []);
  const given = placesOf(Array.isArray(item.place) ? item.place : [item.place]);
  const affiliations = itemsOf(item.affiliations).flatMap(
    ({ organization }) => textOf(organization) ?? [],
  );
  // The kind of an affiliation is said of the person.
  const published = itemsOf(recipient.item.affiliations).filter(({ kind }) => kind === 'PUBLISHER');
  const isPublisher = (held: Item) =>
    published.some(({ organization, title, asOf }) =>
      [organization === held.organization, title === held.title, asOf === held.asOf].every(Boolean),
    );
  const ofTheTime = placesOf(
    itemsOf(item.affiliations).flatMap((held) => (isPublisher(held) ? [] : held.organization)),
  );
  const own = recipient.place === null ? [] : [recipient.place];
  const places = [given, ofTheTime].find(({ length }) => length > 0) ?? own;
  return { recipient, places, affiliations, item };
}
