import { type Column, isClaimable } from '../../../../db/model/column.ts';
import type { ColumnValue } from '../../../../db/model/column-value.ts';
import { type KindName, kinds } from '../../../../db/model/entity-kinds.ts';
import { bareRecipient, type Recipient } from '../../../../db/model/facts.ts';
import { isAttributeKey, keyWithin } from '../../../../db/model/keys.ts';
import { type ClaimText, forms, oneOf } from '../../document/claim-text.ts';
import type { Register } from '../../register/register.ts';
import { attributeField } from './attributes.ts';
import type { ClaimField } from './claims.ts';

/** A field that sources can disagree on, with the way back from the text of a claim to a value. */
export interface ReadableField<Value> extends ClaimField<Value> {
  /** what the text of a claim has to be */
  expected: string;
  /** undefined where the text is no value of the field, or names an entity that is not there */
  read(text: string): Value | undefined;
}

/** Lists of slugs and the kind of entity that they name. */
const slugLists = { leadsTo: 'program', origins: 'place' } as const;

/**
 * The field that a column holds.
 * @param key of the entity, within which what the column refers to is looked for
 * @throws Error where the kind has no such column
 */
export function columnField(
  kind: KindName,
  key: readonly string[],
  field: string,
  register: Register,
): ReadableField<ColumnValue> {
  const column = columnOf(kind, field);
  const { refersTo } = column;
  const form = formOf(column);
  const find = (slug: string) => refersTo && register.get(refersTo, keyWithin(key, refersTo, slug));
  return {
    unknown: null,
    expected: refersTo ? `the slug of a known ${refersTo}` : form.expected,
    text: (value) => (value === null ? null : form.write(value)),
    read: (text) => (refersTo && find(text)?.kind !== refersTo ? undefined : form.read(text)),
    node: (text) => find(text)?.id ?? null,
  };
}

const known = new Map<Column, ClaimText>();

/** How values of a column are written as claims. */
function formOf(column: Column): ClaimText {
  const { values } = column;
  const form =
    known.get(column) ??
    (values && isClaimable(column) ? oneOf(Object.keys(values)) : forms[column.form]);
  known.set(column, form);
  return form;
}

function columnOf(kind: KindName, field: string): Column {
  const column = kinds[kind].columns[field];
  if (!column) throw new Error(`A ${kind} has no column ${field}.`);
  return column;
}

/** The field of a list of slugs, whose order means nothing: `gala, prize`. */
export function slugsField(
  list: keyof typeof slugLists,
  register: Register,
): ReadableField<readonly string[]> {
  const kind = slugLists[list];
  return {
    unknown: [],
    expected: `slugs of known ${kind}s, joined by ", "`,
    text: (slugs) => (slugs.length === 0 ? null : slugs.toSorted().join(', ')),
    read: (text) => readSlugs(text, (slug) => register.get(kind, [slug])?.kind === kind),
    node: (text) => register.get(kind, [text])?.id ?? null,
  };
}

/** Recipients agree where the same ones have the same roles, in whatever order: `a-film (FOR_WORK), ann`. */
export function recipientsField(register: Register): ReadableField<readonly Recipient[]> {
  return {
    unknown: [],
    expected:
      'slugs of known recipients, joined by ", ", with a role other than PRIMARY in brackets',
    text: (list) => (list.length === 0 ? null : list.map(withRole).toSorted().join(', ')),
    read(text) {
      const recipients = readRecipients(text);
      return recipients?.every(({ recipient }) => register.get('recipient', [recipient]))
        ? recipients
        : undefined;
    },
    node: (text) => register.get('recipient', [text])?.id ?? null,
  };
}

/** Recipients as the text of a claim names them, whether they are known or not; undefined where it has not the form. */
export function readRecipients(text: string): Recipient[] | undefined {
  const given = text.split(',').map(readRecipient);
  const recipients = given.filter((one) => one !== undefined);
  return new Set(recipients.map(withRole)).size === given.length ? recipients : undefined;
}

function withRole({ recipient, role }: Recipient): string {
  return role === 'PRIMARY' ? recipient : `${recipient} (${role})`;
}

const roles: readonly Recipient['role'][] = ['PRIMARY', 'FOR_WORK', 'CONTRIBUTOR', 'ON_BEHALF'];

/** A recipient as the text of a claim names it; undefined where that has not the form. */
export function readRecipient(text: string): Recipient | undefined {
  const [, recipient = '', name = 'PRIMARY'] = /^\s*(\S+)(?: \(([A-Z_]+)\))?\s*$/.exec(text) ?? [];
  const role = roles.find((known) => known === name);
  return role && { ...bareRecipient(recipient), role };
}

function readSlugs(text: string, isKnown: (slug: string) => boolean): string[] | undefined {
  const slugs = text.split(',').map((slug) => slug.trim());
  return slugs.every(isKnown) && new Set(slugs).size === slugs.length ? slugs : undefined;
}

/** The meaning of the text of a claim. */
interface Meaning {
  /** the text as the field would write it: claims of one meaning have the same */
  text: string;
  /** what the text has to be, where it is no value of the field */
  expected?: string;
}

/** The meaning of the text of a claim on a field; a field that holds no value of its own takes any text. */
export function meaningOf(
  kind: KindName,
  key: readonly string[],
  name: string,
  text: string,
  register: Register,
): Meaning {
  if (name === 'recipients') return meaningIn(recipientsField(register), text);
  if (name === 'leadsTo' || name === 'origins') return meaningIn(slugsField(name, register), text);
  if (isAttributeKey(name)) return meaningIn(attributeField, text);
  return Object.hasOwn(kinds[kind].columns, name)
    ? meaningIn(columnField(kind, key, name, register), text)
    : { text };
}

function meaningIn<Value>(field: ReadableField<Value>, text: string): Meaning {
  const value = field.read(text);
  return value === undefined
    ? { text, expected: field.expected }
    : { text: field.text(value) ?? text };
}
