import fc from 'fast-check';
import {
  type Item,
  isItem,
  itemsOf,
  type Json,
  listOf,
  textOf,
} from '../../models/documents/document.ts';
import { defaultKey } from '../../models/documents/read.ts';
import {
  awardEntity,
  categoryEntity,
  editionItem,
  figureEntity,
  statementEntity,
} from './editions.ts';
import { participants, topEntities } from './entities.ts';
import { belonging, honorEntity } from './honors.ts';
import { retraction } from './retractions.ts';
import { orNull, rarely, slugOf, source, text } from './values.ts';
import { type EditionName, edition, fullEdition, isFull, slugs } from './world.ts';

/** Random documents: a few entities in one, so that what fails is small. */

/** One entity that a document says, with where it says it. */
type Part =
  | { list: string; item: Item }
  | { edition: EditionName; list: 'honors' | 'figures' | 'statements' | ''; item: Item }
  | { edition: EditionName; category: string; item: Item }
  | { edition: EditionName; category: string; award: string; item: Item }
  | { edition: EditionName; category: string; award: string; honor: Item };

/** Which category an award is in: mostly one and the same. */
const home: Readonly<Record<string, string>> = { best: 'city', head: 'lead', next: 'city' };
const category = rarely(12, slugOf(slugs.categories), undefined);
const homeOf = (award: string, other: string | undefined) => other ?? home[award] ?? 'city';

const topPart = fc.oneof(
  ...Object.entries(topEntities).map(([list, arbitrary]) =>
    arbitrary.map((item): Part => ({ list, item })),
  ),
);
const honorPart = fc.tuple(edition, slugOf(slugs.awards), category, honorEntity).map(
  ([at, award, other, honor]): Part => ({
    edition: at,
    category: homeOf(award, other),
    award,
    honor,
  }),
);
const looseHonor = fc
  .tuple(edition, honorEntity, belonging)
  .map(([at, honor, more]): Part => ({ edition: at, list: 'honors', item: { ...honor, ...more } }));
const editionPart = fc.oneof(
  fc.tuple(edition, editionItem).map(([at, item]): Part => ({ edition: at, list: '', item })),
  fc
    .tuple(edition, figureEntity)
    .map(([at, item]): Part => ({ edition: at, list: 'figures', item })),
  fc
    .tuple(edition, statementEntity)
    .map(([at, item]): Part => ({ edition: at, list: 'statements', item })),
  fc
    .tuple(edition, categoryEntity)
    .map(([at, item]): Part => ({ edition: at, category: textOf(item.slug) ?? '', item })),
  fc.tuple(edition, category, awardEntity).map(([at, other, item]): Part => {
    const award = textOf(item.slug) ?? '';
    return { edition: at, category: homeOf(award, other), award, item };
  }),
);
/** Who took part, and nothing else: in an edition, in a category, or in the event that is there from the start. */
const participantPart = fc.oneof(
  fc
    .tuple(edition, participants)
    .map(([at, some]): Part => ({ edition: at, list: '', item: { participants: some } })),
  fc.tuple(slugOf(slugs.categories), participants).map(
    ([slug, some]): Part => ({
      edition: fullEdition,
      category: slug,
      item: { participants: some },
    }),
  ),
  participants.map(
    (some): Part => ({ list: 'events', item: { slug: 'expo', participants: some } }),
  ),
);
const part = fc.oneof(
  { arbitrary: topPart, weight: 3 },
  { arbitrary: honorPart, weight: 2 },
  { arbitrary: looseHonor, weight: 1 },
  { arbitrary: editionPart, weight: 2 },
  { arbitrary: participantPart, weight: 1 },
);

/** The item that makes an edition, category or award that is not there from the start. */
const needed = (slug: string, isThere: boolean, more: Item = {}): Item =>
  isThere ? { slug } : { slug, names: { en: slug }, ...more };

