import pino from 'pino';
import type { Database } from '../../db/connections/connect.ts';
import { readRevision } from '../../db/queries/changes/dataset.ts';
import {
  type ScheduledDocumentRow,
  scheduledDocumentsById,
} from '../../db/queries/desk/scheduled-document.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { submitDocuments } from '../../src/desk/submit-documents.ts';
import { checkForm, importInTransaction } from '../../src/import/checked-documents.ts';
import { textInput } from '../../src/import/read/inputs.ts';
import { createGraphql } from '../../src/server/create-graphql.ts';
import { createDatabase, type TestDatabase } from '../support/database/database.ts';
import { followWrites } from '../support/desk/preview.ts';
import { createToken, tester } from '../support/desk/tester.ts';
import { patient } from '../support/run/patient.ts';
import type { Hidden } from './documents/documents.ts';
import { worldOfFields } from './documents/simple-fields.ts';
import { world } from './world.ts';

/** Sends requests in the same process: the public by GET, as a link does, and others as the server takes tokens. */
export interface Reader {
  /** The response as text: the status, the headers and the body. */
  fetchText(request: ReaderRequest): Promise<string>;
}

export interface ReaderRequest {
  query: string;
  /** further parameters of the URL, such as `format=csv` */
  search?: Readonly<Record<string, string>>;
  /** POST for mutations */
  method?: 'GET' | 'POST';
}

export interface Twins {
  /** where documents are scheduled */
  hiding: TestDatabase;
  /** where they never were */
  pure: TestDatabase;
  /** the revision before what the documents build on */
  base: string;
  ofHiding: Reader;
  ofPure: Reader;
  /** of `hiding`, with the access token of somebody of the press */
  press: Reader;
  /** that token itself */
  secretOfPress: string;
  /** the UUID of that token */
  token: string;
  /** of `hiding`, with the access token of an admin */
  admin: Reader;
  /** Schedules documents in `hiding`, as one. */
  hide(...documents: Hidden[]): Promise<ScheduledDocumentRow>;
  /** Schedules a document in `hiding` in a dry run. */
  tryOut(document: Hidden): Promise<void>;
  /** Applies a document in `hiding` at once, if it does not give a time itself. */
  write(document: Hidden): Promise<void>;
  /** Writes in `pure` what `hiding` has written last, at the same moment. */
  follow(...documents: Hidden[]): Promise<void>;
}

const publishAt = new Date('2099-01-01T00:00:00Z');
const writer = 'CURATOR' as const;

/** Two databases that are equal in all that the public may see. */
export async function openTwins(): Promise<Twins> {
  const hiding = await createDatabase('shipped');
  const pure = await createDatabase('shipped');
  const base = await readRevision(pure.owner);
  const at = new Date();
  const known = [
    { what: 'world', text: world },
    { what: 'fields', text: worldOfFields },
  ];
  for (const { owner } of [hiding, pure]) await write(owner, known, at);
  const { secret, token } = await hiding.desk.tokens.create(
    {
      name: 'Paula',
      role: 'PRESS',
      expiresAt: publishAt,
    },
    tester,
  );
  const { secret: secretOfAdmin } = await createToken(hiding.desk, 'ADMIN', 'Adam');
  return {
    hiding,
    pure,
    base,
    ofHiding: openReader(hiding.reader, hiding.desk),
    ofPure: openReader(pure.reader, pure.desk),
    press: openReader(hiding.reader, hiding.desk, secret),
    secretOfPress: secret,
    token: token.id,
    admin: openReader(hiding.reader, hiding.desk, secretOfAdmin),
    async hide(...documents) {
      const inputs = documents.map(({ what, text }) => textInput(what, text));
      const by = { tokenId: token.id, name: 'Adam', command: null };
      const options = { publishAt, writer, by } as const;
      const { scheduled } = await submitDocuments(hiding.owner, inputs, options);
      await followWrites(hiding.owner);
      const ids = scheduled.map(({ id }) => id);
      const [document] = await scheduledDocumentsById(hiding.owner, ids);
      if (!document) throw new Error('Nothing is scheduled.');
      return document;
    },
    async tryOut({ what, text }) {
      const options = { publishAt, writer, dryRun: true } as const;
      await submitDocuments(hiding.owner, [textInput(what, text)], { ...options, by: tester });
    },
    async write({ what, text }) {
      await submitDocuments(hiding.owner, [textInput(what, text)], { writer, by: tester });
      await followWrites(hiding.owner);
    },
    async follow(...documents) {
      const { updated_at: updatedAt } = await hiding.owner
        .selectFrom('dataset')
        .select('updated_at')
        .executeTakeFirstOrThrow();
      await write(pure.owner, documents, updatedAt);
    },
  };
}

/** Applies documents as of a given time, so that both databases have the same in their change logs. */
async function write(db: Database, documents: readonly Hidden[], at: Date): Promise<void> {
  const texts = documents.map(({ what, text }) => ({ name: what, text }));
  await db
    .transaction()
    .execute(async (transaction) =>
      importInTransaction(transaction, await checkForm(texts), { at, writer }),
    );
}

/** @param token the access token of each request; none if absent, as for the public */
export function openReader(db: Database, desk: Desk, token?: string): Reader {
  const logger = pino({ level: 'silent' });
  const graphql = createGraphql({
    db,
    desk,
    logger,
    corsOrigins: ['*'],
    ...patient,
  });
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return {
    async fetchText({ query, search = {}, method: wanted = 'GET' }) {
      const method = token === undefined ? wanted : 'POST';
      const parameters = new URLSearchParams(method === 'GET' ? { query, ...search } : search);
      const response = await graphql.fetch(`http://localhost/graphql?${parameters}`, {
        method,
        headers: { 'content-type': 'application/json', ...authorization },
        ...(method === 'POST' && { body: JSON.stringify({ query }) }),
      });
      // Each request has another id, which says nothing but that.
      const { 'x-request-id': id = '', ...others } = Object.fromEntries(response.headers);
      if (!/^[\da-f-]{36}$/.test(id)) throw new Error(`The id of a request is "${id}".`);
      const headers = Object.entries(others).map((header) => `${header.join(': ')}\n`);
      // A file comes as it is written, and text() wants all of it as bytes.
      const body: Buffer[] = [];
      for await (const chunk of response.body ?? []) body.push(Buffer.from(chunk));
      return `${response.status}\n${headers.join('')}\n${Buffer.concat(body)}`;
    },
  };
}
