import fc from 'fast-check';
import type { Fields } from '../../../db/model/column.ts';
import { participantFields } from '../../../db/model/fields/edition.ts';
import { eventFields, programFields } from '../../../db/model/fields/program.ts';
import {
  organizationFields,
  personFields,
  placeFields,
  productFields,
  projectFields,
  teamFields,
  workFields,
} from '../../../db/model/fields/recipient.ts';
import { sourceFields } from '../../../db/model/fields/source.ts';
import type { Item, Json } from '../../models/documents/document.ts';
import { clearedByNull, type FieldValues, fieldValuesOf, type Values } from './fields.ts';
import { attributeClaim, attributeKeys, attributes, media } from './media.ts';
import {
  address,
  claims,
  givenBy,
  names,
  newNames,
  orNull,
  rarely,
  references,
  slugOf,
  slugsOf,
  small,
  subjectOf,
  text,
} from './values.ts';
import { type Slugs, slugs } from './world.ts';

/** Random entities, as documents say them. */

interface More extends Partial<FieldValues> {
  /** whether sources say it: else it has no references and claims */
  isSourced?: boolean;
  isNamed?: boolean;
  /** whether it can be honored; then it is always stated who it is, and nothing that it gives is an accident */
  isRecipient?: boolean;
}

/**
 * An entity: what it needs is always there where it has to be made, and any of the rest.
 * @param fields its simple fields
 * @param more what else may be said of it
 */
export function entity(pool: Slugs, fields: Fields, more: More = {}): fc.Arbitrary<Item> {
  const { isSourced = true, isNamed = true, isRecipient = false } = more;
  const simple = fieldValuesOf(fields);
  const needs = { ...simple.needs, ...more.needs };
  const may = { ...simple.may, ...more.may };
  const clearable = { ...simple.clearable, ...more.clearable };
  const claimable = { ...simple.claimable, ...(isNamed && nameClaim), ...more.claimable };
  const said = {
    ...needs,
    ...may,
    ...clearedByNull(clearable),
    ...(isNamed && { names }),
    ...(isSourced &&
      sourced([...new Set([...Object.keys(claimable), ...Object.keys(clearable)])], claimable)),
  };
  return fc
    .tuple(
      subjectOf(pool),
      fc.record(isNamed ? { ...needs, names: newNames } : needs),
      fc.record(said, { requiredKeys: [] }),
    )
    .map(([slug, needed, rest]): Item => {
      const isKnown = pool.known.includes(slug);
      const stated = isRecipient ? { slug, identity: 'SAME' } : { slug };
      return isKnown ? { ...stated, ...rest } : { ...stated, ...rest, ...needed };
    });
}

function sourced(fields: readonly string[], claimable: Values): Values {
  const all = [...fields, 'attributes', ...attributeKeys];
  return {
    references: references(all),
    claims: rarely(4, claims({ ...claimable, 'a:x': attributeClaim }), []),
    givenBy: givenBy(all),
    attributes,
  };
}

const nameClaim = { names: text };
const organization = slugOf(slugs.organizations);
export const joined = (pool: Slugs) =>
  fc.uniqueArray(slugOf(pool), { minLength: 1, maxLength: 3 }).map((some) => some.join(', '));
const scheme = fc.constantFrom('wikidata', 'viaf');
const idValue = orNull(fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'));
const externalIds = fc.oneof(
  fc.dictionary(scheme, idValue),
  fc.uniqueArray(
    fc.record(
      {
        scheme,
        value: idValue,
        url: orNull(address),
        givenBy: fc.uniqueArray(slugOf(slugs.sources), { maxLength: 2 }),
      },
      { requiredKeys: ['scheme', 'value'] },
    ),
    { selector: ({ scheme, value }) => `${scheme} ${value}` },
  ),
);

const role = fc.constantFrom('JUROR', 'SPEAKER', 'OTHER');
/** The key that names a participant, beside the edition or the event. */
export const participantKey = fc.record({ person: slugOf(slugs.people), role });

const taking = fieldValuesOf(participantFields);
/** Who took part in an edition, a category or an event. */
export const participants: fc.Arbitrary<Item[]> = fc.uniqueArray(
  fc
    .tuple(
      participantKey,
      fc.record(
        {
          ...clearedByNull(taking.clearable),
          ...taking.may,
          ...sourced(['person', 'role', ...Object.keys(taking.clearable)], {
            ...taking.claimable,
            role,
          }),
        },
        { requiredKeys: [] },
      ),
    )
    .map(([key, more]): Item => ({ ...key, ...more })),
  { selector: ({ person, role }) => `${person} ${role}`, maxLength: 2 },
);

const recipient = { isRecipient: true, clearable: { externalIds, ...media } };
/** Before all honors. */
const bornOn = fc.constantFrom('1901-11', '1950');
/** Mostly a country. */
const countryAtBirth = fc.oneof(
  { arbitrary: fc.constant('land'), weight: 9 },
  { arbitrary: slugOf(slugs.places), weight: 1 },
);

/** By list, what documents say of entities with a slug. */
export const topEntities: Readonly<Record<string, fc.Arbitrary<Item>>> = {
  sources: entity(slugs.sources, sourceFields, { isNamed: false, isSourced: false }),
  places: entity(slugs.places, placeFields, { ...recipient, claimable: { country: text } }),
  organizations: entity(slugs.organizations, organizationFields, recipient),
  people: entity(slugs.people, personFields, {
    ...recipient,
    clearable: { ...recipient.clearable, bornOn, countryAtBirth },
    may: { affiliations: fc.uniqueArray(affiliation(true), { selector: keyOfHeld, maxLength: 2 }) },
    claimable: { affiliations: text, bornOn, countryAtBirth },
  }),
  teams: entity(slugs.teams, teamFields, recipient),
  products: entity(slugs.products, productFields, recipient),
  projects: entity(slugs.projects, projectFields, recipient),
  works: entity(slugs.works, workFields, recipient),
  programs: entity(slugs.programs, programFields, {
    clearable: { ...media, leadsTo: slugsOf(slugs.programs) },
    claimable: { leadsTo: joined(slugs.programs) },
  }),
  events: entity(slugs.events, eventFields, { clearable: media, may: { participants } }),
};

/** The affiliation that a person holds: said of the person, or of who received an honor. */
export function affiliation(isOfPerson: boolean): fc.Arbitrary<Item> {
  const fields = ['title', 'asOf', 'kind'];
  const more: Values = isOfPerson
    ? {
        position: small,
        claims: claims({ title: text, kind: fc.constantFrom('POSITION', 'PUBLISHER') }),
        givenBy: givenBy(fields),
      }
    : {};
  return fc.record(
    {
      organization,
      title: orNull(fc.constantFrom('Head', 'Member')),
      asOf: orNull(fc.constantFrom('2024', '2025')),
      kind: orNull(fc.constantFrom('POSITION', 'PUBLISHER')),
      references: references(fields).map((list): Json => list ?? []),
      ...more,
    },
    { requiredKeys: ['organization'] },
  );
}

export function keyOfHeld({ organization: of, title = null, asOf = null }: Item): string {
  return JSON.stringify([of, title, asOf]);
}
