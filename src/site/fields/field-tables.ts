import { assertEnumType, assertInputObjectType, type GraphQLEnumType, getNamedType } from 'graphql';
import { isClearable } from '../../../db/model/column.ts';
import { dimensions, inWords } from '../../../db/model/dimensions.ts';
import { schema } from '../../../schema/index.ts';
import { deskKey, typesWithFacts } from './fragments.ts';
import { type LabeledField, type LabeledType, labeledTypes } from './labeled.ts';

/** The tables of simple fields that browsers load: of each declaration what the desk or a page needs. */

/** The labels of the values of enums and of simple fields, and the enums of dimensions by their filter. */
export function valueLabels(): string {
  const declared = labeledTypes
    .flatMap(({ fields }) => fields)
    .filter(({ form }) => form === 'choice')
    .map((field): [GraphQLEnumType, Record<string, string>] => [enumOf(field), labelsOf(field)]);
  const choices = Object.values(dimensions)
    .filter(({ keyKind }) => keyKind === 'choice')
    .map(({ filter }) => [filter, enumOfFilter(filter)] as const);
  const undeclared = choices.map(([, type]): [GraphQLEnumType, Record<string, string>] => [
    type,
    Object.fromEntries(type.getValues().map(({ name }) => [name, inWords(name)])),
  ]);
  const enums = new Map([...undeclared, ...declared].map(([{ name }, labels]) => [name, labels]));
  const enumByFilter = choices.map(([filter, { name }]) => `  ${filter}: '${name}',\n`).join('');
  const fields = labeledTypes.map(({ name, fields }): [string, Record<string, string>] => [
    name,
    Object.fromEntries(fields.map(({ name, label }) => [name, label])),
  ]);
  return [
    `import type { ${[...enums.keys(), 'HonorFilter'].join(', ')} } from './graphql.ts';`,
    `/** The labels of values in English, by enum. */\nexport const valueLabels: { ${Array.from(enums.keys(), (name) => `${name}: Record<${name}, string>;`).join(' ')} } = ${JSON.stringify(Object.fromEntries(enums), null, 2)};`,
    `/** The enums of these dimensions, by filter. */\nexport const choiceEnums: { readonly [Filter in keyof HonorFilter]?: keyof typeof valueLabels } = {\n${enumByFilter}};`,
    `/** The labels of simple fields in English, by type. */\nexport const fieldLabels = ${JSON.stringify(Object.fromEntries(fields), null, 2)};`,
  ].join('\n\n');
}

/** The fields of the desk. */
export function deskTable(): string {
  const table = tableText(labeledTypes, (typeName, declared) => {
    const { field, form, path, language } = declared;
    const isText = field.form === 'texts';
    return [
      ...(form === 'choice' ? [`options: '${enumOf(declared).name}'`] : []),
      ...(!isText && field.refersTo ? [`hint: '${field.refersTo}'`] : []),
      ...((isText ? field.required : !isClearable(field)) ? ['isRequired: true'] : []),
      ...(!isText && field.structural ? ['isUndisputed: true'] : []),
      `read: (it) => it.${[deskKey(typeName, declared), ...path.slice(1)].join('?.')}`,
      ...(language === undefined ? [] : [`readLanguage: (it) => it.${language}`]),
    ];
  });
  return `import type { FieldsOf } from './correctable.ts';
import type { DeskField } from './field.ts';

export const deskFields: { readonly [Type in ${namesOf(labeledTypes)}]: readonly DeskField<FieldsOf<Type>>[] } = ${table};`;
}

/** The facts on pages. */
export function pageTable(): string {
  const table = tableText(typesWithFacts, (_type, declared) => {
    const { field, form, path } = declared;
    return [
      ...(field.page === 'expected' ? ['isExpected: true'] : []),
      ...(form === 'choice' ? [`choices: '${enumOf(declared).name}'`] : []),
      `read: (it) => it.${path.join('?.')}`,
    ];
  });
  const fragments = typesWithFacts.map(({ name }) => `${name}: FactsOf${name}Fragment;`);
  return `import type { FactField } from './simple-facts.tsx';
import type { ${typesWithFacts.map(({ name }) => `FactsOf${name}Fragment`).join(', ')} } from '../generated/graphql.ts';

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
      const { name, form } = declared;
      const common = Object.entries({ name, form }).map(
        ([key, value]) => `${key}: ${JSON.stringify(value)}`,
      );
      return `    { ${[...common, ...propertiesOf(typeName, declared)].join(', ')} },\n`;
    });
    return `  ${typeName}: [\n${rows.join('')}  ],\n`;
  });
  return `{\n${lists.join('')}}`;
}

const namesOf = (types: readonly LabeledType[]) => types.map(({ name }) => `'${name}'`).join(' | ');

/** The enum of a choice in the graph. */
const enumOf = ({ type }: LabeledField) => assertEnumType(getNamedType(type));

const enumOfFilter = (name: string) =>
  assertEnumType(
    getNamedType(assertInputObjectType(schema.getType('HonorFilter')).getFields()[name]?.type),
  );

function labelsOf({ field }: LabeledField): Record<string, string> {
  if (field.form === 'texts') return {};
  const { values = {}, valueLabels: labels = {} } = field;
  return Object.fromEntries(
    Object.keys(values).map((value) => [value, labels[value] ?? inWords(value)]),
  );
}
