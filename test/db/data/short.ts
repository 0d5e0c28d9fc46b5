import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { createDatabase } from '../../support/database/database.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/**
 * Two ways to query the shipped data set: with full results, and with short ones.
 * @param shorten makes of the references in an answer what a test reads
 */
export async function openShort<References>(shorten: (references: References) => unknown) {
  const { reader } = await createDatabase('shipped');
  const { fetchData } = createTestClient(reader);
  const inShort = async <Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<unknown> => {
    const data = JSON.stringify(await fetchData(document, variables));
    return JSON.parse(data, (key, value) => (key === 'references' ? shorten(value) : value));
  };
  return { fetchData, inShort };
}
