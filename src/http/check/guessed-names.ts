import { type GraphQLError, Kind } from 'graphql';
import { copyError } from '../errors/copy-error.ts';

const oneOf = (type: string) => `recipient(by: { slug: "…" }) { ... on ${type} { name } }`;
const allOf = (kind: string) => `recipients(filter: { kind: [${kind}] }) { nodes { name } }`;

/** What people look for on Query by other names, and where it is. */
const places: Readonly<Record<string, string>> = {
  person: oneOf('Person'),
  organization: oneOf('Organization'),
  company: oneOf('Organization'),
  team: oneOf('Team'),
  work: oneOf('Work'),
  film: oneOf('Work'),
  product: oneOf('Product'),
  project: oneOf('Project'),
  country: 'place(by: { countryCode: "…" }) { name }',
  city: 'place(by: { slug: "…" }) { name }',
  people: allOf('PERSON'),
  persons: allOf('PERSON'),
  organizations: allOf('ORGANIZATION'),
  companies: allOf('ORGANIZATION'),
  teams: allOf('TEAM'),
  works: allOf('WORK'),
  films: allOf('WORK'),
  products: allOf('PRODUCT'),
  projects: allOf('PROJECT'),
  places: allOf('PLACE'),
  cities: allOf('PLACE'),
  countries: 'statistics(by: [COUNTRY]) { rows { key { value label } } }',
  category: 'edition(program: "…", year: …) { category(slug: "…") { name } }',
  categories: 'edition(program: "…", year: …) { categories { name } }',
  honor: 'node(id: "…") { ... on Honor { credit } }',
};

/** The same error; if it is about a field of Query that people guess, it says where to find what they look for. */
export function withPlaceOf(error: GraphQLError): GraphQLError {
  const [node] = error.nodes ?? [];
  if (node?.kind !== Kind.FIELD) return error;
  const name = node.name.value;
  const isGuess = error.message.startsWith(`Cannot query field "${name}" on type "Query".`);
  const place = isGuess && Object.hasOwn(places, name) ? places[name] : undefined;
  if (place === undefined) return error;
  return copyError(error, {
    message: `Cannot query field "${name}" on type "Query". Use \`${place}\`.`,
  });
}
