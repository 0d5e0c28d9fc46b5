import { z } from 'zod';
import type { AskGraph } from './ask-graph.ts';
import { type Property, type PropertyValue, propertyOf, schemePrefix } from './properties.ts';
import { recipientTypes, typeOf } from './types.ts';

const value = z.union([
  z.string(),
  z.number().transform(String),
  z.boolean().transform(String),
  z.object({ id: z.string() }).transform(({ id }) => id),
]);

const types = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (Array.isArray(given) ? given : [given]));

/** How many candidates a query gets, and can get. */
const usualLimit = 5;
const maxLimit = 25;
/** Search takes no longer text. */
const maxQueryLength = 200;

/** A reconciliation query. */
export const reconciliationQuery = z
  .strictObject({
    query: z.string().min(1).optional(),
    type: types.optional(),
    limit: z.number().positive().optional(),
    properties: z
      .array(
        z.object({
          pid: z.string().max(100),
          v: z
            .union([value, z.array(value).max(5)])
            .transform((given) => (Array.isArray(given) ? given : [given])),
        }),
      )
      .max(10)
      .optional(),
    type_strict: z.enum(['any', 'should', 'all']).optional(),
  })
  .refine(({ query, properties = [] }) => query !== undefined || properties.length > 0, {
    error: 'Expected a `query` or `properties`.',
  });

type ReconciliationQuery = z.output<typeof reconciliationQuery>;

const recipient = z.looseObject({
  slug: z.string(),
  name: z.string(),
  kind: z.string(),
  honorCount: z.int(),
  place: z.looseObject({ name: z.string() }).nullable(),
});

const answer = z.object({
  search: z
    .object({
      edges: z.array(
        z.object({ score: z.number(), honor: z.looseObject({}).nullable(), node: recipient }),
      ),
    })
    .optional(),
  recipientsBy: z.array(recipient.nullable()),
});

/** A candidate, as a reconciliation result has it. */
export interface Candidate {
  id: string;
  name: string;
  description: string;
  /** from 0 to 100 */
  score: number;
  features: { id: string; value: number }[];
  /** whether it is surely meant */
  match: boolean;
  type: { id: string; name: string }[];
}

/** What tells recipients of one name apart. */
export const candidateFields = 'slug name kind honorCount place { name }';

/** Such as "Person, Paris, 3 honors". */
export function describe({ name, kind, place, honorCount }: z.infer<typeof recipient>): string {
  const honors = `${honorCount} ${honorCount === 1 ? 'honor' : 'honors'}`;
  return [typeOf(kind).name, ...(place && place.name !== name ? [place.name] : []), honors].join(
    ', ',
  );
}

/** From this score on a candidate is surely meant, if no other has it. */
const sure = 95;
/** What a score is multiplied by for a property with another value, and for one without a value. */
const weights = { different: 0.6, unknown: 0.95 };

/**
 * The recipients that a query can mean, the best first: those that search finds by the name, and those that have the
 * slug or the external id. A property with another value lowers the score.
 */
export async function candidatesOf(
  { query, type, limit = usualLimit, properties: given = [] }: ReconciliationQuery,
  ask: AskGraph,
): Promise<Candidate[]> {
  const wanted = given.flatMap(({ pid, v }) => {
    const property = propertyOf(pid);
    return property && v.length > 0 ? [{ property, values: v }] : [];
  });
  const kinds = recipientTypes
    .map(({ id }) => id)
    .filter((id) => type === undefined || type.length === 0 || type.includes(id));
  const ids = wanted.flatMap(({ property, values }) =>
    property.id.startsWith(schemePrefix)
      ? values.map((one) => ({
          externalId: { scheme: property.id.slice(schemePrefix.length), value: one },
        }))
      : [],
  );
  const by = [...(query !== undefined && isSlug(query) ? [{ slug: query }] : []), ...ids];
  const data = await ask(operationFor(wanted.map(({ property }) => property)), {
    query: query?.slice(0, maxQueryLength) ?? '',
    ...{ hasQuery: query !== undefined, by, kinds },
    first: Math.min(Math.ceil(limit), maxLimit),
  });
  const { search, recipientsBy } = answer.parse(data);
  const identified = recipientsBy
    .filter((one) => one !== null)
    .filter((one) => kinds.some((kind) => kind === one.kind))
    .map((node) => ({ score: 1, node }));
  // Whose names lack a word is found by an honor, such as those who shared one with the name.
  const named = (search?.edges ?? []).filter(({ honor }) => honor === null);
  const found = [...identified, ...named];
  const scored = found
    .filter(({ node }, index) => found.findIndex((one) => one.node.slug === node.slug) === index)
    .map(({ score, node }) => scoredBy(wanted, score, node))
    .toSorted((one, other) => other.score - one.score)
    .slice(0, Math.min(Math.ceil(limit), maxLimit));
  const isAlone = scored.filter(({ score }) => score >= sure).length === 1;
  return scored.map((one) => ({ ...one, match: isAlone && one.score >= sure }));
}

const isSlug = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

function operationFor(wanted: readonly Property[]): string {
  const selections = new Set(wanted.map(({ selection }) => selection));
  return `query Reconcile($query: String!, $hasQuery: Boolean!, $kinds: [SearchKind!], $first: Int, $by: [RecipientBy!]!) {
    search(query: $query, kinds: $kinds, first: $first) @include(if: $hasQuery) {
      edges { score honor { id } node { ... on Recipient { ...Candidate } } }
    }
    recipientsBy(by: $by) { ...Candidate }
  }
  fragment Candidate on Recipient { ${[candidateFields, ...selections].join(' ')} }`;
}

function scoredBy(
  wanted: readonly { property: Property; values: readonly string[] }[],
  nameScore: number,
  node: z.infer<typeof recipient>,
): Omit<Candidate, 'match'> {
  const compared = wanted.map(({ property, values }) => {
    const known = property.valuesOf(node).flatMap(textsOf).map(normalized);
    if (known.length === 0) return { id: property.id, value: 0, weight: weights.unknown };
    const isSame = values.some((one) => known.includes(normalized(one)));
    return { id: property.id, value: isSame ? 1 : -1, weight: isSame ? 1 : weights.different };
  });
  // An external id says who is meant, whatever the name.
  const isIdentified = compared.some(({ id, value }) => id.startsWith(schemePrefix) && value === 1);
  const score = compared.reduce(
    (product, { weight }) => product * weight,
    100 * (isIdentified ? 1 : nameScore),
  );
  return {
    ...{ id: node.slug, name: node.name, description: describe(node) },
    score: Math.round(score * 100) / 100,
    features: [
      { id: 'name', value: nameScore },
      ...compared.map(({ id, value }) => ({ id, value })),
    ],
    type: [typeOf(node.kind)],
  };
}

/** A value is met by its text, and an entity by its slug or its name. */
function textsOf(value: PropertyValue): string[] {
  if ('str' in value) return [value.str];
  return 'int' in value ? [String(value.int)] : [value.id, value.name];
}

const normalized = (text: string) => text.normalize('NFKC').trim().toLowerCase();
