import { describe, expect, test } from 'vitest';
import { openClient } from '../../../../../../src/site/browser/desk/client/desk-client.ts';
import {
  ApplyDocumentDocument,
  ScheduledDocument,
  ViewerDocument,
} from '../../../../../../src/site/browser/generated/desk/graphql.ts';
import { loadRenderer } from '../../../../../../src/site/renderer.ts';
import { createDatabase } from '../../../../../support/database/database.ts';
import { createToken } from '../../../../../support/desk/tester.ts';
import { startServer } from '../../../../../support/server/http.ts';

/** The client of the desk on a server that runs registered documents only. */
const { reader, desk } = await createDatabase('empty');
const renderer = await loadRenderer();
const base = await startServer(reader, ['*'], undefined, desk, {
  renderer,
  allowedDocuments: 'persisted',
});
const { secret } = await createToken(desk, 'CURATOR', 'Ann');
const client = openClient(`${base}/graphql`, secret);

describe('the desk with DOCUMENTS=persisted', () => {
  test('lets a curator sign in and read scheduled documents', async () => {
    const { data } = await client.query(ViewerDocument, {});
    expect(data?.viewer).toMatchObject({ role: 'CURATOR', name: 'Ann' });
    const scheduled = await client.query(ScheduledDocument, {});
    expect(scheduled.data?.scheduledDocuments?.totalCount).toBe(0);
  });

  test('applies a document', async () => {
    const document = 'format: awards/1\npeople: [{ slug: ada, names: { en: Ada } }]\n';
    const { data } = await client.mutation(ApplyDocumentDocument, { input: { document } });
    expect(data?.applyDocument).toMatchObject({ revision: '1' });
  });

  test('still checks the token', async () => {
    const press = await createToken(desk, 'PRESS', 'Bob');
    const { error } = await openClient(`${base}/graphql`, press.secret).mutation(
      ApplyDocumentDocument,
      { input: { document: 'format: awards/1\n' } },
    );
    expect(error?.graphQLErrors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('refuses other queries from everyone', async () => {
    const response = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: '{ viewer { role } }' }),
    });
    expect(response.status).toBe(403);
  });
});
