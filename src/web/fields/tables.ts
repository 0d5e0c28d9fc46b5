import { getNamedType } from 'graphql';
import { isClearable } from '../../../db/model/column.ts';
import { article } from '../../import/problem.ts';
import { deskKey, typesWithFacts } from './fragments.ts';
import { type LabeledField, type LabeledType, labeledTypes } from './labeled.ts';

/** The tables of simple fields that browsers load: of each declaration what the desk or a page needs. */

/** The labels of the values of enums. */
export function valueLabels(): string {
  const enums = new Map(
    labeledTypes
      .flatMap(({ fields }) => fields)
      .filter(({ form }) => form === 'choice')
      .map((declared) => [enumOf(declared), labelsOf(declared)]),
  );
  const tables = [...enums].map(
    ([name, labels]) =>
      `export const ${tableOf(name)}: Record<${name}, string> = ${JSON.stringify(labels, null, 2)};`,
  );
  return [`import type { ${[...enums.keys()].join(', ')} } from './graphql.ts';`, ...tables].join(
    '\n\n',
  );
}

/** The fields of the desk. */
export function deskTable(): string {
  const table = tableText(labeledTypes, (typeName, declared) => {
    const { field, form, path } = declared;
    const isText = field.form === 'texts';
    return [
      ...(form === 'choice' ? [`options: ${tableOf(enumOf(declared))}`] : []),
      ...(!isText && field.refersTo ? [`hint: 'the slug of ${article(field.refersTo)}'`] : []),
      ...((isText ? field.required : !isClearable(field)) ? ['isRequired: true'] : []),
      ...(!isText && field.structural ? ['isUndisputed: true'] : []),
      `read: (it) => it.${[deskKey(typeName, declared), ...path.slice(1)].join('?.')}`,
    ];
  });
  return `import type { FieldsOf } from '../../desk/correctable.ts';
import type { DeskField } from '../../desk/field.ts';
import { ${enumTables(labeledTypes)} } from '../value-labels.ts';

export const deskFields: { readonly [Type in ${namesOf(labeledTypes)}]: readonly DeskField<FieldsOf<Type>>[] } = ${table};`;
}

/** The facts on pages. */
export function pageTable(): string {
  const table = tableText(typesWithFacts, (_type, declared) => {
    const { field, form, path } = declared;
    const value = `it.${path.join('?.')}`;
    const read = form === 'choice' ? `${value} && ${tableOf(enumOf(declared))}[${value}]` : value;
    return [...(field.page === 'expected' ? ['isExpected: true'] : []), `read: (it) => ${read}`];
  });
  const fragments = typesWithFacts.map(({ name }) => `${name}: FactsOf${name}Fragment;`);
  return `import type { FactField } from '../parts/simple-facts.tsx';
import type { ${typesWithFacts.map(({ name }) => `FactsOf${name}Fragment`).join(', ')} } from './graphql.ts';
import { ${enumTables(typesWithFacts)} } from './value-labels.ts';

export interface EntitiesWithFacts { ${fragments.join(' ')} }

export const factFields: { readonly [Type in keyof EntitiesWithFacts]: readonly FactField<EntitiesWithFacts[Type]>[] } = ${table};`;
}

/** @param propertiesOf a field, beside its name, label and form */
function tableText(
  types: readonly LabeledType[],
  propertiesOf: (typeName: string, declared: LabeledField) => string[],
): string {
  const lists = types.map(({ name: typeName, fields }) => {
    const rows = fields.map((declared) => {
      const { name, label, form } = declared;
      const common = Object.entries({ name, label, form }).map(
        ([key, value]) => `${key}: ${JSON.stringify(value)}`,
      );
      return `    { ${[...common, ...propertiesOf(typeName, declared)].join(', ')} },\n`;
    });
    return `  ${typeName}: [\n${rows.join('')}  ],\n`;
  });
  return `{\n${lists.join('')}}`;
}

const namesOf = (types: readonly LabeledType[]) => types.map(({ name }) => `'${name}'`).join(' | ');

/** The name of the enum of a choice in the graph. */
const enumOf = ({ type }: LabeledField) => getNamedType(type).name;

const tableOf = (enumName: string) =>
  `${enumName.charAt(0).toLowerCase()}${enumName.slice(1)}Labels`;

const enumTables = (types: readonly LabeledType[]) =>
  types
    .flatMap(({ fields }) => fields)
    .filter(({ form }) => form === 'choice')
    .map((declared) => tableOf(enumOf(declared)))
    .join(', ');

function labelsOf({ field }: LabeledField): Record<string, string> {
  if (field.form === 'texts') return {};
  const { values = {}, valueLabels: labels = {} } = field;
  return Object.fromEntries(
    Object.keys(values).map((value) => [value, labels[value] ?? inWords(value)]),
  );
}

/** `SPECIAL_MENTION` is "Special mention". */
const inWords = (value: string) =>
  value.charAt(0) + value.slice(1).replaceAll('_', ' ').toLowerCase();
