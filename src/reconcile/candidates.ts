import { z } from 'zod';
import { slugPattern } from '../../db/model/keys.ts';
import { normalize, wordsOf } from '../../db/normalize.ts';
import type { AskGraph } from './ask-graph.ts';
import {
  candidateFields,
  describe,
  type FoundRecipient,
  foundEdge,
  foundRecipient,
  namedEdges,
} from './found.ts';
import { type Property, propertyOf, recipientTypes, schemePrefix, typeOf } from './properties.ts';
import type { ReconciliationQuery } from './reconciliation-query.ts';
import { isIdText, isSameValue, searchableText } from './text.ts';

/** How many candidates a query gets if it does not say. */
const usualLimit = 5;
/** How many are compared, whatever the limit: who is surely meant is decided among them. */
const compared = 25;

const answer = z.object({
  search: z
    .object({ edges: z.array(foundEdge.extend({ matched: z.object({ text: z.string() }) })) })
    .optional(),
  recipientsBy: z.array(foundRecipient.nullable()),
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

/** A property that a query gives values of. */
interface Wanted {
  property: Property;
  values: readonly string[];
}

/** A candidate, and what decides whether it is surely meant. */
interface Scored {
  candidate: Omit<Candidate, 'match'>;
  /** an external id is equal: it says who is meant, whatever the name */
  isIdentified: boolean;
  /** nothing speaks against it: the full name or an external id is equal, and no property is different */
  isPossible: boolean;
  /** it has a value for each property */
  isKnown: boolean;
}

/**
 * The recipients that a query can mean, the best first: those that search finds by the name, and those that have the
 * slug or the external id. A property with another value lowers the score.
 */
export async function reconcileQuery(
  { query = '', type = [], limit = usualLimit, properties: given = [] }: ReconciliationQuery,
  ask: AskGraph,
): Promise<Candidate[]> {
  const wanted = given.flatMap(({ pid, v: values }): Wanted[] => {
    const property = propertyOf(pid);
    return property && values?.length ? [{ property, values }] : [];
  });
  if (given.some(({ v }) => v === null)) return [];
  const kinds = recipientTypes
    .map(({ id }) => id)
    .filter((id) => type.length === 0 || type.includes(id));
  const text = searchableText(query);
  const by = [...(text !== null && isSlug(text) ? [{ slug: text }] : []), ...idsOf(wanted)];
  if (text === null && by.length === 0) return [];
  const data = await ask(operationFor(wanted), {
    query: text ?? '',
    hasQuery: text !== null,
    by,
    kinds,
    first: compared,
  });
  const { search, recipientsBy } = answer.parse(data);
  const named = namedEdges(search?.edges ?? []);
  const others = recipientsBy
    .filter((node) => node !== null)
    .filter(({ kind }) => kinds.includes(kind))
    .map((node) => ({ score: 0, matched: null, node }));
  const scored = [...named, ...others]
    .filter(
      ({ node }, index, found) => found.findIndex((one) => one.node.slug === node.slug) === index,
    )
    .map((one) => scoredBy(wanted, one, text))
    .toSorted((one, other) => other.candidate.score - one.candidate.score);
  // If there are more of the same name, one of them may be meant.
  const areAllFound = named.filter(({ score }) => score === 1).length < compared;
  const meant = surelyMeant(scored, areAllFound);
  return scored
    .slice(0, Math.ceil(limit))
    .map((one) => ({ ...one.candidate, match: one === meant }));
}

const isSlug = (text: string) => new RegExp(`^${slugPattern}$`).test(text);

const isExternalId = (id: string) => id.startsWith(schemePrefix);

/** The external ids among the properties, as the graph takes them. */
const idsOf = (wanted: readonly Wanted[]) =>
  wanted.flatMap(({ property: { id }, values }) =>
    values
      .filter((value) => isExternalId(id) && isIdText(value))
      .map((value) => ({ externalId: { scheme: id.slice(schemePrefix.length), value } })),
  );

function operationFor(wanted: readonly Wanted[]): string {
  const selections = new Set(wanted.map(({ property }) => property.selection));
  return `query Reconcile($query: String!, $hasQuery: Boolean!, $kinds: [SearchKind!], $first: Int, $by: [RecipientBy!]!) {
    search(query: $query, kinds: $kinds, first: $first) @include(if: $hasQuery) {
      edges { score matched { text } honor { id } node { ... on Recipient { ...Candidate } } }
    }
    recipientsBy(by: $by) { ...Candidate }
  }
  fragment Candidate on Recipient { ${[candidateFields, ...selections].join(' ')} }`;
}

/** The factors of a score for a property with another value, and for one without a value. */
const weights = { different: 0.6, unknown: 0.95 };
/** The score of a slug that is not the name. */
const slugScore = 0.95;

interface FoundByName {
  /** of search; 0 if it was found by its slug or an external id */
  score: number;
  /** the name that search has found */
  matched: { text: string } | null;
  node: FoundRecipient;
}

function scoredBy(
  wanted: readonly Wanted[],
  { score: nameScore, matched, node }: FoundByName,
  text: string | null,
): Scored {
  const features = wanted.map(({ property, values }) => {
    const known = property.textsOf(node);
    if (known.length === 0) return { id: property.id, value: 0, weight: weights.unknown };
    const isSame = isExternalId(property.id)
      ? values.some((value) => known.includes(value))
      : values.some((value) => known.some((one) => isSameValue(value, one)));
    return { id: property.id, value: isSame ? 1 : -1, weight: isSame ? 1 : weights.different };
  });
  const isIdentified = features.some(({ id, value }) => isExternalId(id) && value === 1);
  const first = isIdentified ? 1 : Math.max(nameScore, node.slug === text ? slugScore : 0);
  const score = features.reduce((product, { weight }) => product * weight, 100 * first);
  return {
    candidate: {
      id: node.slug,
      name: node.name,
      description: describe(node),
      score: Math.round(score * 100) / 100,
      features: [
        { id: 'name', value: nameScore },
        ...features.map(({ id, value }) => ({ id, value })),
      ],
      type: [typeOf(node.kind)],
    },
    isIdentified,
    isPossible:
      (isIdentified || hasSameWords(matched?.text, text)) &&
      features.every(({ value }) => value >= 0),
    isKnown: features.every(({ value }) => value !== 0),
  };
}

/** Whether a name has the words of a query and no others. Search finds it with another article or hyphen, too. */
function hasSameWords(name = '', text: string | null): boolean {
  const wordsIn = (one: string) => wordsOf(normalize(one)).toSorted().join(' ');
  return text !== null && wordsIn(name) === wordsIn(text);
}

/** The one that is surely meant: no other is possible. Null if there is none. */
function surelyMeant(scored: readonly Scored[], areAllFound: boolean): Scored | null {
  const possible = scored.filter(({ isPossible }) => isPossible);
  const identified = possible.filter(({ isIdentified }) => isIdentified);
  const [only, ...others] = identified.length > 0 ? identified : possible;
  if (!only || others.length > 0) return null;
  return only.isIdentified || (only.isKnown && areAllFound) ? only : null;
}
