import { type KindName, kinds } from '../../../db/model/entity-kinds.ts';
import { article } from '../../../db/model/problem.ts';
import { documentJsonSchema } from '../document/json-schema.ts';
import { formOf, type Schema, targetOf, withoutNull, yamlOf } from './forms.ts';

/** A table in Markdown. @param lines its rows, as `markdownRow` makes them */
export function markdownTable(head: readonly string[], lines: readonly string[]): string {
  return [markdownRow(...head), `|${' --- |'.repeat(head.length)}`, ...lines, ''].join('\n');
}

export function markdownRow(...cells: string[]): string {
  return `|${cells.map((cell) => (cell === '' ? ' |' : ` ${cell} |`)).join('')}`;
}

/** The tables of keys in docs/import-format.md: what the JSON Schema says to editors, for people. */

/** Headings, and the maps whose keys their tables have. Those of a recipient's kind share a table. */
const headings: Readonly<Record<string, readonly string[]>> = {
  'a source': ['source'],
  'a place': ['place'],
  'an organization': ['organization'],
  'a person': ['person'],
  'an affiliation': ['affiliation'],
  'a team, a product or a project': ['team', 'product', 'project'],
  'a work': ['work'],
  'a program': ['program'],
  'an event': ['event'],
  'an edition': ['edition'],
  'a category': ['category'],
  'an award': ['award'],
  'an honor': ['honor'],
  'a recipient': ['recipient'],
  'an affiliation at the time': ['heldAffiliation'],
  'a figure': ['figure'],
  'a statement': ['statement'],
  'a participant': ['participant'],
  'a name': ['name'],
  'an image': ['image'],
  'a link': ['link'],
  'an attribute': ['attribute'],
  'a reference': ['reference'],
  'a claim': ['claim'],
  'a join': ['join'],
  'a split': ['split'],
  'a mirror': ['mirror'],
  defaults: ['defaults'],
};

/** Maps without a table: those to retract, whose table is written by hand, and those described where they are used. */
const elsewhere = ['retraction', 'externalId', 'money'];

/** Keys of many maps, which one table explains, and their definitions. */
const common: Readonly<Record<string, string>> = {
  slug: 'ownSlug',
  names: 'names',
  position: 'position',
  references: 'references',
  claims: 'claims',
  givenBy: 'givenBy',
  externalIds: 'externalIds',
  identity: 'identity',
  formerSlugs: 'formerSlugs',
  images: 'images',
  links: 'links',
  attributes: 'attributes',
};

/** The fields that a new entity needs beside those that are required whenever they are said. */
const neededOnce: Readonly<Record<string, readonly string[]>> = { honor: ['recipients'] };

const schema = documentJsonSchema();
const definitions = schema.$defs ?? {};

/**
 * The page with its tables of keys as the format has them.
 * @throws Error where the page has no place for a table, or a map of the format has no table
 */
export function withTables(page: string): string {
  const documented = [...Object.values(headings).flat(), ...elsewhere];
  for (const [name, map] of Object.entries(definitions)) {
    if (mapOf(map) && !documented.includes(name))
      throw new Error(
        `The map "${name}" needs a heading in docs/import-format.md and in src/import/reference/markdown-tables.ts.`,
      );
  }
  const tables = [
    ['## Common keys', tableOf(commonRows())],
    ['### Keys of the document', tableOf(rowsOf(schema))],
    ...Object.entries(headings).map(([heading, names]) => [
      `### Keys of ${heading}`,
      alsoLine(names) + tableOf(rowsOfAll(names)),
    ]),
  ] as const;
  return tables.reduce(
    (text, [heading = '', table = '']) => replaceTable(text, heading, table),
    page,
  );
}

/** Puts a table in the place of the first one below a heading, with the line above it that names the common keys. */
export function replaceTable(page: string, heading: string, table: string): string {
  const start = page.indexOf(`\n${heading}\n`) + 1;
  const next = page.indexOf('\n#', start + heading.length);
  const end = next < 0 ? page.length : next;
  const section = page.slice(start, end);
  const old = /(^Also: .*\n\n)?(^\|.*\n)+/m;
  if (start === 0 || !old.test(section))
    throw new Error(`The page needs the heading "${heading}" with a table below it.`);
  return page.slice(0, start) + section.replace(old, () => table) + page.slice(end);
}

/** The map that a schema is, or that a shorthand stands for. */
function mapOf(one: Schema): Schema | undefined {
  return one.properties ? one : one.anyOf?.map(mapOf).find((found) => found !== undefined);
}

