import { isDeepStrictEqual } from 'node:util';
import { forms } from '#import';
import { type Column, isClaimable } from '../../db/model/column.ts';
import type { ColumnValue } from '../../db/model/column-value.ts';
import { kinds } from '../../db/model/entity-kinds.ts';
import type {
  AttributeValue,
  Facts,
  Locator,
  Name,
  Recipient,
  Text,
} from '../../db/model/facts.ts';
import { defaultKey } from '../../db/model/keys.ts';
import { backing, fieldOfId, sourcesOf } from '../../db/model/source-references.ts';

import type { ExportedEntity } from './read-entities.ts';

/** An entity as a document says it. */
export type Item = Record<string, unknown>;

/** The context that items are made with. */
export interface ItemContext {
  /** slugs of recipients that claims name as their values, by id */
  slugs: ReadonlyMap<string, string>;
}

/**
 * All that the graph knows of an entity, in the words of a document; what it is named by comes first. Left out is
 * what is unknown, what a document means where it says nothing, and `position` (see NextPositions).
 * @param named the keys that name it
 * @param standing columns that its place in the document says
 */
export function itemOf(
  { kind, facts }: ExportedEntity,
  named: Item,
  { slugs }: ItemContext,
  standing: readonly string[] = [],
): Item {
  const item: Item = { ...named };
  if (facts.names.length > 0) item.names = namesItem(facts.names);
  for (const [field, column] of Object.entries(kinds[kind].columns)) {
    const value = facts.columns[field] ?? null;
    if (value === null || value === column.fallback) continue;
    if (column.automatic || standing.includes(field)) continue;
    const [first = field, inner] = field.split('.');
    if (inner === undefined) item[field] = columnItem(column, value);
    else item[first] = { ...Object(item[first]), [inner]: value };
  }
  // In the order of the table of fields, since they are read in no order of fields.
  for (const field of Object.keys(kinds[kind].texts)) {
    const texts = facts.texts[field] ?? [];
    if (texts.length > 0) item[field] = textsItem(texts);
  }
  if (facts.images.length > 0) {
    item.images = facts.images.map(({ url, kind, alt, ...more }) => ({
      url,
      kind,
      alt: textsItem(alt),
      ...known(more),
    }));
  }
  if (facts.links.length > 0) {
    item.links = facts.links.map(({ url, kind, label }) => ({
      url,
      kind,
      ...(label.length > 0 && { label: textsItem(label) }),
    }));
  }
  const attributes = Object.entries(facts.attributes);
  if (attributes.length > 0) {
    item.attributes = Object.fromEntries(
      attributes.map(([key, values]) => [key, attributeItem(values)]),
    );
  }
  if (facts.leadsTo.length > 0) item.leadsTo = facts.leadsTo;
  if (facts.origins.length > 0) item.origins = facts.origins;
  if (facts.recipients.length > 0) item.recipients = facts.recipients.map(recipientItem);
  // Of an honor that nobody is named for, that has to be said.
  else if (kind === 'honor' && !facts.claims.recipients) item.recipients = null;
  if (facts.formerSlugs.length > 0) item.formerSlugs = facts.formerSlugs;
  if (facts.externalIds.length > 0) item.externalIds = externalIdItems(facts);
  if (facts.references.length > 0) item.references = facts.references.map(known);
  const claims = claimItems(facts, slugs);
  if (claims.length > 0) item.claims = claims;
  const givenBy = givenByItem(kind, facts);
  if (Object.keys(givenBy).length > 0) item.givenBy = givenBy;
  return item;
}

/** An object without what is null in it. */
function known(value: object): Item {
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}

function textsItem(texts: readonly Text[]): Item {
  return Object.fromEntries(texts.map(({ lang, text }) => [lang, text]));
}

/** As one value where there is one, and each as a text where that says all. */
function attributeItem(values: readonly AttributeValue[]): unknown {
  const items = values.map((one) =>
    one.lang === null && one.url === null ? one.value : known(one),
  );
  return items.length === 1 ? items[0] : items;
}

/** As a map of languages where that says all, else as a list. */
function namesItem(names: readonly Name[]): unknown {
  const languages = new Set(names.map(({ lang }) => lang));
  const isMap =
    languages.size === names.length &&
    names.every(({ lang, kind }) => lang !== null && kind === 'OFFICIAL');
  if (isMap) return Object.fromEntries(names.map(({ lang, text }) => [lang, text]));
  return names.map(({ text, lang, kind }) => ({
    text,
    ...(lang !== null && { lang }),
    ...(kind !== 'OFFICIAL' && { kind }),
  }));
}

