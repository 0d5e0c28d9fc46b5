import { type GraphQLOutputType, getNamedType, isObjectType } from 'graphql';
import type { Field } from '../../../db/model/column.ts';
import { spaceOf } from '../../../db/model/entity-kinds.ts';
import { simpleFields } from '../../../db/model/simple-fields.ts';
import { schema } from '../../../schema/index.ts';

/** The simple fields that people see, and where the graph has them. */

export interface LabeledField {
  /** in documents, such as `ceremony.heldOn` */
  name: string;
  label: string;
  field: Field;
  /** how its value is read and shown: a key of `Values` in browser/facts/simple-field.ts */
  form: string;
  /** its path in the graph from the entity on, such as `['completeness', 'declared']` */
  path: readonly [string, ...string[]];
  type: GraphQLOutputType;
  /** the path to the language of its text; undefined if the graph does not have it */
  language: string | undefined;
}

export interface LabeledType {
  /** in the graph */
  name: string;
  fields: readonly LabeledField[];
}

export const labeledTypes: readonly LabeledType[] = Object.entries(simpleFields).flatMap(
  ([kind, declared]) => {
    const name = kind.charAt(0).toUpperCase() + kind.slice(1);
    const fields = Object.entries<Field>(declared).flatMap(([field, declaration]) =>
      declaration.label === undefined
        ? []
        : [resolveField(name, field, declaration.label, declaration)],
    );
    return fields.length > 0 ? [{ name, fields }] : [];
  },
);

function resolveField(typeName: string, name: string, label: string, field: Field): LabeledField {
  const [first = name, ...inner] = (field.graph || name).split('.');
  let type: GraphQLOutputType | undefined;
  let within = schema.getType(typeName);
  for (const step of [first, ...inner]) {
    type = isObjectType(within) ? within.getFields()[step]?.type : undefined;
    within = type && getNamedType(type);
  }
  if (!type)
    throw new Error(
      `${typeName}.${name} has a label, but the graph has no field ${[typeName, first, ...inner].join('.')}. Set \`graph\` to its path, or remove the label.`,
    );
  const form = formOf(field);
  // Of a field within a field, no language stands beside it.
  const beside = inner.length === 0 ? fieldNamed(typeName, `${first}Lang`) : undefined;
  const language = form === 'quote' ? `${first}?.lang` : beside;
  return { name, label, field, form, path: [first, ...inner], type, language };
}

/** @returns the name of the field; undefined if the type does not have it */
function fieldNamed(typeName: string, name: string): string | undefined {
  const type = schema.getType(typeName);
  return isObjectType(type) ? type.getFields()[name]?.name : undefined;
}

function formOf(field: Field): string {
  if (field.form === 'texts') return field.quoted ? 'quote' : field.form;
  const { form, format, values, refersTo } = field;
  if (values) return 'choice';
  // Recipients of all kinds are alike.
  if (refersTo) return spaceOf(refersTo);
  if (format === 'url' || format === 'year') return format;
  return form === 'integer' ? 'number' : form;
}
