import { stringify } from 'yaml';
import type { z } from 'zod';
import { named } from '../document/recipient-name.ts';

/** How docs/import-format.md names the form of a value, and writes an example of it. */

export type Schema = z.core.JSONSchema.BaseSchema;

/** Forms that have a name in JSON Schema. */
const forms: Readonly<Record<string, string>> = {
  text: 'text',
  longText: 'long text',
  slug: '[slug](import.md#slugs)',
  ...Object.fromEntries(
    Object.keys(named).map((kind) => [`${kind}Name`, '[slug](import.md#slugs)']),
  ),
  placeById: '[slug](import.md#slugs)',
  placeNames: 'list of [slugs](import.md#slugs)',
  slugOrYear: '[slug](import.md#slugs) or year',
  slugs: 'list of [slugs](import.md#slugs)',
  honorKey: 'text in lower case',
  date: '[date](#dates)',
  moment: 'time with its offset or time zone',
  offsetTime: 'time with its offset',
  address: 'URL',
  language: 'language tag',
  names: '[names](#names)',
  localizedTexts: 'texts by language',
  references: '[references](#keys-of-a-reference)',
  claims: '[claims](#keys-of-a-claim)',
  formerSlugs: 'list of [slugs](import.md#slugs)',
  externalIds: '[external ids](#external-ids)',
  images: 'list of [images](#keys-of-an-image)',
  links: 'list of [links](#keys-of-a-link)',
  attributes: 'map of keys to [attributes](#keys-of-an-attribute)',
  givenBy: 'map of fields to sources',
  money: 'amount and currency',
  share: 'fraction, or `1`',
};

/** The name of the definition that a schema refers to. */
export function targetOf({ $ref }: Schema): string | undefined {
  return $ref?.replace('#/$defs/', '');
}

/** A schema without null, which clears a key. */
export function withoutNull(schema: Schema): Schema {
  const [only, ...more] = (schema.anyOf ?? []).filter(({ type }) => type !== 'null');
  return only && more.length === 0 ? only : schema;
}

/**
 * @param linkTo the link to the table of a map, by the name of its definition
 * @throws Error where there are no words for it
 */
export function formOf(
  schema: Schema,
  definitions: Readonly<Record<string, Schema>>,
  linkTo: (definition: string) => string | undefined,
): string {
  const target = targetOf(schema);
  const form = target === undefined ? undefined : forms[target];
  if (form !== undefined) return form;
  const inner = withoutNull(target === undefined ? schema : (definitions[target] ?? {}));
  if (inner !== schema) return formOf(inner, definitions, linkTo);
  if (schema.const !== undefined) return 'always this';
  if (schema.enum) return 'one of these';
  if (schema.properties) return `map of ${codes(Object.keys(schema.properties))}`;
  if (schema.anyOf) {
    const all = schema.anyOf.map((one) => formOf(one, definitions, linkTo));
    return [...new Set(all)].join(', or ');
  }
  const [type] = [schema.type].flat();
  switch (type) {
    case 'array': {
      const items =
        typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : {};
      const link = linkTo(targetOf(items) ?? '');
      return link === undefined ? 'list' : `[list](${link})`;
    }
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
    case 'number':
      return 'number';
    case 'object':
      return isByLanguage(schema) ? 'texts by language' : 'map';
    case 'string':
      return 'text';
    default:
      throw new Error(`No words for the form ${JSON.stringify(schema)}: see forms.ts.`);
  }
}

function isByLanguage({ propertyNames }: Schema): boolean {
  return typeof propertyNames === 'object' && targetOf(propertyNames) === 'language';
}

function codes(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

/** A value as YAML on one line, with quotes around what some readers would take for a number or a date. */
export function yamlOf(value: unknown): string {
  return stringify(value, { version: '1.1', collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replaceAll(/\[ (.*?) \]/g, '[$1]');
}
