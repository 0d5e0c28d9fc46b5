import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import pino from 'pino';
import { type Database, poolOf } from '../../db/connect.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { createGraphql, type GraphqlOptions } from '../../src/graphql.ts';
import { RowCache } from '../../src/loaders/row-cache.ts';
import { patient } from './patient.ts';

/** What the server answers with. */
export interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

type Typed<Data, Variables> = DocumentTypeDecoration<Data, Variables> & DocumentNode;

export interface Asker {
  /** The data; throws where there is any error. */
  ask<Data, Variables extends object>(
    document: Typed<Data, Variables>,
    variables?: Variables,
  ): Promise<Data>;
  /** The whole answer to a question in plain text, right or wrong. */
  answer(
    query: string,
    variables?: Record<string, unknown>,
    search?: string,
  ): Promise<Answer<Record<string, unknown>>>;
  /** Asks the same server with an access token. */
  as(token: string): Asker;
}

/** Shows what the server logs, which the answer does not tell: the original error, with its stack. */
const loud = pino(
  { level: 'error' },
  { write: (line) => console.error(JSON.parse(line).err?.stack ?? line) },
);

/**
 * Asks the server in-process, through all of it but the socket, as the public does.
 * @param desk lets those sign in who have a token of it
 * @param options of the server beside these
 */
export function createAsker(
  db: Database,
  desk?: Desk,
  options: Partial<GraphqlOptions> = {},
): Asker {
  const known: { current: string | null } = { current: null };
  const graphql = createGraphql({
    ...{ db, logger: loud, corsOrigins: ['*'], ...patient },
    ...(keepsRows && { rowCache: new RowCache(), knownRevision: known }),
    ...(desk && { desk }),
    ...options,
  });
  return askerOf(graphql, {}, async () => {
    if (keepsRows) known.current = await revisionOf(db).catch(() => null);
  });
}

/** Whether rows are kept from one query to the next: all tests run with `CACHE=rows`, too. */
const keepsRows = process.env.CACHE === 'rows';

/** The revision, read by no statement that a test would count. */
async function revisionOf(db: Database): Promise<string> {
  const client = await poolOf(db).pool.connect();
  try {
    const { rows } = await client.query<{ revision: string }>(
      'select coalesce(branch, revision::text) as revision from dataset',
    );
    return rows[0]?.revision ?? '';
  } finally {
    client.release();
  }
}

function askerOf(
  graphql: ReturnType<typeof createGraphql>,
  authorization: Record<string, string>,
  before: () => Promise<void>,
): Asker {
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
    async ask<Data, Variables extends object>(
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
    as: (token) => askerOf(graphql, { authorization: `Bearer ${token}` }, before),
  };
}
