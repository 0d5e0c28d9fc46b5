import type { PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { describe, expect, test } from 'vitest';
import { RevisionWatch, revisionQuery } from '../../../db/connections/revision-watch.ts';

/** Whether what an operation has read is one state. */
const other = 'select 1';

/** A connection to a state that has the next of these revisions each time that it is read. */
function openWatch(revisions: readonly string[], known: string | null = null) {
  const sent: string[] = [];
  const left = [...revisions];
  function query<Row>(
    text: string,
    parameters: readonly unknown[],
  ): Promise<PostgresQueryResult<Row>>;
  function query(cursor: unknown): never;
  async function query(text: unknown): Promise<PostgresQueryResult<object>> {
    const isRevision = text === revisionQuery.sql;
    sent.push(isRevision ? 'revision' : 'other');
    const rows = isRevision ? [{ revision: left.shift() }] : [];
    return { command: 'SELECT', rowCount: rows.length, rows };
  }
  const connection: Pick<PostgresPoolClient, 'query'> = { query };
  return { watch: new RevisionWatch(known, async () => connection, undefined), sent };
}

/** Sends statements one after another. @returns the revision that all have read */
async function revisionOf(
  revisions: readonly string[],
  texts: readonly string[],
  { known = null, isLater = false }: { known?: string | null; isLater?: boolean } = {},
) {
  const { watch, sent } = openWatch(revisions, known);
  for (const text of texts) await watch.query(text, []);
  return { revision: await watch.end(isLater), sent };
}

describe('the revision of an operation', () => {
  test('is read before and after its statements', async () => {
    expect(await revisionOf(['7', '7'], [other, other])).toEqual({
      revision: '7',
      sent: ['revision', 'other', 'other', 'revision'],
    });
  });

  test('is not read before them if it is known, nor at all for nothing', async () => {
    expect((await revisionOf(['7'], [other], { known: '7' })).sent).toEqual(['other', 'revision']);
    expect(await revisionOf([], [], { known: '7' })).toEqual({ revision: '7', sent: [] });
    expect(await revisionOf(['7'], [], { known: '7', isLater: true })).toEqual({
      revision: '7',
      sent: ['revision'],
    });
  });

  test.each([
    ['between them', ['7', '8'], null],
    ['after the one that is known', ['8'], '7'],
  ])('is unknown if a write came %s', async (_when, revisions, known) => {
    expect((await revisionOf(revisions, [other, other], { known })).revision).toBeNull();
  });
});
