import { type GraphQLError, Kind } from 'graphql';
import { copyError } from '../../errors/copy-error.ts';
import { malformed } from '../../errors/status.ts';
import type { SearchParameters } from '../../read/request-url.ts';
import { type Node, thingFragments } from './json-ld.ts';

/** The URL parameters that name an entity, and the argument of each in GraphQL. */
const types = {
  id: 'ID!',
  recipient: 'String!',
  event: 'String!',
  source: 'String!',
  program: 'String!',
  year: 'Int!',
  edition: 'String',
  category: 'String!',
  award: 'String!',
} as const;

type Key = keyof typeof types;
const keys: readonly Key[] = [
  'id',
  'recipient',
  'event',
  'source',
  'program',
  'year',
  'edition',
  'category',
  'award',
];

interface Lookup {
  by: readonly Key[];
  /** further keys that may stand with them */
  may?: readonly Key[];
  field: string;
}

const edition = 'edition(program: $program, year: $year, slug: $edition)';

/** The ways to look up one entity. Each selects it as `node`. */
const lookups: readonly Lookup[] = [
  { by: ['id'], field: 'node(id: $id) { ...Thing }' },
  { by: ['recipient'], field: 'node: recipient(by: { slug: $recipient }) { ...Thing }' },
  { by: ['event'], field: 'node: event(slug: $event) { ...Thing }' },
  { by: ['source'], field: 'node: source(slug: $source) { ...Thing }' },
  { by: ['program'], field: 'node: program(slug: $program) { ...Thing }' },
  {
    by: ['program', 'award'],
    field: 'node: awardSeries(program: $program, slug: $award) { ...Thing }',
  },
  { by: ['program', 'year'], may: ['edition'], field: `node: ${edition} { ...Thing }` },
  {
    by: ['program', 'year', 'category'],
    may: ['edition'],
    field: `edition: ${edition} { node: category(slug: $category) { ...Thing } }`,
  },
  {
    by: ['program', 'year', 'award'],
    may: ['edition'],
    field:
      'node: award(program: $program, year: $year, slug: $award, edition: $edition) { ...Thing }',
  },
];

/** The result of a lookup. */
export interface LookupResult {
  node?: Node | null;
  edition?: { node: Node | null } | null;
}

/** The entity in a response; null if there is none. */
export function nodeOf({ node, edition }: LookupResult): Node | null {
  return node ?? edition?.node ?? null;
}

/**
 * The query for the entity that a URL names, by its id or by slugs.
 * @throws BAD_USER_INPUT if the parameters do not name one entity
 */
export function lookupQuery(parameters: SearchParameters): {
  query: string;
  variables: Record<string, unknown>;
} {
  const given = keys.filter((key) => parameters.has(key));
  for (const key of given) {
    if (parameters.getAll(key).length > 1) throw malformed(key, `Give \`${key}\` once.`);
  }
  const lookup = lookups.find(
    ({ by, may = [] }) =>
      by.every((key) => given.includes(key)) &&
      given.every((key) => by.includes(key) || may.includes(key)),
  );
  if (!lookup) {
    throw malformed(
      'id',
      'Name one entity: by `id`, `recipient`, `event`, `source` or `program`; or by `program` and `award`; or by `program` and `year`, with `category` or `award` for one of that edition.',
    );
  }
  const declared = [...lookup.by, ...(lookup.may ?? [])].map((key) => `$${key}: ${types[key]}`);
  return {
    query: `query JsonLd(${declared.join(', ')}) { ${lookup.field} } ${thingFragments}`,
    variables: Object.fromEntries(
      given.map((key) => [key, key === 'year' ? yearOf(parameters) : parameters.get(key)]),
    ),
  };
}

/** The error of a lookup, with the URL parameter in place of the argument that it was given to. */
export function inTermsOfUrl(error: GraphQLError): GraphQLError {
  const { argument } = error.extensions;
  const [field] = error.nodes ?? [];
  if (typeof argument !== 'string' || field?.kind !== Kind.FIELD) return error;
  const value = field.arguments?.find(({ name }) => name.value === argument)?.value;
  if (value?.kind !== Kind.VARIABLE) return error;
  const parameter = value.name.value;
  return copyError(error, {
    message: error.message.replaceAll(`\`${argument}\``, `\`${parameter}\``),
    extensions: { ...error.extensions, argument: parameter },
  });
}

/** @throws BAD_USER_INPUT if it is not a year */
function yearOf(parameters: SearchParameters): number {
  const text = parameters.get('year') ?? '';
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw malformed('year', `\`year\` must be a year such as 2025. Got ${JSON.stringify(text)}.`);
}
