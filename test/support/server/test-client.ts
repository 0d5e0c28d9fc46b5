import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import pino from 'pino';
import { type Database, poolOf } from '../../../db/connections/connect.ts';
import { RowCache } from '../../../db/loaders/row-cache.ts';
import type { Desk } from '../../../src/desk/desk.ts';
import { createGraphql, type GraphqlOptions } from '../../../src/server/create-graphql.ts';
import { patient } from '../run/patient.ts';

/** The response of the server. */
export interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

type Typed<Data, Variables> = DocumentTypeDecoration<Data, Variables> & DocumentNode;

export interface TestClient {
  /** The data of a typed operation. @throws Error if there is any error */
  fetchData<Data, Variables extends object>(
    document: Typed<Data, Variables>,
    variables?: Variables,
  ): Promise<Data>;
  /** The whole response to an operation in plain text, with its errors. */
  answer(
    query: string,
    variables?: Record<string, unknown>,
    search?: string,
  ): Promise<Answer<Record<string, unknown>>>;
  /** A client of the same server with an access token. */
  as(token: string): TestClient;
}

/** Prints what the server logs and the response hides: the original error, with its stack. */
const loud = pino(
  { level: 'error' },
  { write: (line) => console.error(JSON.parse(line).err?.stack ?? line) },
);

/**
 * A client in the same process, which uses all of the server but the socket. It has no access token.
 * @param desk lets those sign in who have a token of it
 * @param options of the server beside these
 */
export function createTestClient(
  db: Database,
  desk?: Desk,
  options: Partial<GraphqlOptions> = {},
): TestClient {
  const known: { current: string | null } = { current: null };
  const graphql = createGraphql({
    db,
    logger: loud,
    corsOrigins: ['*'],
    ...patient,
    ...(keepsRows && { rowCache: new RowCache(), knownRevision: known }),
    ...(desk && { desk }),
    ...options,
  });
  return testClientOf(graphql, {}, async () => {
    if (keepsRows) known.current = await revisionOf(db).catch(() => null);
  });
}

/** Whether rows are kept from one query to the next: all tests run with `CACHE=rows`, too. */
const keepsRows = process.env.CACHE === 'rows';

/** The revision, read by no statement that a test would count. */
async function revisionOf(db: Database): Promise<string> {
  const client = await poolOf(db).take();
  try {
    const { rows } = await client.query<{ revision: string }>(
      'select coalesce(branch, revision::text) as revision from dataset',
    );
    return rows[0]?.revision ?? '';
  } finally {
    client.release();
  }
}

function testClientOf(
  graphql: ReturnType<typeof createGraphql>,
  authorization: Record<string, string>,
  before: () => Promise<void>,
): TestClient {
  const send = async (query: string, variables: object, search: string): Promise<unknown> => {
    await before();
    const response = await graphql.fetch(`http://localhost/graphql${search}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization },
      body: JSON.stringify({ query, variables }),
    });
    return response.json();
  };
  return {
    async fetchData<Data, Variables extends object>(
      document: Typed<Data, Variables>,
      variables?: Variables,
    ): Promise<Data> {
      const answer = (await send(print(document), variables ?? {}, '')) as Answer<Data>;
      if (answer.errors || answer.data == null) {
        throw new Error(JSON.stringify(answer.errors, null, 2));
      }
      return answer.data;
    },
    async answer(query, variables = {}, search = '') {
      return (await send(query, variables, search)) as Answer<Record<string, unknown>>;
    },
    as: (token) => testClientOf(graphql, { authorization: `Bearer ${token}` }, before),
  };
}
