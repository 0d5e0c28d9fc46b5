import { z } from 'zod';
import { shapeOf } from '../fields/shape.ts';
import { simpleFields } from '../fields/simple-fields.ts';
import {
  address,
  count,
  few,
  longestList,
  longText,
  shortText,
  shown,
  slug,
  slugs,
} from '../fields/values.ts';
import { attributes } from './attributes.ts';

/** Sources, and what a document says of where its facts come from. */

export const source = z
  .strictObject({
    slug: slug.meta(
      shown('What documents call the source; unique among sources.', ['nobelprize-physics-1903']),
    ),
    ...shapeOf(simpleFields.source),
  })
  .meta({ id: 'source' });

const locator = {
  source: slug
    .nullable()
    .default(null)
    .meta(
      shown('The slug of the source. If absent or null, the source of the document is meant.', [
        'gazette-2019',
      ]),
    ),
  paragraph: count
    .nullable()
    .default(null)
    .meta(shown('The paragraph or heading, counted from 1 at the top; null if not said.', [7])),
  page: count
    .nullable()
    .default(null)
    .meta(shown('The page, counted from 1; null if the source has none or it is not said.', [12])),
  fragment: shortText
    .nullable()
    .default(null)
    .meta(
      shown(
        'A named part of the source, a row of a table, or the rest of its URL; null if not said.',
        ['summary'],
      ),
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
        field: shortText
          .nullable()
          .default(null)
          .meta(
            shown(
              'The field that it supports, by its name in the graph; everything that is said here if absent or null.',
              ['announcedOn'],
            ),
          ),
      }),
    ],
    'a paragraph number, or { source, paragraph, page, fragment, field }',
  )
  .meta({ id: 'reference' });

/** A source of null is that of the document. */
export const references = z.array(reference, 'a list of references').max(longestList, few);

const claim = z
  .strictObject({
    field: shortText.meta(
      shown('The field that the value is for, by its name in the graph; parts have a dot.', [
        'ceremony.heldOn',
        'share',
        'recipients',
      ]),
    ),
    value: z
      .union([longText, z.number().transform(String)], 'text')
      .meta(
        shown('The value as text; for other entities their slugs, joined by a comma and a space.', [
          '2019-05-03',
        ]),
      ),
    node: slug
      .nullable()
      .default(null)
      .meta(
        shown('The slug of the recipient that the value names; null if it names none.', [
          'marie-curie',
        ]),
      ),
    accepted: z
      .boolean('true or false')
      .default(false)
      .meta(
        shown(
          'Whether the field shows this value; false if absent, and true on one claim of a field at most.',
          [true],
        ),
      ),
    note: longText
      .nullable()
      .default(null)
      .describe('What you have to say about the claim; null if nothing.'),
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

/** What every thing with sources has. The descriptions say what a given list does to what is there. */
export const sourced = {
  references: references
    .nullable()
    .optional()
    .meta({
      id: 'references',
      ...shown(
        "Where the facts come from: paragraph numbers of the document's source, or { source, paragraph, page, fragment, field }; they replace those of the same source for the same field, and null takes all away.",
        [[7]],
      ),
    }),
  claims: z.array(claim, 'a list of claims').max(longestList, few).nullable().optional().meta({
    id: 'claims',
    description:
      'What sources claim where they disagree, an entry a value; claims on a field replace those that it has, a field without an accepted one is null, and null takes all claims away.',
  }),
  attributes: attributes
    .nullable()
    .optional()
    .meta({
      id: 'attributes',
      ...shown(
        'What sources record beyond this format: a map of keys with a namespace to a text, { value, lang, url }, or a list of these; other keys stay, null in place of values takes those of the key away, and null takes all away.',
        [{ 'oscars:class': 'Music' }],
      ),
    }),
  // For exports, where the references alone do not tell.
  givenBy: z
    .record(shortText, slugs, 'a map of fields to lists of sources')
    .optional()
    .meta({
      id: 'givenBy',
      ...shown(
        'For each field, the slugs of the sources of its value. If absent: the sources in `references`, or else the source of the document. Exports write it; you need not.',
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
                .describe('The id in that data set, such as Q16572; null removes its ids.'),
              url: address
                .nullable()
                .optional()
                .describe('The page about it there; null if no URL is known.'),
              givenBy: slugs
                .optional()
                .describe(
                  "The sources that give this id; if absent, those that the references name, else the document's source.",
                ),
            })
            .meta({ id: 'externalId' }),
        )
        .max(longestList, few)
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
