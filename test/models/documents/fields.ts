import { mergeValue, sourcesOf, unknown, type Word } from './dispute.ts';
import type { Json } from './document.ts';
import {
  type FieldType,
  isAttribute,
  isDisputable,
  type KindName,
  nameOf,
  typeOf,
} from './kinds.ts';
import {
  type Claim,
  type Entity,
  type Field,
  type Locator,
  type Reference,
  Rejection,
} from './state.ts';
import type { StatedClaim, Statement } from './statement.ts';
import { filledIn, slugsOf, textOfValue, valueOfText, withUrls } from './values.ts';

/** How documents change the fields of an entity: which source may give a value, and which value counts. */

/** All fields of an entity after a document. */
export function fieldsAfter(
  entity: Entity,
  said: Statement,
  source: string | null,
): Entity['fields'] {
  const stated = (said.claims ?? []).map(({ field }) => field);
  const names = [...Object.keys(entity.fields), ...Object.keys(said.values), ...stated];
  const fields = Object.fromEntries(
    [...new Set(names)].map((name) => [name, fieldAfter(name, entity, said, source)]),
  );
  // An honor with an award is of the award's category, and has none of its own to say.
  const { award, category } = fields;
  return entity.kind === 'honor' && award && award.value !== null && category
    ? { ...fields, category: { ...category, value: null } }
    : fields;
}

function fieldAfter(name: string, entity: Entity, said: Statement, source: string | null): Field {
  const { kind, fields } = entity;
  const present = fields[name] ?? unknown;
  // Null takes all claims away; and with all references goes who said what.
  const field = {
    value: present.value,
    claims: said.claims === null ? [] : present.claims,
    givenBy: said.references === null ? [] : present.givenBy,
  };
  const stated = said.claims?.filter((claim) => claim.field === name) ?? [];
  const given = said.clearsAttributes && isAttribute(name) ? null : said.values[name];
  const sources = sourcesFor(name, said, source);
  const value =
    name === 'recipients' && given !== undefined
      ? filledIn(given, knownOf(field, stated, sources))
      : isAttribute(name) && given !== undefined
        ? withUrls(given, field.value)
        : given;
  if (stated.length > 0) return fieldOfClaims(name, field, stated, value, entity);
  if (value === undefined) return field;
  if (!isDisputable(kind, name)) return settledField(field, value, typeOf(kind, name));
  const merged = mergeValue(field, wordOn(name, value, said, sources), meaningOf(name, entity));
  // Who takes all claims away makes none: what the document says stands.
  if (said.claims === null && merged.claims.length > 0)
    return { value, givenBy: sources.toSorted(), claims: [] };
  return said.references === null
    ? { ...merged, givenBy: merged.givenBy.filter((one) => sources.includes(one)) }
    : merged;
}

/** The last word counts, and a claim that was accepted before is so no more if it says something else. */
function settledField({ claims, ...field }: Field, value: Json, type: FieldType = 'text'): Field {
  const text = textOfValue(type, value);
  const holds = claims.every((claim) => !claim.accepted || claim.value === text);
  const rest = holds ? claims : claims.map((claim) => ({ ...claim, accepted: false }));
  return { ...field, value, claims: rest };
}

/** Claims that a document states replace those of the field, and rule it: its value is the accepted one. */
function fieldOfClaims(
  name: string,
  field: Field,
  stated: readonly StatedClaim[],
  said: Json | undefined,
  { kind, key }: Entity,
): Field {
  const type = typeOf(kind, name);
  const claims = stated.map(({ field: _, value, node, ...claim }): Claim => {
    const text =
      type === undefined ? value : (textOfValue(type, valueOfText(type, value)) ?? value);
    const recipient = node === null ? null : nameOf('recipient', [node]);
    return { ...claim, value: text, node: recipient ?? nodeOf(kind, key, name, text) };
  });
  if (new Set(claims.map((claim) => claim.value)).size < claims.length)
    throw new Rejection(`two claims on ${name} are the same`);
  const value = said === undefined ? field.value : said;
  const accepted = stated.find(({ accepted }) => accepted);
  if (type === undefined) return { ...field, claims };
  if (!accepted)
    return {
      value: isDisputable(kind, name) ? null : value,
      givenBy: [],
      claims,
    };
  const meant = valueOfText(type, accepted.value);
  const isSaid = textOfValue(type, value) === textOfValue(type, meant);
  return { value: isSaid ? value : meant, givenBy: [], claims };
}

