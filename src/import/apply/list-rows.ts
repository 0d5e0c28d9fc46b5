import { ngramsOf } from '../../../db/cjk-ngrams.ts';
import { deriveId } from '../../../db/id.ts';
import type { KindName } from '../../../db/model/entity-kinds.ts';
import { type Facts, placesOf } from '../../../db/model/facts.ts';
import { normalize, wordsOf } from '../../../db/normalize.ts';
import type { DB, SearchKind } from '../../../db/tables.ts';
import type { PlannedEntity } from '../planned-entity.ts';
import type { Register } from '../register/register.ts';
import type { Row } from './rows.ts';

/** The tables of what entities have beside their own rows, and the fact that is in each. */
export const listTables = [
  { table: 'name', owner: 'entity_id', fact: 'names' },
  { table: 'localized_text', owner: 'entity_id', fact: 'texts' },
  { table: 'external_id', owner: 'entity_id', fact: 'externalIds' },
  { table: 'former_slug', owner: 'entity_id', fact: 'formerSlugs' },
  { table: 'image', owner: 'entity_id', fact: 'images' },
  { table: 'link', owner: 'entity_id', fact: 'links' },
  { table: 'attribute', owner: 'entity_id', fact: 'attributes' },
  { table: 'leads_to', owner: 'program_id', fact: 'leadsTo' },
  { table: 'origin', owner: 'entity_id', fact: 'origins' },
  { table: 'honor_recipient', owner: 'honor_id', fact: 'recipients' },
  { table: 'honor_recipient_place', owner: 'honor_id', fact: 'recipients' },
  { table: 'honor_affiliation', owner: 'honor_id', fact: 'recipients' },
  { table: 'reference', owner: 'entity_id', fact: 'references' },
  { table: 'claim', owner: 'entity_id', fact: 'claims' },
  { table: 'claim_reference', owner: 'entity_id', fact: 'claims' },
  { table: 'provenance', owner: 'entity_id', fact: 'provenance' },
] as const satisfies readonly { table: keyof DB; owner: string; fact: keyof Facts }[];

/** The kinds that search finds by these names; it finds awards by those of their series, which are derived. */
const searchKinds: { readonly [Kind in KindName]?: SearchKind } = {
  program: 'PROGRAM',
  event: 'EVENT',
  edition: 'EDITION',
  place: 'PLACE',
  organization: 'ORGANIZATION',
  product: 'PRODUCT',
  project: 'PROJECT',
  work: 'WORK',
  person: 'PERSON',
  team: 'TEAM',
};

type ListTable = (typeof listTables)[number]['table'];

/** All rows of an entity in one of these tables. */
export function listRows(
  table: ListTable,
  entity: PlannedEntity,
  facts: Facts,
  register: Register,
): Row[] {
  const { id } = entity;
  const entity_id = id;
  switch (table) {
    case 'name':
      return facts.names.map(({ text, lang, kind }, position) => {
        const normalized = normalize(text);
        return {
          entity_id,
          position,
          text,
          lang,
          kind,
          normalized,
          search_kind: searchKinds[entity.kind] ?? null,
          grams: ngramsOf(normalized),
          words: wordsOf(normalized),
        };
      });
    case 'localized_text':
      return Object.entries(facts.texts).flatMap(([field, texts]) =>
        texts.map(({ lang, text }, position) => ({ entity_id, field, position, lang, text })),
      );
    case 'external_id':
      return facts.externalIds.map((external, position) => ({ entity_id, position, ...external }));
    case 'former_slug':
      return facts.formerSlugs.map((slug, position) => ({
        slug,
        former_id: deriveId(entity.kind, slug),
        entity_id,
        position,
      }));
    case 'image':
      return facts.images.map(({ source, ...image }, position) => ({
        entity_id,
        position,
        ...image,
        source_id: source && register.id('source', [source]),
      }));
    case 'link':
      return facts.links.map((link, position) => ({ entity_id, position, ...link }));
    case 'attribute':
      return Object.entries(facts.attributes)
        .flatMap(([key, values]) => values.map((value) => ({ key, ...value })))
        .map((attribute, position) => ({ entity_id, position, ...attribute }));
    case 'leads_to':
      return facts.leadsTo.map((slug, position) => ({
        program_id: id,
        position,
        target_id: register.id('program', [slug]),
      }));
    case 'origin':
      return facts.origins.map((slug, position) => ({
        entity_id,
        position,
        place_id: register.id('recipient', [slug]),
      }));
    case 'honor_recipient':
      return facts.recipients.map(
        ({ recipient, role, creditedAs, detail, onBehalfOf, place }, position) => {
          const [first] = placesOf(place);
          return {
            honor_id: id,
            position,
            recipient_id: register.id('recipient', [recipient]),
            role,
            credited_as: creditedAs,
            detail,
            on_behalf_of_id: onBehalfOf && register.id('recipient', [onBehalfOf]),
            place_id: first === undefined ? null : register.id('recipient', [first]),
          };
        },
      );
    case 'honor_recipient_place':
      return facts.recipients.flatMap(({ place }, recipient_position) =>
        placesOf(place)
          .slice(1)
          .map((slug, index) => ({
            honor_id: id,
            recipient_position,
            position: index + 1,
            place_id: register.id('recipient', [slug]),
          })),
      );
    case 'honor_affiliation':
      return facts.recipients.flatMap(({ recipient, affiliations }, recipient_position) =>
        affiliations.map(({ organization, title, asOf }, position) => ({
          honor_id: id,
          recipient_position,
          position,
          affiliation_id: register.id('affiliation', [
            recipient,
            organization,
            title ?? '',
            asOf ?? '',
          ]),
        })),
      );
    case 'reference':
      return facts.references.map(({ source, ...locator }, position) => ({
        entity_id,
        position,
        source_id: register.id('source', [source]),
        ...locator,
      }));
    case 'claim':
      return Object.entries(facts.claims).flatMap(([field, claims]) =>
        claims.map(({ value, node, accepted, note }, position) => ({
          entity_id,
          field,
          position,
          value,
          node_id: node,
          accepted,
          note,
        })),
      );
    case 'claim_reference':
      return Object.entries(facts.claims).flatMap(([field, claims]) =>
        claims.flatMap(({ references }, claim_position) =>
          references.map(({ source, paragraph, page, fragment }, position) => ({
            entity_id,
            field,
            claim_position,
            position,
            source_id: register.id('source', [source]),
            paragraph,
            page,
            fragment,
          })),
        ),
      );
    case 'provenance': {
      const fields = new Map<string, string[]>();
      for (const field in facts.provenance) {
        for (const source of facts.provenance[field] ?? []) {
          const some = fields.get(source);
          if (some) some.push(field);
          else fields.set(source, [field]);
        }
      }
      return [...fields].map(([source, some]) => ({
        entity_id,
        source_id: register.id('source', [source]),
        fields: some.sort(),
      }));
    }
  }
}
