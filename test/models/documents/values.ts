import { type Item, isItem, itemsOf, type Json, listOf, numberOf, textOf } from './document.ts';
import type { FieldType } from './kinds.ts';

/** The values of fields, and how claims write them as texts. */

/** A value as a document gives it; null where nothing is known, which an empty list says too. */
export function readValue(type: FieldType, json: Json): Json {
  if (json === null) return null;
  if (type === 'flag' || type === 'coordinates') return json;
  if (type === 'number') return numberOf(json);
  if (type === 'date') return readDate(json);
  if (type === 'attribute') return attributeOf(json);
  if (type === 'time') return readTime(textOf(json));
  if (type === 'money' && isItem(json)) return `${json.amount} ${json.currency}`;
  if (type === 'text' || type === 'share' || type === 'money') return textOf(json);
  if (type !== 'recipients' && 'slugOf' in type) return textOf(json);
  const list = listOf(json);
  if (list.length === 0) return null;
  return type === 'recipients' ? list.map(readRecipient) : list;
}

/** The values of an attribute, of which one may stand alone, and as a text alone. */
function attributeOf(json: Json): Json {
  const values = Array.isArray(json) ? listOf(json) : [json];
  return values.map((one): Item => {
    const { value = null, lang = null, url }: Item = isItem(one) ? one : { value: one };
    return { value: textOf(value), lang: languageOf(lang), ...(url !== undefined && { url }) };
  });
}

/** Languages are written in one way: zh-hans is zh-Hans. */
export function languageOf(tag: Json): string | null {
  return typeof tag === 'string' ? (Intl.getCanonicalLocales(tag)[0] ?? tag) : null;
}

/** The values of an attribute with the URLs that are known where a document gives none. */
export function withUrls(value: Json, present: Json): Json {
  if (value === null) return null;
  return itemsOf(value).map((one) => {
    const same = itemsOf(present).find(
      ({ value, lang }) => value === one.value && lang === one.lang,
    );
    return { url: same?.url ?? null, ...one };
  });
}

function readDate(json: Json | undefined): string | null {
  return typeof json === 'number' ? String(json).padStart(4, '0') : textOf(json);
}

/** 16:30 is 16:30:00. */
function readTime(text: string | null): string | null {
  return text?.replace(/(?<=T\d\d:\d\d)(?!:)/, ':00') ?? null;
}

/** Who received an honor; what is absent is not said. */
function readRecipient(json: Json): Item {
  const { affiliations, ...item }: Item = isItem(json) ? json : { recipient: json };
  const said = Object.entries(item).map(([part, value]) => [part, readPart(value)]);
  return {
    ...Object.fromEntries(said),
    ...(affiliations !== undefined && {
      affiliations: itemsOf(affiliations).map(keyOfAffiliation),
    }),
  };
}

/** A text, or several; several of which there is one are a text. */
function readPart(value: Json): Json {
  const [first = null, ...others] = listOf(value);
  return others.length > 0 ? value : textOf(Array.isArray(value) ? first : value);
}

const bareRecipient: Item = {
  role: 'PRIMARY',
  creditedAs: null,
  detail: null,
  onBehalfOf: null,
  place: null,
  affiliations: [],
};

/** Recipients with what is known of them already where a document does not say it. */
export function filledIn(value: Json, present: Json): Json {
  if (value === null) return null;
  const said = itemsOf(value);
  return said.map((one) => {
    const taken = said.filter((other) => other !== one && other.recipient === one.recipient);
    const known = itemsOf(present).find(
      ({ recipient, role }) =>
        recipient === one.recipient &&
        (one.role === undefined ? taken.every((other) => other.role !== role) : one.role === role),
    );
    return { ...bareRecipient, ...known, ...one };
  });
}

/** The key that tells the affiliations of a person apart: organization, title, time. */
export function keyOfAffiliation(item: Item): string[] {
  return [textOf(item.organization) ?? '', textOf(item.title) ?? '', readDate(item.asOf) ?? ''];
}

/** The key that tells those apart who take part in one entity: person, role. */
export function keyOfParticipant({ person, role }: Item): string[] {
  return [textOf(person) ?? '', textOf(role) ?? ''];
}

/** The slugs that a value names. */
export function slugsOf(type: FieldType, value: Json): string[] {
  if (type === 'recipients') return itemsOf(value).map(({ recipient }) => textOf(recipient) ?? '');
  if (typeof type !== 'object' || value === null) return [];
  return ('slugOf' in type ? [value] : listOf(value)).map((slug) => textOf(slug) ?? '');
}

/** How a claim writes a value. Values that are written alike agree. */
export function textOfValue(type: FieldType, value: Json): string | null {
  if (value === null) return null;
  // Who received it and in which role; in which order, and what for, is not disputed.
  if (type === 'recipients') return itemsOf(value).map(textOfRecipient).toSorted().join(', ');
  if (type === 'attribute') return textOfAttribute(itemsOf(value));
  if (type === 'share') return reduced(String(value));
  if (type === 'coordinates') return isItem(value) ? `${value.latitude}, ${value.longitude}` : null;
  if (typeof type === 'object') return slugsOf(type, value).toSorted().join(', ');
  return String(value);
}

/** A text, or a list as JSON: of several values, of one in a language, and of one that looks like a list. */
function textOfAttribute(values: readonly Item[]): string {
  const [{ value = null, lang = null } = {}] = values;
  const isPlain = values.length === 1 && lang === null && !`${value}`.startsWith('[');
  const texts = values.map((one) =>
    JSON.stringify(one.lang === null ? one.value : { value: one.value, lang: one.lang }),
  );
  return isPlain ? `${value}` : `[${texts.toSorted().join(', ')}]`;
}

function textOfRecipient({ recipient, role }: Item): string {
  return role === 'PRIMARY' ? `${recipient}` : `${recipient} (${role})`;
}

/** Halves are halves, in whatever numbers. */
function reduced(share: string): string {
  const [part = 0, whole = 1] = share.split('/').map(Number);
  const divisor = Array.from({ length: part }, (_, index) => part - index).find(
    (number) => part % number === 0 && whole % number === 0,
  );
  return `${part / (divisor ?? 1)}/${whole / (divisor ?? 1)}`;
}

/** The value that the text of a claim means. */
export function valueOfText(type: FieldType, text: string): Json {
  if (type === 'number') return Number(text);
  if (type === 'flag') return text === 'true';
  if (type === 'time') return readTime(text);
  if (type === 'coordinates') {
    const [latitude = 0, longitude = 0] = text.split(',').map(Number);
    return { latitude, longitude };
  }
  if (type === 'attribute')
    return withUrls(attributeOf(/^\[/.test(text) ? JSON.parse(text) : text), null);
  if (type === 'recipients') {
    return slugsIn(text).map((one): Item => {
      const [recipient = '', role] = one.split(' ');
      return { ...bareRecipient, recipient, ...(role && { role: role.slice(1, -1) }) };
    });
  }
  return typeof type === 'object' && 'slugsOf' in type ? slugsIn(text) : text;
}

function slugsIn(text: string): string[] {
  return text.split(',').map((slug) => slug.trim());
}
