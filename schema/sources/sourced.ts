import { text } from '../arguments/arguments.ts';
import { Claim, Reference, Sourced } from '../types.ts';
import { Attribute, namespace } from '../values/attribute.ts';
import { isDisputed } from './claim.ts';
import { supports } from './reference.ts';

Sourced.implement({
  description:
    'An entity that shows where its facts come from and where sources disagree. A field can be disputed only if it is a list or can be null. If sources disagree on a field and no claim is accepted, the field is null, or empty if it is a list. References and claims name a field as it is named in this schema, such as `startsOn`. A field of a nested object has a dot, as in `ceremony.heldOn`.',
  fields: (t) => ({
    attributes: t.field({
      type: [Attribute],
      description:
        'Values from sources for which this type has no field, each with a key. If sources disagree on the value of a key, it is left out until a curator accepts a claim. Empty if there are none.',
      args: {
        namespace: t.arg.string({
          description:
            'Returns only attributes whose key begins with this namespace and a colon, such as `oscars`. Omit it to get all.',
          validate: { schema: namespace },
        }),
      },
      resolve: async ({ id }, { namespace: wanted }, { loaders }) => {
        const attributes = await loaders.attributes.load(id);
        return wanted == null
          ? attributes
          : attributes.filter(({ key }) => key.startsWith(`${wanted}:`));
      },
    }),
    references: t.field({
      type: [Reference],
      description: 'The references to sources that support its facts. Empty if no source is cited.',
      args: {
        field: t.arg.string({
          description:
            'The name of a field. Returns only references for this field and references for the entity as a whole. Omit it to get all.',
          validate: { schema: text },
        }),
      },
      resolve: async ({ id }, { field }, { loaders }) => {
        const references = await loaders.references.load(id);
        return field == null ? references : references.filter(supports(field));
      },
    }),
    claims: t.field({
      type: [Claim],
      description:
        'The values that sources give for fields on which they disagree. Empty if no sources are known to disagree.',
      args: {
        field: t.arg.string({
          description:
            'The name of a field. Returns only claims on this field. Omit it to get all.',
          validate: { schema: text },
        }),
      },
      resolve: async ({ id }, { field }, { loaders }) => {
        const claims = await loaders.claims.load(id);
        return field == null ? claims : claims.filter((claim) => claim.field === field);
      },
    }),
    disputed: t.boolean({
      description:
        'Whether sources disagree on at least one field. It stays true after curators accept one of the claims.',
      resolve: async ({ id }, _args, { loaders }) => isDisputed(await loaders.claims.load(id)),
    }),
  }),
});
