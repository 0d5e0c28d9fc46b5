import { builder } from './builder.ts';

export const Gender = builder.enumType('Gender', {
  description: 'The gender of a person, as a source states it.',
  values: {
    FEMALE: { description: 'A source says that the person is a woman or a girl.' },
    MALE: { description: 'A source says that the person is a man or a boy.' },
    OTHER: { description: 'A source states another gender.' },
  } as const,
});