/**
 * The known value of recipients when a document says less of them: what it accepts, what they are, or, where that
 * is disputed, what its own sources claim.
 */
function knownOf(
  { value, claims }: Field,
  stated: readonly StatedClaim[],
  sources: readonly string[],
): Json {
  const ofSources = ({ references }: Pick<Claim, 'references'>) =>
    references.some((reference) => sources.includes(reference.source));
  const isStated = stated.length > 0;
  const claim = isStated ? stated.find(({ accepted }) => accepted) : claims.find(ofSources);
  if (!claim || (!isStated && value !== null)) return value;
  const claimed = valueOfText('recipients', claim.value);
  const isSame = textOfValue('recipients', claimed) === textOfValue('recipients', value);
  return isSame ? value : claimed;
}

/** Where a document has the value of a field from: who gives it, else its references, else its source. */
export function sourcesFor(
  name: string,
  said: Statement,
  source: string | null,
): readonly string[] {
  const own = sourcesOf(backing(said.references ?? [], name));
  return said.givenBy[name] ?? (own.length > 0 ? own : source === null ? [] : [source]);
}

function wordOn(name: string, value: Json, said: Statement, sources: readonly string[]): Word {
  const own = backing(said.references ?? [], name);
  return { value, references: sources.flatMap((one) => locatorsOf(one, own)) };
}

function meaningOf(name: string, { kind, key, references }: Entity) {
  const type = typeOf(kind, name) ?? 'text';
  return {
    textOf: (value: Json) => textOfValue(type, value),
    nodeOf: (text: string) => nodeOf(kind, key, name, text),
    citedBy: (source: string) => locatorsOf(source, backing(references, name)),
  };
}

/** The entity that a claim on a field means by its text, if it is one entity. */
function nodeOf(kind: KindName, key: readonly string[], name: string, text: string): string | null {
  const type = typeOf(kind, name);
  if (type === undefined) return null;
  const [slug, second] = slugsOf(type, valueOfText(type, text));
  if (slug === undefined || second !== undefined) return null;
  return nameOf(kindMeant(type), keyMeant(key, kindMeant(type), slug));
}

/** The kind of entity that a field names. */
export function kindMeant(type: NonNullable<ReturnType<typeof typeOf>>): KindName | 'recipient' {
  if (typeof type !== 'object') return 'recipient';
  return 'slugOf' in type ? type.slugOf : type.slugsOf;
}

/** Categories and awards are those of the same edition. */
export function keyMeant(
  key: readonly string[],
  kind: KindName | 'recipient',
  slug: string,
): string[] {
  return kind === 'category' || kind === 'award' ? [...key.slice(0, 2), slug] : [slug];
}

/** The references that support a field: those of the field, of what it is part of, and of the whole entity. */
function backing(references: readonly Reference[], name: string): Reference[] {
  const isRecipients = name === 'recipients';
  return references.filter(
    ({ field }) =>
      field === null ||
      field === name ||
      name.startsWith(`${field}.`) ||
      (field === 'attributes' && isAttribute(name)) ||
      (isRecipients && (field === 'recipient' || field === 'credit')),
  );
}

/** Where a source says it; the source alone where it does not tell. */
function locatorsOf(source: string, references: readonly Reference[]): Locator[] {
  const own = references
    .filter((reference) => reference.source === source)
    .map(({ field: _, ...locator }) => locator);
  return own.length > 0 ? own : [{ source, paragraph: null, page: null, fragment: null }];
}
