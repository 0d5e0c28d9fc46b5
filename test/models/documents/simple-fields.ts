import type { Field, Fields } from '../../../db/model/column.ts';
import type { FieldType, Kind } from './kinds.ts';

type Simple = Pick<
  Kind,
  'disputable' | 'settled' | 'needs' | 'starts' | 'texts' | 'neededTexts' | 'hasPosition'
>;

/** The form in documents of the fields of a kind that are declared in the table of fields. */
export function simple(fields: Fields): Simple {
  const disputable: Record<string, FieldType> = {};
  const settled: Record<string, FieldType> = {};
  const starts: Record<string, string | boolean> = {};
  const needs: string[] = [];
  const texts: string[] = [];
  const neededTexts: string[] = [];
  let hasPosition = false;
  for (const [name, field] of Object.entries(fields)) {
    if (field.form === 'texts') (field.required ? neededTexts : texts).push(name);
    else if (field.automatic) hasPosition = true;
    else {
      const { required, fallback, structural } = field;
      const isSettled = required || structural || fallback !== undefined;
      (isSettled ? settled : disputable)[name] = typeOfField(field);
      if (required) needs.push(name);
      if (typeof fallback === 'string' || typeof fallback === 'boolean') starts[name] = fallback;
    }
  }
  return { disputable, settled, starts, needs, texts, neededTexts, hasPosition };
}

function typeOfField(field: Exclude<Field, { form: 'texts' }>): FieldType {
  if (field.refersTo) return { slugOf: field.refersTo };
  switch (field.form) {
    case 'integer':
      return 'number';
    case 'countryCode':
      return 'text';
    default:
      return field.form;
  }
}