interface Row {
  key: string;
  value: Schema;
  isNeeded: boolean;
}

function commonRows(): Row[] {
  return Object.entries(common).map(([key, target]) => ({
    key,
    value: { $ref: `#/$defs/${target}` },
    isNeeded: key === 'slug' || key === 'names',
  }));
}

const isCommon = ({ key, value }: Row) =>
  common[key] !== undefined && targetOf(value) === common[key];

/** The common keys that all of the maps have. */
function alsoLine(names: readonly string[]): string {
  const [name = ''] = names;
  const keys = rowsOfMap(name)
    .filter(isCommon)
    .map(({ key }) => `\`${key}\``);
  return keys.length > 0 ? `Also: ${keys.join(', ')}\n\n` : '';
}

/** The keys of maps that share a table, but for the common ones. */
function rowsOfAll(names: readonly string[]): Row[] {
  const rows = new Map(names.flatMap((name) => rowsOfMap(name)).map((row) => [row.key, row]));
  return [...rows.values()]
    .filter((row) => !isCommon(row))
    .map((row) => {
      const those = names.filter((name) => rowsOfMap(name).some(({ key }) => key === row.key));
      if (those.length === names.length) return row;
      const description = `Of ${those.map(article).join(' or ')}: ${lowerFirst(said(row.value).description ?? '')}`;
      return { ...row, value: { ...row.value, description } };
    });
}

function rowsOfMap(name: string): Row[] {
  const map = definitions[name];
  if (!map) throw new Error(`The format has no map "${name}": see tables.ts.`);
  const { columns = {}, texts = {} } = isKind(name) ? kinds[name] : {};
  const required = [
    ...Object.keys(columns).filter((field) => columns[field]?.required),
    ...Object.keys(texts).filter((field) => texts[field]),
    ...(neededOnce[name] ?? []),
  ];
  return rowsOf(map, required, Object.keys(columns));
}

function isKind(name: string): name is KindName {
  return Object.hasOwn(kinds, name);
}

/** @param fields simple fields, of which `ceremony.heldOn` has a row, too */
function rowsOf(
  map: Schema,
  required: readonly string[] = [],
  fields: readonly string[] = [],
): Row[] {
  const { properties = {}, required: always = [] } = mapOf(map) ?? {};
  return Object.entries(properties).flatMap(([key, value]) => {
    if (typeof value === 'boolean') return [];
    const row = { key, value, isNeeded: always.includes(key) || required.includes(key) };
    if (!fields.some((field) => field.startsWith(`${key}.`))) return [row];
    const inner = rowsOf(withoutNull(value)).map((one) => ({ ...one, key: `${key}.${one.key}` }));
    return [row, ...inner];
  });
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ key, value, isNeeded }) =>
    markdownRow(
      `\`${key}\``,
      meaningOf(value),
      formOf(value, definitions, linkTo),
      examplesOf(value),
      isNeeded ? 'needed' : '',
    ),
  );
  const head = [
    markdownRow('key', 'meaning', 'form', 'example', 'new'),
    '| --- | --- | --- | --- | --- |',
  ];
  return [...head, ...lines, ''].join('\n');
}

function linkTo(definition: string): string | undefined {
  const [heading] = Object.entries(headings).find(([, names]) => names.includes(definition)) ?? [];
  return definition === 'retraction'
    ? '#retractions'
    : heading && `#keys-of-${heading.replaceAll(',', '').replaceAll(' ', '-')}`;
}

/** The schema that has the description: this one, or the definition that it refers to. */
function said(value: Schema): Schema {
  const target = definitions[targetOf(value) ?? ''];
  return target && value.description === undefined ? said(target) : value;
}

/** The sentences that the tables have columns for, or the page says once for all of them. */
const saidElsewhere =
  / (Needed for a new [^.]*|Null if (unknown|there is none|there is none or it is unknown)|A map of languages to texts, in which null removes one)\.|; (needed for a new [^;.]*|null if (none|unknown|none or unknown)(?=[.;])|those that you leave out stay)/g;

function meaningOf(value: Schema): string {
  const { description = '' } = said(value);
  const words = withoutNull(value).enum ?? [];
  const codes = new RegExp(
    `\\{ .*? \\}|\\b(${['null', 'true', 'false', ...words].join('|')})\\b`,
    'g',
  );
  return description.replaceAll(saidElsewhere, '').replaceAll(codes, '`$&`');
}

function examplesOf(value: Schema): string {
  const { const: only, examples = only === undefined ? [] : [only] } = said(value);
  return examples.map((example) => `\`${yamlOf(example)}\``).join(', ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
