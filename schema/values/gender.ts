import { personFields } from '../../db/model/fields/recipient.ts';
import { builder } from '../builder.ts';
import { enumValuesOf } from '../enum-values.ts';

export const Gender = builder.enumType('Gender', {
  description: 'The gender of a person, as a source states it.',
  values: enumValuesOf(personFields.gender),
});
