import { builder } from './builder.ts';

export const Share = builder
  .objectRef<{ numerator: number; denominator: number }>('Share')
  .implement({
    description: 'The part of an award that one honor is, as the source divides it.',
    fields: (t) => ({
      numerator: t.exposeInt('numerator', { description: '1 of 1/4.' }),
      denominator: t.exposeInt('denominator', { description: '4 of 1/4.' }),
      decimal: t.float({
        description: 'The same as a number: 0.25 of 1/4.',
        resolve: ({ numerator, denominator }) => numerator / denominator,
      }),
    }),
  });
