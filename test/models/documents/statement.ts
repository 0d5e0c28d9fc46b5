import { type Item, isItem, itemsOf, type Json, listOf, numberOf, textOf } from './document.ts';
import { type KindName, kinds } from './kinds.ts';
import { type Claim, type Name, type Reference, Rejection, type Text } from './state.ts';
import { languageOf, readValue } from './values.ts';

/** The statement of one document on one entity. What is absent is not said. */
export interface Statement {
  kind: KindName;
  key: readonly string[];
  values: Readonly<Record<string, Json>>;
  names: readonly Name[];
  /** null takes all away */
  texts: Readonly<Record<string, readonly Text[] | null>>;
  /** where all attributes go */
  clearsAttributes?: true;
  images?: readonly Json[];
  links?: readonly Json[];
  /** null takes all away */
  externalIds?: readonly StatedId[] | null;
  references?: readonly Reference[] | null;
  claims?: readonly StatedClaim[] | null;
  /** by field, slugs of sources */
  givenBy: Readonly<Record<string, readonly string[]>>;
  position?: number;
}

export interface StatedId {
  scheme: string;
  /** null takes those of the scheme away */
  value: string | null;
  /** absent where it stays */
  url?: string | null;
  /** absent where the statement tells */
  givenBy?: readonly string[];
}

export interface StatedClaim extends Omit<Claim, 'node'> {
  field: string;
  /** slug of a recipient */
  node: string | null;
}

/** The statement of a document's item on an entity. @param source the document's, which references without one mean */
export function statementOf(
  kind: KindName,
  key: readonly string[],
  item: Item,
  source: string | null,
): Statement {
  const { disputable, settled, texts, neededTexts } = kinds[kind];
  const position = numberOf(item.position);
  const claims = item.claims;
  return {
    kind,
    key,
    values: Object.fromEntries([
      ...Object.entries({ ...disputable, ...settled }).flatMap(
        ([field, type]): [string, Json][] => {
          const json = lookUp(item, field);
          return json === undefined ? [] : [[field, readValue(type, json)]];
        },
      ),
      ...Object.entries(isItem(item.attributes) ? item.attributes : {}).map(([key, json]) => [
        key,
        readValue('attribute', json),
      ]),
    ]),
    ...(item.attributes === null && { clearsAttributes: true }),
    ...(item.images !== undefined && { images: itemsOf(item.images).map(imageOf) }),
    ...(item.links !== undefined && { links: itemsOf(item.links).map(linkOf) }),
    names: namesOf(item.names),
    texts: Object.fromEntries(
      [...texts, ...neededTexts].flatMap((field) => {
        const given = item[field];
        return given === undefined ? [] : [[field, isItem(given) ? textsOf(given) : null]];
      }),
    ),
    ...(item.externalIds !== undefined && {
      externalIds: item.externalIds === null ? null : externalIdsOf(item.externalIds),
    }),
    ...(item.references !== undefined && {
      references: item.references === null ? null : distinct(referencesOf(item.references, source)),
    }),
    ...(claims !== undefined && {
      claims: claims === null ? null : itemsOf(claims).map((claim) => claimOf(claim, source)),
    }),
    givenBy: isItem(item.givenBy)
      ? Object.fromEntries(
          Object.entries(item.givenBy).map(([field, some]) => [
            field,
            listOf(some).map((slug) => textOf(slug) ?? ''),
          ]),
        )
      : {},
    ...(position !== null && { position }),
  };
}

/** `ceremony.heldOn` is `heldOn` in `ceremony`; a ceremony of null has nothing in it. */
function lookUp(item: Item, field: string): Json | undefined {
  const [first = field, inner] = field.split('.');
  const value = item[first];
  return inner !== undefined && isItem(value) ? value[inner] : value;
}

function namesOf(json: Json | undefined): Name[] {
  if (isItem(json)) return textsOf(json).map((text) => ({ ...text, kind: 'OFFICIAL' }));
  return itemsOf(json).map((name) => ({
    lang: languageOf(name.lang ?? null),
    kind: textOf(name.kind) ?? 'OFFICIAL',
    text: textOf(name.text),
  }));
}

function textsOf(map: Item): Text[] {
  return Object.entries(map).map(([lang, text]) => ({
    lang: languageOf(lang) ?? lang,
    text: textOf(text),
  }));
}

function imageOf({ url = null, kind = null, alt = {}, ...more }: Item): Json {
  const { credit, license, width, height, source } = more;
  return {
    url,
    kind,
    alt: isItem(alt) ? pairsOf(alt) : [],
    credit: textOf(credit),
    license: textOf(license),
    source: textOf(source),
    width: numberOf(width),
    height: numberOf(height),
  };
}

function linkOf({ url = null, kind = null, label = {} }: Item): Json {
  return { url, kind, label: isItem(label) ? pairsOf(label) : [] };
}

function pairsOf(texts: Item): Json {
  return textsOf(texts).map(({ lang, text }) => [lang, text]);
}

function externalIdsOf(json: Json): StatedId[] {
  if (isItem(json))
    return Object.entries(json).map(([scheme, value]) => ({ scheme, value: textOf(value) }));
  return itemsOf(json).map(({ scheme, value, url, givenBy }) => ({
    scheme: textOf(scheme) ?? '',
    value: textOf(value),
    ...(url !== undefined && { url: textOf(url) }),
    ...(givenBy !== undefined && { givenBy: listOf(givenBy).map((slug) => textOf(slug) ?? '') }),
  }));
}

/** A number is a paragraph of the document's source, which is the source where none is named. */
function referencesOf(json: Json | undefined, source: string | null): Reference[] {
  return listOf(json).map((one) => {
    const item: Item = isItem(one) ? one : { paragraph: one };
    const named = textOf(item.source) ?? source;
    if (named === null) throw new Rejection('a reference without a source');
    return {
      source: named,
      paragraph: numberOf(item.paragraph),
      page: numberOf(item.page),
      fragment: textOf(item.fragment),
      field: textOf(item.field),
    };
  });
}

function claimOf(item: Item, source: string | null): StatedClaim {
  const references = referencesOf(item.references, source).map(
    ({ field: _, ...locator }) => locator,
  );
  return {
    field: textOf(item.field) ?? '',
    value: textOf(item.value) ?? '',
    node: textOf(item.node),
    accepted: item.accepted === true,
    note: textOf(item.note),
    references: distinct(references),
  };
}

export function distinct<Of>(list: readonly Of[]): Of[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
