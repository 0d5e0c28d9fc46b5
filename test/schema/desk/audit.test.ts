import { userInfo } from 'node:os';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readRevision } from '../../../db/queries/changes/dataset.ts';
import { deskTables } from '../../../db/states/desk-schema.ts';
import { encodeNodeId } from '../../../schema/arguments/node-id.ts';
import { publishDueDocuments } from '../../../src/desk/publication/publish.ts';
import { callCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { createToken } from '../../support/desk/tester.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Who did what: the audit log, which only admins see. */
const { url, owner, reader, desk } = await createDatabase('empty');
const everyone = createTestClient(reader, desk);
const admin = everyone.as((await createToken(desk, 'ADMIN', 'Ann')).secret);
const systemUser = userInfo().username;

const log = async (first: number, client = admin) => {
  const { data, errors } = await client.answer(
    `query ($first: Int) {
      auditLog(first: $first) {
        nodes {
          action actor actorToken { name } command byPublisher revision
          scheduledDocument { name } publishAt accessToken { name } attempts
        }
      }
    }`,
    { first },
  );
  return errors ? errors.map(({ extensions }) => extensions.code) : entriesOf.parse(data);
};
const entriesOf = z
  .object({ auditLog: z.object({ nodes: z.array(z.looseObject({ action: z.string() })) }) })
  .transform(({ auditLog }) => auditLog.nodes);
const byAnn = { actor: 'Ann', actorToken: { name: 'Ann' }, command: null, byPublisher: false };

/** Sends a mutation. @returns the revision after it */
const mutate = async (mutation: string): Promise<string> => {
  const { errors } = await admin.answer(`mutation { ${mutation} { __typename } }`);
  expect(errors).toBeUndefined();
  return readRevision(owner);
};
const apply = (document: string, rest = '') =>
  mutate(`applyDocument(input: { name: "a.json", document: ${JSON.stringify(document)} ${rest} })`);
const placeDocument = (slug: string) =>
  JSON.stringify({
    format: 'awards/1',
    places: [{ slug, names: { en: slug }, placeKind: 'CITY' }],
  });
const later = '2099-01-01T00:00:00.000Z';
const schedule = async (slug: string): Promise<string> => {
  await apply(placeDocument(slug), `publishAt: "${later}"`);
  const [document] = await desk.scheduledDocuments();
  return encodeNodeId('ScheduledDocument', document?.id ?? '');
};

test('only admins may read it', async () => {
  const as = async (role: 'PRESS' | 'CURATOR') =>
    everyone.as((await createToken(desk, role)).secret);
  expect(await log(1, everyone)).toEqual(['UNAUTHENTICATED']);
  expect(await log(1, await as('PRESS'))).toEqual(['FORBIDDEN']);
  expect(await log(1, await as('CURATOR'))).toEqual(['FORBIDDEN']);
});

describe('an admin finds', () => {
  test('who applied documents, and took that back', async () => {
    const revision = await apply(placeDocument('here'));
    // A document that changes nothing makes no revision.
    await apply(placeDocument('here'));
    await mutate(`undoRevision(input: { revision: "${revision}" })`);
    expect(await log(3)).toMatchObject([
      { ...byAnn, action: 'UNDO', revision: String(Number(revision) + 1) },
      { ...byAnn, action: 'APPLY', revision },
      { action: 'CREATE_TOKEN' },
    ]);
  });

  test('who scheduled, rescheduled, withdrew and published a document', async () => {
    const id = await schedule('there');
    const sooner = '2098-01-01T00:00:00.000Z';
    await mutate(`rescheduleDocument(input: { id: "${id}", publishAt: "${sooner}" })`);
    await mutate(`withdrawDocument(input: { id: "${id}" })`);
    const other = await schedule('elsewhere');
    const revision = await mutate(`publishDocument(input: { id: "${other}" })`);
    const about = { ...byAnn, scheduledDocument: { name: 'a.json' } };
    expect(await log(5)).toMatchObject([
      { ...about, action: 'PUBLISH', revision, publishAt: null },
      { ...about, action: 'SCHEDULE', publishAt: later },
      { ...about, action: 'WITHDRAW' },
      { ...about, action: 'RESCHEDULE', publishAt: sooner },
      { ...about, action: 'SCHEDULE', publishAt: later, revision: null },
    ]);
  });

  test('for whom the server published a document when it was due', async () => {
    await schedule('somewhere');
    const [document] = await publishDueDocuments(owner, new Date('2099-01-02T00:00:00Z'));
    expect(document?.name).toBe('a.json');
    expect(await log(1)).toMatchObject([
      { ...byAnn, action: 'PUBLISH', byPublisher: true, revision: expect.any(String) },
    ]);
  });

  test('who created and revoked a token', async () => {
    await mutate('createAccessToken(input: { name: "The Daily", role: PRESS })');
    const [token] = await desk.tokens.list();
    const id = encodeNodeId('AccessToken', token?.id ?? '');
    const revoke = () => mutate(`revokeAccessToken(input: { id: "${id}" })`);
    await revoke();
    await revoke();
    const about = { ...byAnn, accessToken: { name: 'The Daily' } };
    expect(await log(2)).toMatchObject([
      { ...about, action: 'REVOKE_TOKEN' },
      { ...about, action: 'CREATE_TOKEN' },
    ]);
  });

  test('which command was run, and by whom', async () => {
    await callCli(url, ['token', 'create', 'By hand', '--role', 'press']);
    expect(await log(1)).toMatchObject([
      {
        action: 'CREATE_TOKEN',
        actor: systemUser,
        actorToken: null,
        command: 'token create',
        accessToken: { name: 'By hand' },
      },
    ]);
  });

  test('how many sign-ins failed in an hour, in one entry', async () => {
    const server = createTestClient(reader, desk);
    const fail = async (secret: string) => {
      await server
        .as(secret)
        .answer('{ viewer { role } }')
        .catch(() => {});
      await desk.tokens.failedSignIns.write();
    };
    await fail('awards_wrong');
    // An hour can end between the two.
    await fail('awards_other');
    const { rows } = await sql<{ attempts: string }>`
      select attempts from desk.audit_entry where attempts is not null`.execute(owner);
    expect(rows.length).toBeLessThanOrEqual(2);
    expect(rows.reduce((sum, { attempts }) => sum + Number(attempts), 0)).toBe(2);
    expect(await log(100)).toContainEqual(
      expect.objectContaining({ action: 'FAILED_SIGN_IN', actor: null, actorToken: null }),
    );
  });
});

test('`awards audit` lists the same, the oldest first', async () => {
  const { code, stdout } = await callCli(url, ['audit']);
  expect(code).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  const whats = lines.map((line) =>
    line.replace(/^\S+ {2}/, '').replaceAll(/document_[\w-]{22}/g, 'ID'),
  );
  expect(whats).toContain(`${systemUser} (awards test) created the token "Ann" (admin)`);
  expect(whats).toContain(`Ann scheduled "a.json" (ID) for ${later}`);
  expect(whats).toContain('the publisher, for Ann, published "a.json" (ID) in revision 4');
  expect(whats).toContain(
    `${systemUser} (awards token create) created the token "By hand" (press)`,
  );
  const json = await callCli(url, ['audit', '--since', '2025-01-01T00:00Z', '--json']);
  expect(JSON.parse(json.stdout)).toHaveLength(lines.length);
  const none = await callCli(url, ['audit', '--since', '2099-01-01T00:00Z']);
  expect(none.stdout).toBe('');
});

test('a redaction is in it, and takes a name from it', async () => {
  const jane = { slug: 'jane-doe', names: { en: 'Jane Doe' } };
  await callCli(url, ['token', 'create', 'Jane Doe', '--role', 'admin']);
  const token = (await desk.tokens.list()).find(({ name }) => name === 'Jane Doe');
  await desk.tokens.create(
    { name: 'Press', role: 'PRESS', expiresAt: null },
    {
      tokenId: token?.id ?? null,
      name: 'Jane Doe',
      command: null,
    },
  );
  await apply(JSON.stringify({ format: 'awards/1', people: [jane] }));
  const { id } = await owner
    .selectFrom('recipient')
    .select('id')
    .where('slug', '=', 'jane-doe')
    .executeTakeFirstOrThrow();
  const revision = await mutate(
    `redact(input: { id: "${encodeNodeId('Person', id)}", reason: "A request" })`,
  );
  expect(await log(3)).toMatchObject([
    { ...byAnn, action: 'REDACT', revision },
    { ...byAnn, action: 'APPLY' },
    { action: 'CREATE_TOKEN', actor: '[redacted]', accessToken: { name: 'Press' } },
  ]);
});

test('each revision is in it once', async () => {
  const revision = await readRevision(owner);
  const rows = await deskTables(owner).selectFrom('audit_entry').select('revision').execute();
  const revisions = rows.flatMap((row) => (row.revision === null ? [] : [Number(row.revision)]));
  expect(revisions.toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: Number(revision) }, (_, index) => index + 1),
  );
});
