import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

/** What is there, for arguments that find something. */
export interface Known {
  ids: readonly string[];
  slugs: readonly string[];
  names: readonly string[];
  cursors: readonly string[];
}

/** Sends an operation, and returns the text of the response. */
export type SendQuery = (query: string) => Promise<string>;

/** Reads the first page of every list of the root. */
export async function findKnown(schema: GraphQLSchema, sendQuery: SendQuery): Promise<Known> {
  const pages = Object.values(schema.getQueryType()?.getFields() ?? {}).filter((field) => {
    const type = getNamedType(field.type);
    return isObjectType(type) && type.name.endsWith('Connection') && field.name !== 'search';
  });
  const answers: string[] = [];
  for (const { name } of pages) {
    const node = 'node { ... on Node { id } ... on Named { slug name } }';
    answers.push(await sendQuery(`{ ${name}(first: 30) { edges { cursor ${node} } } }`));
  }
  const valuesOf = (key: string) => [
    ...new Set(
      answers.flatMap((answer) =>
        answer
          .matchAll(new RegExp(`"${key}":"([^"\\\\]+)"`, 'g'))
          .map(([, value = '']) => value)
          .toArray(),
      ),
    ),
  ];
  const known = {
    ids: valuesOf('id'),
    slugs: valuesOf('slug'),
    names: valuesOf('name'),
    cursors: valuesOf('cursor'),
  };
  if (known.ids.length === 0) throw new Error(`Nothing is known: ${answers[0]}`);
  return known;
}
