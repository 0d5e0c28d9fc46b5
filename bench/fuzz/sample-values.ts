import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { encodePosition } from '../../src/live/event-positions.ts';

/** Values of the data, for arguments that find something. */
export interface SampleValues {
  ids: readonly string[];
  slugs: readonly string[];
  names: readonly string[];
  cursors: readonly string[];
  /** by subscriptions, the cursor before all events */
  beginnings: Readonly<Record<string, string>>;
}

/** Sends an operation, and returns the text of the response. */
export type SendQuery = (query: string) => Promise<string>;

/** Reads the first page of every list of the root. */
export async function findSampleValues(
  schema: GraphQLSchema,
  sendQuery: SendQuery,
): Promise<SampleValues> {
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
  const samples = {
    ids: valuesOf('id'),
    slugs: valuesOf('slug'),
    names: valuesOf('name'),
    cursors: valuesOf('cursor'),
    beginnings: {
      announcements: encodePosition('announcements', { revision: '0', number: 0 }),
      changes: encodePosition('changes', { revision: '0', number: 0 }),
    },
  };
  if (samples.ids.length === 0) throw new Error(`The lists have no ids: ${answers[0]}`);
  return samples;
}
