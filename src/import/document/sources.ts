import { z } from 'zod';
import { attributes } from './attributes.ts';
import { shapeOf } from './field-schema.ts';
import { named } from './recipient-name.ts';
import {
  address,
  clearable,
  count,
  few,
  longText,
  maxListItems,
  optional,
  orNull,
  shortText,
  shown,
  slug,
  slugs,
} from './value-schemas.ts';

/** Sources, and what a document says of where its facts come from. */

export const source = z
  .strictObject({
    slug: slug.meta(
      shown('The slug of the source, unique among sources.', ['nobelprize-physics-1903']),
    ),
    ...shapeOf('source'),
  })
  .meta({ id: 'source' });

const locator = {
  source: orNull(slug, "The slug of the source; by default, the document's source.", [
    'gazette-2019',
  ]),
  paragraph: orNull(
    count,
    'The paragraph or heading, counted from 1 at the top; null if unknown.',
    [7],
  ),
  page: orNull(count, 'The page, counted from 1; null if none or unknown.', [12]),
  fragment: orNull(
    shortText,
    'A named part of the source, a row of a table, or the rest of its URL; null if none or unknown.',
    ['summary'],
  ),
};

const reference = z
  .union(
    [
      count.transform((paragraph) => ({
        source: null,
        paragraph,
        page: null,
        fragment: null,
        field: null,
      })),
      z.strictObject({
        ...locator,
        field: orNull(
          shortText,
          'The name of the field in the graph that it supports; by default, all fields of the entity.',
          ['announcedOn'],
        ),
      }),
    ],
    'a paragraph number, or { source, paragraph, page, fragment, field }',
  )
  .meta({ id: 'reference' });

/** A source of null is that of the document. */
export const references = z.array(reference, 'a list of references').max(maxListItems, few);

const claim = z
  .strictObject({
    field: shortText.meta(
      shown('The name of the field in the graph, with a dot for a part.', [
        'ceremony.heldOn',
        'share',
        'recipients',
      ]),
    ),
    value: z
      .union([longText, z.number().transform(String)], 'text')
      .meta(
        shown(
          'The value as text. For other entities, their slugs, joined by a comma and a space.',
          ['2019-05-03'],
        ),
      ),
    node: orNull(named.recipient, 'The slug of the recipient that the value names; null if none.', [
      'marie-curie',
    ]),
    accepted: z
      .boolean('true or false')
      .default(false)
      .meta(
        shown(
          'Whether the field shows this value; false by default. At most one claim on a field can be accepted.',
          [true],
        ),
      ),
    note: orNull(longText, 'Your comment on the claim.'),
    references: references
      .default([])
      .meta(
        shown(
          "The sources that claim this value: paragraph numbers of the document's source, or { source, paragraph, page, fragment }.",
          [[2]],
        ),
      ),
  })
  .meta({ id: 'claim' });

/** The fields of every entity with sources. The descriptions say what a given list does to what is there. */
export const sourced = {
  references: references
    .nullable()
    .optional()
    .meta({
      id: 'references',
      ...shown(
        "Where the facts come from: paragraph numbers of the document's source, or { source, paragraph, page, fragment, field }. They replace references to the same source for the same field; null removes all.",
        [[7]],
      ),
    }),
  claims: z.array(claim, 'a list of claims').max(maxListItems, few).nullable().optional().meta({
    id: 'claims',
    description:
      'What sources claim if they disagree, one item for each value. They replace all claims on the same field, so list them all. A field without an accepted claim is null; null removes all claims.',
  }),
  attributes: attributes
    .nullable()
    .optional()
    .meta({
      id: 'attributes',
      ...shown(
        'What sources record beyond this format: a map of keys with a namespace to a text, { value, lang, url }, or a list of these. Other keys stay; null in place of values removes those of the key, and null removes all.',
        [{ 'oscars:class': 'Music' }],
      ),
    }),
  // For exports, if the references alone do not name them.
  givenBy: z
    .record(shortText, slugs, 'a map of fields to lists of sources')
    .optional()
    .meta({
      id: 'givenBy',
      ...shown(
        'For each field, the slugs of the sources of its value. By default, the sources in `references`, or else the source of the document. Exports write it; you do not need to.',
        [{ endsOn: ['gazette-2019'] }],
      ),
    }),
};

const scheme = slug.describe('The data set, such as wikidata.');

/** One form: a list in which a value of null takes the ids of its scheme away. */
export const externalIds = z
  .union(
    [
      z
        .record(slug, shortText.nullable())
        .transform((map) =>
          Object.entries(map).map(([scheme, value]): ExternalIdInput => ({ scheme, value })),
        ),
      z
        .array(
          z
            .strictObject({
              scheme,
              value: shortText
                .nullable()
                .describe(
                  'The id in that data set, such as Q16572; null removes the ids of the scheme.',
                ),
              url: clearable(address, 'The page about the recipient there; null if unknown.'),
              givenBy: optional(
                slugs,
                "The sources that give this id; by default, those that the references name, or else the document's source.",
              ),
            })
            .meta({ id: 'externalId' }),
        )
        .max(maxListItems, few)
        .meta({ uniqueItems: true }),
    ],
    'a map of schemes to ids, or a list of { scheme, value, url }',
  )
  .refine(
    (list) => new Set(list.map(({ scheme, value }) => `${scheme} ${value}`)).size === list.length,
    'each external id once',
  );

interface ExternalIdInput {
  scheme: string;
  value: string | null;
  url?: string | null | undefined;
  givenBy?: string[] | undefined;
}
