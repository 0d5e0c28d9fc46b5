import type { VariablesOf } from '@graphql-typed-document-node/core';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { graphql } from '../../generated/index.ts';
import { createDatabase } from '../../support/database/database.ts';
import { openImport } from '../../support/documents/import.ts';
import { loadHonors } from '../../support/server/files.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** The change log in the open: what was corrected, why, by which source. */
const { db, apply } = await openImport();
const { fetchData, answer } = createTestClient(db);

const honor = (more: string) => `
programs: [{ slug: prize, names: { en: Prize } }]
people: [{ slug: ann, names: { en: Ann } }]
editions:
  - { program: prize, year: 2025, names: { en: Prize 2025 }, honors: [{ key: one, recipients: [ann]${more} }] }`;

const changes = graphql(`
  query Changes(
    $since: String
    $program: String
    $subject: ID
    $first: Int
    $after: String
  ) {
    changes(since: $since, program: $program, subject: $subject, first: $first, after: $after) {
      nodes {
        revision
        action
        kind
        key
        field
        before
        after
        reason
        writer
        subjectId
        subject { id }
        edition { slug }
        source { slug }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const node = graphql(`
  query NodeOfChange($id: ID!) {
    node(id: $id) { id }
  }
`);

async function page(variables: VariablesOf<typeof changes>) {
  const { changes: connection } = await fetchData(changes, variables);
  if (!connection) throw new Error('no changes');
  return connection;
}

const changed = async (variables: VariablesOf<typeof changes> = {}) =>
  (await page(variables)).nodes;

describe('a change log of three revisions', () => {
  beforeEach(async () => {
    await apply(
      `sources: [{ slug: news, title: News, kind: NEWS }]\n${honor(', result: FINALIST')}`,
    );
    await apply(`source: news\nreason: The jury has decided.${honor(', result: WON')}`);
    await apply(
      'reason: It was another Ann.\nretract: [{ honor: { program: prize, edition: 2025, key: one } }]',
    );
  });

  test('has the value before a correction, the reason and the source', async () => {
    const [change, ...others] = await changed({ since: '1' }).then((all) =>
      all.filter(({ revision }) => revision === '2'),
    );
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      action: 'CHANGED',
      kind: 'HONOR',
      key: 'prize/2025/one',
      field: 'result',
      before: 'FINALIST',
      after: 'WON',
      reason: 'The jury has decided.',
      source: { slug: 'news' },
    });
  });

  test('has a tombstone for a retracted honor, and no node', async () => {
    const [tombstone] = await changed({ since: '2' });
    expect(tombstone).toMatchObject({
      revision: '3',
      action: 'RETRACTED',
      kind: 'HONOR',
      field: null,
      before: { result: 'WON', recipients: [{ recipient: 'ann', role: 'PRIMARY' }] },
      after: null,
      reason: 'It was another Ann.',
      subject: null,
    });
    expect(await fetchData(node, { id: tombstone?.subjectId ?? '' })).toEqual({ node: null });
    const created = (await changed()).find(
      ({ action, kind }) => action === 'CREATED' && kind === 'HONOR',
    );
    expect(created?.subjectId).toBe(tombstone?.subjectId);
  });

  test('is the same page by page as at once, newest first', async () => {
    const all = await changed();
    const revisions = all.map(({ revision }) => Number(revision));
    expect(revisions).toEqual(revisions.toSorted((one, other) => other - one));
    const paged: typeof all = [];
    let after: string | null = null;
    do {
      const { nodes, pageInfo } = await page({ first: 2, after });
      paged.push(...nodes);
      after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    expect(paged).toEqual(all);
  });

  test('can be limited to a program', async () => {
    const kinds = new Set((await changed({ program: 'prize' })).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['HONOR', 'EDITION', 'PROGRAM']));
    expect(await changed({ program: 'priz' })).toEqual([]);
  });

  test('can be limited to one entity, even if it is gone', async () => {
    const [tombstone] = await changed({ since: '2' });
    const subject = tombstone?.subjectId ?? '';
    const all = await changed({ subject });
    expect(all.map(({ action }) => action)).toEqual(['RETRACTED', 'CHANGED', 'CREATED']);
    expect(await changed({ subject, since: '2' })).toEqual([tombstone]);
    expect(await changed({ subject: subject.replace('honor', 'person') })).toEqual([]);
    expect(await changed({ subject: `honor_${'A'.repeat(22)}` })).toEqual([]);
  });

  test.each(['document_AAAAAAAAAAAAAAAAAAAAAA', 'prize/2025/one'])(
    'refuses %s, which is not the id of an entity',
    async (subject) => {
      const { errors } = await answer(
        'query ($subject: ID) { changes(subject: $subject) { nodes { key } } }',
        { subject },
      );
      expect(errors).toMatchObject([
        {
          message: '`subject` of `Query.changes` must be the id of an entity of the graph.',
          extensions: { code: 'BAD_USER_INPUT', argument: 'subject' },
        },
      ]);
    },
  );

  test('has the edition of what belongs to one, as long as there is one', async () => {
    const editionsOf = async () =>
      new Map((await changed()).map(({ kind, edition }) => [kind, edition?.slug ?? null]));
    expect(await editionsOf()).toEqual(
      new Map([
        ...[
          ['HONOR', '2025'],
          ['EDITION', '2025'],
          ['SOURCE', null],
          ['RECIPIENT', null],
          ['PROGRAM', null],
        ].map(([kind = '', slug]) => [kind, slug] as const),
      ]),
    );
    await apply('retract: [{ edition: { program: prize, slug: "2025" } }]');
    expect((await editionsOf()).get('HONOR')).toBeNull();
  });

  test('can begin at a revision of a preview, whose number counts', async () => {
    expect(await changed({ since: '2+abc' })).toEqual(await changed({ since: '2' }));
    expect(await changed({ since: '3' })).toEqual([]);
  });

  test.each([
    ['-1', '`since` of `Query.changes` must be a revision as `dataset` returns it.'],
    ['1;2', '`since` of `Query.changes` must be a revision as `dataset` returns it.'],
    ['4', '`since` is a revision that does not exist yet.'],
  ])('refuses to begin at %s', async (since, message) => {
    const { errors } = await answer(
      'query ($since: String) { changes(since: $since) { nodes { key } } }',
      { since },
    );
    expect(errors).toMatchObject([
      { message, extensions: { code: 'BAD_USER_INPUT', argument: 'since' } },
    ]);
  });

  test('has the role of the writer, and the id of a recipient that is gone', async () => {
    await sql`update change set writer = 'CURATOR', recipient_kind = 'PERSON' where entity_key = 'ann'`.execute(
      db,
    );
    const [ann] = (await changed()).filter(({ key }) => key === 'ann');
    expect(ann).toMatchObject({ writer: 'CURATOR', kind: 'RECIPIENT' });
    expect(ann?.subjectId).toBe(ann?.subject?.id);
    await sql`update change set writer = null, recipient_kind = null`.execute(db);
    expect((await changed()).find(({ key }) => key === 'ann')).toMatchObject({
      writer: null,
      subjectId: null,
    });
  });
});

test('takes the same number of statements for 10 changes and 100', async () => {
  const database = await createDatabase('empty');
  await loadHonors(database, 120);
  const loaded = createTestClient(database.reader);
  const count = async (first: number) => {
    database.statements.length = 0;
    const { changes } = await loaded.fetchData(countedChanges, { first });
    expect(changes?.nodes).toHaveLength(first);
    return database.statements.length;
  };
  // The slug of the program, the page, the kinds of the entities, the entities; and the revision, before and after.
  expect([await count(10), await count(100)]).toEqual([6, 6]);
});

const countedChanges = graphql(`
  query CountedChanges($first: Int) {
    changes(first: $first, program: "prize") {
      nodes { key subject { id } source { title } }
    }
  }
`);
