import { isItem, type Json, listOf, textOf } from './document.ts';
import { keyMeant, kindMeant } from './fields.ts';
import { isRecipient, type KindName, kinds, nameOf, typeOf } from './kinds.ts';
import type { Claim, Entity, ExternalId, Locator, State } from './state.ts';
import type { Statement } from './statement.ts';
import { slugsOf, valueOfText } from './values.ts';

/** The meaning of an entity, or of what a document says of one: the name of another, with the kind that it must be. */
export interface Mention {
  kind: KindName | 'recipient';
  name: string;
}

interface Mentioning {
  kind: KindName;
  key: readonly string[];
  values: Readonly<Record<string, Json>>;
  claims: readonly (Pick<Claim, 'value' | 'references'> & { field: string })[];
  /** what is said by name: in references and as a source of values */
  sources: readonly string[];
}

export function mentionsOfEntity(entity: Entity): Mention[] {
  const { kind, key, fields, references, externalIds, images } = entity;
  const all = Object.entries(fields);
  const nodes = all.flatMap(([, { claims }]) => claims.flatMap(({ node }) => node ?? []));
  return [
    ...mentionsOf({
      kind,
      key,
      values: Object.fromEntries(all.map(([field, { value }]) => [field, value])),
      claims: all.flatMap(([field, { claims }]) => claims.map((claim) => ({ ...claim, field }))),
      sources: [
        ...references.map(sourceOf),
        ...all.flatMap(([, { givenBy }]) => givenBy),
        ...externalIds.flatMap(({ givenBy }) => givenBy),
        ...images.flatMap(sourceOfImage),
      ],
    }),
    ...nodes.map((name): Mention => ({ kind: 'recipient', name })),
  ];
}

export function mentionsOfStatement({ kind, key, ...said }: Statement): Mention[] {
  const claims = said.claims ?? [];
  return [
    ...mentionsOf({
      kind,
      key,
      values: said.values,
      claims,
      sources: [
        ...(said.references ?? []).map(sourceOf),
        ...Object.values(said.givenBy).flat(),
        ...(said.externalIds ?? []).flatMap(({ givenBy = [] }) => givenBy),
        ...(said.images ?? []).flatMap(sourceOfImage),
      ],
    }),
    ...claims.flatMap(({ node }) => (node === null ? [] : mention('recipient', [node]))),
  ];
}

const sourceOfImage = (image: Json) => (isItem(image) && textOf(image.source)) || [];
const sourceOf = ({ source }: Locator) => source;

function mentionsOf({ kind, key, values, claims, sources }: Mentioning): Mention[] {
  const claimed = claims.flatMap(({ field, value }): Mention[] => {
    const type = typeOf(kind, field);
    return type === undefined ? [] : mentionsIn(kind, key, field, valueOfText(type, value));
  });
  const cited = claims.flatMap(({ references }) => references.map(sourceOf));
  return [
    ...ownersOf(kind, key),
    ...Object.entries(values).flatMap(([field, value]) => mentionsIn(kind, key, field, value)),
    ...claimed,
    ...[...sources, ...cited].flatMap((source) => mention('source', [source])),
  ];
}

/** The mentions in a value. */
function mentionsIn(kind: KindName, key: readonly string[], field: string, value: Json): Mention[] {
  const type = typeOf(kind, field);
  if (type === undefined) return [];
  const target = kindMeant(type);
  const named = slugsOf(type, value).flatMap((slug) =>
    mention(target, keyMeant(key, target, slug)),
  );
  if (type !== 'recipients') return named;
  const more = listOf(value)
    .filter(isItem)
    .flatMap((one): Mention[] => [
      ...mentionIf('organization', textOf(one.onBehalfOf)),
      ...[one.place ?? null, ...listOf(one.place)].flatMap((place) =>
        mentionIf('place', textOf(place)),
      ),
      ...listOf(one.affiliations).flatMap((held) => {
        const affiliation = listOf(held).map((part) => textOf(part) ?? '');
        return mention('affiliation', [textOf(one.recipient) ?? '', ...affiliation]);
      }),
    ]);
  return [...named, ...more];
}

/** The owners that an entity is named within. */
function ownersOf(kind: KindName, key: readonly string[]): Mention[] {
  const [first = '', second = ''] = key;
  if (kind === 'affiliation')
    return [...mention('person', [first]), ...mention('organization', [second])];
  if (kind === 'edition') return mention('program', [first]);
  if (kind === 'event-participant')
    return [...mention('event', [first]), ...mention('person', [second])];
  if (kind === 'participant') {
    const [, , category = '', person = ''] = key;
    const inCategory = category === '' ? [] : mention('category', [first, second, category]);
    return [...mention('edition', [first, second]), ...inCategory, ...mention('person', [person])];
  }
  return key.length === 3 ? mention('edition', [first, second]) : [];
}