/** A document of parts; what is said of an entity the second time is left out. */
function assemble(parts: readonly Part[]): Item {
  const lists: Record<string, Item[]> = {};
  const add = (list: string, item: Item) => {
    lists[list] ??= [];
    const others = lists[list];
    if (!others.some(({ slug }) => slug === item.slug)) others.push(item);
  };
  for (const one of parts) if (!('edition' in one)) add(one.list, one.item);
  const ofEditions = Map.groupBy(
    parts.flatMap((one) => ('edition' in one ? [one] : [])),
    (one) => one.edition,
  );
  const all = [...ofEditions].map(([at, some]) => assembleEdition(at, some));
  return { ...lists, ...(all.length > 0 && { editions: all }) };
}

function assembleEdition(at: EditionName, parts: readonly Part[]): Item {
  const { program, slug, year } = at;
  const lists: Record<string, Item[]> = {};
  const categories = new Map<string, Item>();
  const awards = new Map<string, Item>();
  const homes = new Map<string, string>();
  const said = new Set<string>();
  const isNew = (list: string, item: Item, award: Json) => {
    const name = list === 'honors' ? (item.key ?? defaultKey({ award, ...item })) : item.slug;
    return !said.has(`${list} ${name}`) && said.add(`${list} ${name}`);
  };
  const isThere = (pool: readonly string[], name: string) => isFull(at) && pool.includes(name);
  let own: Item = {};
  for (const one of parts) {
    if ('list' in one) {
      if (one.list === '') own = one.item;
      else if (isNew(one.list, one.item, null)) {
        lists[one.list] ??= [];
        lists[one.list]?.push(one.item);
      }
      continue;
    }
    const award = 'award' in one ? one.award : undefined;
    const inside = (award !== undefined && homes.get(award)) || one.category;
    const category = categories.get(inside) ?? {
      ...needed(inside, isThere(slugs.categories.known, inside), { kind: 'CITY' }),
    };
    categories.set(
      inside,
      award === undefined && 'item' in one ? { ...category, ...one.item } : category,
    );
    if (award === undefined) continue;
    homes.set(award, inside);
    const known = awards.get(award) ?? needed(award, isThere(slugs.awards.known, award));
    if ('item' in one) awards.set(award, { ...known, ...one.item });
    else if (isNew('honors', one.honor, award))
      awards.set(award, { ...known, honors: [...itemsOf(known.honors), one.honor] });
    else awards.set(award, known);
  }
  const inside = [...categories].map(([name, item]): Item => {
    const held = [...awards].flatMap(([award, known]) =>
      homes.get(award) === name ? [known] : [],
    );
    return held.length > 0 ? { ...item, awards: held } : item;
  });
  return {
    program,
    ...(slug === String(year) ? { year } : { slug, year }),
    ...(!isFull(at) && { names: { en: slug } }),
    ...own,
    ...(inside.length > 0 && { categories: inside }),
    ...lists,
  };
}

/** References to the source of the document without it, and paragraphs as numbers. */
function withShorthands(item: Item, own: string | undefined): Item {
  const entries = Object.entries(item).map(([name, value]): [string, Json] => [
    name,
    Array.isArray(value) ? listOf(value).map((one) => shortened(name, one, own)) : value,
  ]);
  return Object.fromEntries(entries);
}

function shortened(list: string, one: Json, own: string | undefined): Json {
  if (list === 'references') return shorthand(one, own);
  return isItem(one) ? withShorthands(one, own) : one;
}

function shorthand(reference: Json, own: string | undefined): Json {
  if (!isItem(reference) || reference.source !== own) return reference;
  const { source: _, ...rest } = reference;
  const isParagraph = Object.keys(rest).length === 1 && typeof rest.paragraph === 'number';
  return isParagraph ? (rest.paragraph ?? null) : rest;
}

const head = fc.record(
  {
    source,
    reason: text,
    license: orNull(fc.constantFrom('CC0-1.0', 'CC-BY-4.0')),
  },
  { requiredKeys: [] },
);

export const randomDocument: fc.Arbitrary<Item> = fc
  .tuple(
    head,
    fc.array(part, { minLength: 1, maxLength: 4 }),
    rarely(5, fc.array(retraction, { minLength: 1, maxLength: 2 }), []),
  )
  .map(
    ([top, parts, retract]): Item => ({
      format: 'awards/1',
      ...top,
      ...withShorthands(assemble(parts), top.source),
      ...(retract.length > 0 && { retract }),
    }),
  );