/** Pairs that a document writes in one text, as that; coordinates stay an object. */
export function columnItem({ form }: Column, value: ColumnValue): ColumnValue {
  switch (form) {
    case 'share':
      return shareText(value);
    case 'money':
      return forms.money.write(value);
    default:
      return value;
  }
}

/** 2/4 as it was said, not as 1/2; null where no share is known. */
export function shareText(share: ColumnValue | undefined): string | null {
  if (typeof share !== 'object' || share === null) return null;
  return `${share.numerator}/${share.denominator}`;
}

/** A recipient as its slug where that says all. */
function recipientItem({ recipient, role, affiliations, ...more }: Recipient): unknown {
  const item = {
    recipient,
    ...(role !== 'PRIMARY' && { role }),
    ...known(more),
    ...(affiliations.length > 0 && { affiliations: affiliations.map(known) }),
  };
  return Object.keys(item).length === 1 ? recipient : item;
}

/** External ids, with their sources if the references of the entity do not name them. */
function externalIdItems({ externalIds, references, provenance }: Facts): Item[] {
  const understood = sourcesOf(backing(references, 'externalIds'));
  return externalIds.map((id) => {
    const givenBy = provenance[fieldOfId(id)] ?? [];
    return { ...known(id), ...(!isDeepStrictEqual(givenBy, understood) && { givenBy }) };
  });
}

function claimItems({ claims }: Facts, slugs: ItemContext['slugs']): Item[] {
  return Object.keys(claims)
    .toSorted()
    .flatMap((field) =>
      (claims[field] ?? []).map(({ value, node, accepted, note, references }) => {
        const slug = node === null ? undefined : slugs.get(node);
        return {
          field,
          value,
          ...(slug !== undefined && { node: slug }),
          ...(accepted && { accepted }),
          ...(note !== null && { note }),
          ...(references.length > 0 && {
            references: references.map((locator: Locator) => known(locator)),
          }),
        };
      }),
    );
}

/** Which sources give the values of fields, where the references of the entity would make others of them. */
export function givenByItem(
  kind: ExportedEntity['kind'],
  facts: Facts,
): Record<string, readonly string[]> {
  const { columns, references, claims, provenance } = facts;
  const { attributes, leadsTo, origins, recipients } = facts;
  const lists = { ...attributes, leadsTo, origins, recipients };
  const fields = [
    ...Object.entries(kinds[kind].columns)
      .filter(([field, column]) => isClaimable(column) && (columns[field] ?? null) !== null)
      .map(([field]) => field),
    ...Object.entries(lists)
      .filter(([, list]) => list.length > 0)
      .map(([field]) => field),
  ];
  return Object.fromEntries(
    fields.flatMap((field): [string, readonly string[]][] => {
      if (Object.hasOwn(claims, field)) return [];
      const sources = provenance[field] ?? [];
      const understood = sourcesOf(backing(references, field));
      return isDeepStrictEqual(sources.toSorted(), understood) ? [] : [[field, sources]];
    }),
  );
}

/** A participant of an edition or of an event, whose keys end alike. */
export function participantItem(
  participant: ExportedEntity,
  position: { position?: number },
  context: ItemContext,
): Item {
  const [person, role] = participant.key.slice(-2);
  return itemOf(participant, { person, role, ...position }, context);
}

/**
 * The key of an honor, where what it is written with does not make the same one.
 * @param recipients those that it is written with
 */
export function keyItem(honor: ExportedEntity, recipients: readonly Recipient[]): { key?: string } {
  const key = honor.key.at(-1) ?? '';
  const { award } = honor.facts.columns;
  const made = defaultKey(typeof award === 'string' ? award : null, recipients);
  return recipients.length > 0 && key === made ? {} : { key };
}

/** Which positions come next in owners: a document says that of an entity only where it has another. */
export class NextPositions {
  readonly #highest = new Map<string, number>();

  /**
   * The position of an entity, if it has to be said.
   * @param owner what the entity stands in
   */
  item(owner: string, { facts }: ExportedEntity): { position?: number } {
    const { position } = facts.columns;
    if (typeof position !== 'number') return {};
    const next = (this.#highest.get(owner) ?? 0) + 1;
    this.#highest.set(owner, Math.max(next - 1, position));
    return position === next ? {} : { position };
  }
}
