import type { PostgresPoolClient, PostgresQueryResult } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  RevisionWatch,
  stateRevision,
  withRevision,
} from '../../../db/connections/revision-watch.ts';

/** Whether what an operation has read is one state. */
const own = `${withRevision}, 1 as found`;
const other = 'select 1';
const fails = `${withRevision}, 1 / 0 as found`;

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
    const isRevision = String(text).includes(stateRevision);
    sent.push(isRevision ? 'revision' : 'other');
    if (text === fails) throw new Error('division by zero');
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
  for (const text of texts) await watch.query(text, []).catch(() => {});
  return { revision: await watch.end(isLater), sent };
}

describe('the revision of an operation', () => {
  test('comes with what it reads', async () => {
    expect(await revisionOf(['7', '7'], [own, own])).toEqual({
      revision: '7',
      sent: ['revision', 'revision'],
    });
  });

  test('is read before and after statements that do not give it', async () => {
    expect(await revisionOf(['7', '7'], [other, other])).toEqual({
      revision: '7',
      sent: ['revision', 'other', 'other', 'revision'],
    });
    expect((await revisionOf(['7', '7'], [own, other, own])).sent).toEqual([
      'revision',
      'other',
      'revision',
    ]);
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
    ['between two that give it', ['7', '8'], [own, own], null],
    ['after the one that is known', ['8'], [own], '7'],
    ['before the last look', ['7', '8'], [own, other], null],
  ])('is unknown if a write came %s', async (_when, revisions, texts, known) => {
    expect((await revisionOf(revisions, texts, { known })).revision).toBeNull();
  });

  test('is read again if a statement that would have given it failed', async () => {
    expect((await revisionOf(['7', '7'], [own, other, fails])).revision).toBe('7');
    expect((await revisionOf(['7', '8'], [own, other, fails])).revision).toBeNull();
    expect(await revisionOf(['7', '7'], [fails, other])).toEqual({
      revision: '7',
      sent: ['revision', 'revision', 'other', 'revision'],
    });
  });

  test('is not certain if one that failed was sent together with others', async () => {
    const { watch } = openWatch(['7', '7']);
    await Promise.allSettled([watch.query(fails, []), watch.query(other, [])]);
    expect(await watch.end(false)).toBeNull();
  });
});
