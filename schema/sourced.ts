import { text } from './arguments.ts';
import { builder } from './builder.ts';
import { Claim, isDisputed } from './claim.ts';
import { Reference, supports } from './reference.ts';

export const Sourced = builder.interfaceRef<{ id: string }>('Sourced').implement({
  description: 'Something a source can be asked about.',
  fields: (t) => ({
    references: t.field({
      type: [Reference],
      extensions: { listSize: 3 },
      description: 'Where the facts about it come from. Empty where no source is given.',
      args: {
        field: t.arg.string({
          description:
            'Only what supports this field: references to the field itself and to the whole thing. All if absent.',
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
        'What sources claim where they disagree. Empty where no two sources are known to disagree.',
      args: {
        field: t.arg.string({
          description: 'Only claims on this field; on all fields if absent.',
          validate: { schema: text },
        }),
      },
      resolve: async ({ id }, { field }, { loaders }) => {
        const claims = await loaders.claims.load(id);
        return field == null ? claims : claims.filter((claim) => claim.field === field);
      },
    }),
    disputed: t.boolean({
      description: 'Sources disagree on a field of it, whether or not one of them is accepted.',
      resolve: async ({ id }, _args, { loaders }) => isDisputed(await loaders.claims.load(id)),
    }),
  }),
});