function mention(kind: KindName | 'recipient', key: readonly string[]): Mention[] {
  return [{ kind, name: nameOf(kind, key) }];
}

function mentionIf(kind: KindName, slug: string | null): Mention[] {
  return slug === null ? [] : mention(kind, [slug]);
}

/** Whether something is of the kind that a mention needs. */
export function fits({ kind }: Mention, found: KindName): boolean {
  return kind === found || (kind === 'recipient' && isRecipient(found));
}

/** The rules that must hold of the entities together, whatever documents say: the first that does not, in words. */
export function brokenRule({ entities }: State): string | undefined {
  for (const [name, entity] of entities) {
    const fault = faultOf(entity, entities);
    if (fault !== undefined) return `${name} ${fault}`;
  }
  return undefined;
}

const periods = [
  ['startsOn', 'endsOn'],
  ['bornOn', 'diedOn'],
  ['foundedOn', 'dissolvedOn'],
] as const;

function faultOf(entity: Entity, entities: State['entities']): string | undefined {
  const { kind, key, names, texts } = entity;
  const { needs, neededTexts, isNamed } = kinds[kind];
  const missing = mentionsOfEntity(entity).find((one) => {
    const found = entities.get(one.name);
    return !found || (one.kind !== 'recipient' && !fits(one, found.kind));
  });
  if (missing) return `needs ${missing.name}, which is not there`;
  if (isNamed && names.length === 0) return 'has no name';
  if (needs.some((field) => fieldValue(entity, field) === null))
    return 'lacks a field that it needs';
  if (neededTexts.some((field) => (texts[field] ?? []).length === 0)) return 'lacks a text';
  if (isAfterItself(entity, 'parent', entities)) return 'is inside itself';
  if (isAfterItself(entity, 'basedOn', entities)) return 'is based on itself';
  if (kind === 'program' && listOf(fieldValue(entity, 'leadsTo')).includes(key[0] ?? ''))
    return 'leads to itself';
  for (const [start, end] of periods) {
    const [starts, ends] = [textOf(fieldValue(entity, start)), textOf(fieldValue(entity, end))];
    // As far as both are known.
    if (starts && ends && starts.padEnd(10, '-00') > ends.padEnd(10, '-99'))
      return 'ends before it starts';
  }
  const code = fieldValue(entity, 'countryCode');
  if (code !== null && fieldValue(entity, 'placeKind') !== 'COUNTRY')
    return 'has a code and is no country';
  const others = [...entities.values()].filter((other) => other !== entity && code !== null);
  if (others.some((other) => fieldValue(other, 'countryCode') === code))
    return 'has the code of another';
  const isOwn = ({ scheme, value }: ExternalId) =>
    entity.externalIds.some((id) => id.scheme === scheme && id.value === value);
  for (const other of entities.values()) {
    if (other !== entity && other.kind === kind && other.externalIds.some(isOwn))
      return 'has an external id of another';
  }
  const country = textOf(fieldValue(entity, 'countryAtBirth'));
  const atBirth = country === null ? undefined : entities.get(nameOf('place', [country]));
  if (atBirth && fieldValue(atBirth, 'placeKind') !== 'COUNTRY')
    return 'was born in a country that is none';
  if (kind !== 'award') return undefined;
  const winners = winnersOf(key, entities);
  const shares = winners.map((honor) => (textOf(fieldValue(honor, 'share')) ?? '0/1').split('/'));
  const sum = shares.reduce((total, [part, whole]) => total + Number(part) / Number(whole), 0);
  if (sum > 1.001) return 'is given more than once';
  const isOpen = ['NOT_AWARDED', 'UPCOMING'].includes(textOf(fieldValue(entity, 'status')) ?? '');
  if (isOpen && winners.length > 0) return 'has winners before it is given';
  return undefined;
}

export function fieldValue(entity: Entity, field: string): Json {
  return entity.fields[field]?.value ?? null;
}

function isAfterItself(entity: Entity, field: string, entities: State['entities']): boolean {
  const seen = new Set([entity]);
  for (let at: Entity | undefined = entity; at; ) {
    const next = textOf(fieldValue(at, field));
    at = next === null ? undefined : entities.get(nameOf(at.kind, [next]));
    if (at === entity) return true;
    if (!at || seen.has(at)) return false;
    seen.add(at);
  }
  return false;
}

function winnersOf(
  [program, edition, award]: readonly string[],
  entities: State['entities'],
): Entity[] {
  return [...entities.values()].filter(
    (honor) =>
      honor.kind === 'honor' &&
      honor.key[0] === program &&
      honor.key[1] === edition &&
      fieldValue(honor, 'award') === (award ?? null) &&
      fieldValue(honor, 'result') === 'WON',
  );
}
