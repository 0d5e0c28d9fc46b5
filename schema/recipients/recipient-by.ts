import { z } from 'zod';
import type { ExternalIdKey, RecipientRow } from '../../db/queries/recipients/recipient.ts';
import { ruleOf, text } from '../arguments/arguments.ts';
import { decodeNodeId, encodeNodeId } from '../arguments/node-id.ts';
import { looksUp } from '../arguments/sought-slugs.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context/context.ts';
import { nodeIdSchema } from '../nodes/node.ts';

const ExternalIdInput = builder.inputType('ExternalIdInput', {
  description: 'The id of an entity in another data set.',
  fields: (t) => ({
    scheme: t.string({
      required: true,
      description: 'The other data set, as `ExternalId.scheme` returns it, such as `wikidata`.',
    }),
    value: t.string({
      required: true,
      description: 'The id in that data set, as `ExternalId.value` returns it, such as `Q16572`.',
    }),
  }),
});

export const RecipientBy = builder.inputType('RecipientBy', {
  isOneOf: true,
  description:
    'Identifies a recipient by its id, its slug or an id in another data set. Give exactly one field.',
  fields: (t) => ({
    id: t.id({ description: 'The id, as `Node.id` returns it.' }),
    slug: t.string({
      ...looksUp('recipient'),
      description: 'The slug, which is unique among recipients of all kinds.',
    }),
    externalId: t.field({
      type: ExternalIdInput,
      description:
        'The id in another data set. If several recipients have it, the first by kind is returned, in this order: PLACE, ORGANIZATION, PRODUCT, PROJECT, WORK, PERSON, TEAM.',
    }),
  }),
});

export const PlaceBy = builder.inputType('PlaceBy', {
  isOneOf: true,
  description:
    'Identifies a place by its id, its slug, its country code or an id in another data set. Give exactly one field.',
  fields: (t) => ({
    id: t.id({ description: 'The id, as `Node.id` returns it.' }),
    slug: t.string({ ...looksUp('place'), description: 'The slug of the place.' }),
    countryCode: t.field({
      type: 'CountryCode',
      description: 'The code of a country, such as CN (`Place.countryCode`).',
    }),
    externalId: t.field({
      type: ExternalIdInput,
      description: 'The id in another data set.',
    }),
  }),
});

const keys = z.looseObject({
  id: nodeIdSchema.nullish(),
  slug: text.nullish(),
  externalId: z.object({ scheme: text, value: text }).nullish(),
});

/** The rule of an argument `by`. */
export const byRule = ruleOf(keys);

/** The same of a list of keys. */
export const byListRule = ruleOf(z.array(keys).max(100, 'must not have more than 100 keys'));

type Maybe<Value> = Value | null | undefined;

interface Key {
  id?: Maybe<string>;
  slug?: Maybe<string>;
  countryCode?: Maybe<string>;
  externalId?: Maybe<ExternalIdKey>;
}

/** All recipients that have a key: several only if recipients of different kinds share an external id. */
export async function findRecipients(
  { id, slug, countryCode, externalId }: Key,
  { loaders }: Context,
): Promise<RecipientRow[]> {
  if (externalId != null) return loaders.recipientsByExternalId.load(externalId);
  if (slug != null)
    return present(
      (await loaders.recipientBySlug.load(slug)) ?? (await loaders.recipientByFormer.load(slug)),
    );
  if (countryCode != null) return present(await loaders.placeByCountryCode.load(countryCode));
  const uuid = id == null ? null : decodeNodeId(id)?.id;
  if (uuid == null) return [];
  const row = (await loaders.recipient.load(uuid)) ?? (await loaders.recipientByFormer.load(uuid));
  // The id of another kind of entity is none.
  return present(row).filter((one) => encodeNodeId(one.__typename, uuid) === id);
}

const present = (row: RecipientRow | null) => (row === null ? [] : [row]);
