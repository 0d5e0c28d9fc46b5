import { text } from './arguments.ts';
import { builder } from './builder.ts';
import { Claim, isDisputed } from './claim.ts';
import { Reference, supports } from './reference.ts';

export const Sourced = builder.interfaceRef<{ id: string }>('Sourced').implement({
  description: 'An entity that records where its facts come from, and where sources disagree.',
  fields: (t) => ({
    references: t.field({
      type: [Reference],
      extensions: { listSize: 3 },
      description: 'The references to sources that support its facts. Empty if no source is cited.',
      args: {
        field: t.arg.string({
          description:
            'Limits the list to references that support this field: those to the field, and those to the entity as a whole.',
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
      extensions: { listSize: 2 },
      description:
        'The values that sources claim for fields on which they disagree. Empty if no sources are known to disagree.',
      args: {
        field: t.arg.string({
          description: 'Limits the list to claims on this field.',
          validate: { schema: text },
        }),
      },
      resolve: async ({ id }, { field }, { loaders }) => {
        const claims = await loaders.claims.load(id);
        return field == null ? claims : claims.filter((claim) => claim.field === field);
      },
    }),
    disputed: t.boolean({
      description: 'Whether sources disagree on any field, even if one of the claims is accepted.',
      resolve: async ({ id }, _args, { loaders }) => isDisputed(await loaders.claims.load(id)),
    }),
  }),
});
