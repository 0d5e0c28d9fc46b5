import { builder } from '../builder.ts';

export const Share = builder
  .objectRef<{ numerator: number; denominator: number }>('Share')
  .implement({
    description: 'The fraction of an award that goes to one honor, as a source divides it.',
    fields: (t) => ({
      numerator: t.exposeInt('numerator', { description: 'The numerator: 1 in 1/4.' }),
      denominator: t.exposeInt('denominator', {
        description: 'The denominator: 4 in 1/4.',
      }),
      decimal: t.float({
        description: 'The fraction as a decimal number: 0.25 for 1/4.',
        resolve: ({ numerator, denominator }) => numerator / denominator,
      }),
    }),
  });
