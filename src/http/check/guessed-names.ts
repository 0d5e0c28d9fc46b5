import {
  type GraphQLError,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  Kind,
} from 'graphql';
import { schema } from '../../../schema/index.ts';
import { copyError } from '../errors/copy-error.ts';

const oneOf = (type: string) => `recipient(by: { slug: "…" }) { ... on ${type} { name } }`;
const allOf = (kind: string) => `recipients(filter: { kind: [${kind}] }) { nodes { name } }`;

/** The data that people look for on a type by other names, and where it is. */
const places: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Query: {
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
  },
  Honor: {
    name: 'credit',
    year: 'edition { year }',
    winner: 'recipient { name }',
  },
};

/** The same error; if it is about what people guess, it says where to find what they look for. */
export function withPlaceOf(error: GraphQLError): GraphQLError {
  const [node] = error.nodes ?? [];
  if (node?.kind === Kind.INT && error.message.startsWith('Expected value of type "IntFilter"'))
    return copyError(error, { message: `${error.message} Write \`{ eq: ${node.value} }\`.` });
  if (node?.kind === Kind.INLINE_FRAGMENT || node?.kind === Kind.FRAGMENT_SPREAD)
    return withPlaceOfHonor(error);
  if (node?.kind !== Kind.FIELD) return error;
  const name = node.name.value;
  const [, type = ''] = /^Cannot query field "\w+" on type "(\w+)"\./.exec(error.message) ?? [];
  const place = placeOn(type, name) ?? placeInNodes(type, name);
  if (place === null) return error;
  return copyError(error, {
    message: `Cannot query field "${name}" on type "${type}". Use \`${place}\`.`,
  });
}

/** Search finds named entities, and honors are beside them. */
function withPlaceOfHonor(error: GraphQLError): GraphQLError {
  return error.message.endsWith('objects of type "Named" can never be of type "Honor".')
    ? copyError(error, { message: `${error.message} Use \`edges { honor { credit } }\`.` })
    : error;
}

function placeOn(type: string, name: string): string | null {
  const guesses = Object.hasOwn(places, type) ? places[type] : undefined;
  return guesses && Object.hasOwn(guesses, name) ? (guesses[name] ?? null) : null;
}

/** Where a field of the items is that is looked for on their page. */
function placeInNodes(connection: string, name: string): string | null {
  const items = itemsOf(connection);
  const field = items?.getFields()[name];
  const place = items && placeOn(items.name, name);
  if (place) return `nodes { ${place} }`;
  if (!field) return null;
  return isLeafType(getNamedType(field.type)) ? `nodes { ${name} }` : `nodes { ${name} { … } }`;
}

/** The type of the items of a page; null if the type is not one of pages. */
function itemsOf(connection: string) {
  const type = connection.endsWith('Connection') ? schema.getType(connection) : undefined;
  const nodes = isObjectType(type) ? type.getFields().nodes : undefined;
  const items = nodes && getNamedType(nodes.type);
  return isObjectType(items) || isInterfaceType(items) ? items : null;
}
