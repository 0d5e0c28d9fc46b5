import { builder } from './builder.ts';

export const Gender = builder.enumType('Gender', {
  description: 'The gender of a person, as a source states it.',
  values: {
    FEMALE: { description: 'Female.' },
    MALE: { description: 'Male.' },
    OTHER: { description: 'Neither female nor male.' },
  } as const,
});
