import { describe, expect, test } from 'vitest';
import { readRevision } from '../../db/queries/changes/dataset.ts';
import { followWrites } from '../support/desk/preview.ts';
import { tester } from '../support/desk/tester.ts';
import { runs } from '../support/run/runs.ts';
import { bodyOf, bothAnswers, differences } from './answers.ts';
import { hiddenTogether } from './documents/documents.ts';
import { collectClues } from './operations/clues.ts';
import { type Operation, operationsFor } from './operations/operations.ts';
import { openTwins } from './twins.ts';

/** The checks of holds.test.ts for a few documents at a time, and all operations for all of them. */

/** Those that make, change or take away, four together: each alone with `RUNS=4`. */
const few = Math.ceil(4 / runs);
const groups = hiddenTogether.flatMap((documents) =>
  Array.from({ length: Math.ceil(documents.length / few) }, (_, index) => {
    const some = documents.slice(index * few, (index + 1) * few);
    return { some, what: some.map(({ what }) => what).join(', ') };
  }),
);

describe('a scheduled document', async () => {
  const twins = await openTwins();
  const { desk, owner } = twins.hiding;

  /** The operations, with arguments that the document names. */
  async function operationsNow(...ids: string[]): Promise<Operation[]> {
    const clues = await collectClues(twins, await readRevision(owner), ids);
    return operationsFor(clues, 6);
  }

  const differencesNow = async (operations: readonly Operation[]) =>
    differences(operations, ...(await bothAnswers(operations, twins.ofHiding, twins.ofPure)));

  test.each(groups)(
    'reveals nothing while it is scheduled, withdrawn and scheduled again, until it is published: $what',
    async ({ some }) => {
      const first = await twins.hide(...some);
      const operations = await operationsNow(first.id);
      const queries = operations.filter(({ method }) => method === 'GET');
      const [hiding, pure] = await bothAnswers(operations, twins.ofHiding, twins.ofPure);
      expect(differences(operations, hiding, pure)).toEqual([]);

      const affected = [...queries.filter(({ about }) => !ofAnyWrite.includes(about)), license];
      const seen = differences(
        affected,
        ...(await bothAnswers(affected, bodies(twins.press), bodies(twins.ofPure))),
      );
      expect(seen.length).toBeGreaterThan(0);

      await desk.withdrawDocument(first.id, tester);
      await followWrites(owner);
      const after = await bothAnswers(affected, bodies(twins.press), bodies(twins.ofPure));
      expect(differences(affected, ...after)).toEqual([]);

      const { id } = await twins.hide(...some);
      await desk.publishDocument(id, tester);
      await followWrites(owner);
      await twins.follow(...some);
      expect(await differencesNow(operations)).toEqual([]);
    },
  );
});

/** The parts of the schema that would differ in any case: revisions, and the viewer. */
const ofAnyWrite = [
  'dataset',
  'changes',
  'viewer',
  'accessTokens',
  'auditLog',
  'scheduledDocuments',
  // Ids of the document itself are among the arguments.
  'ScheduledDocument',
  'node',
  'nodes',
];

const license: Operation = { about: 'license', query: '{ dataset { license } }', method: 'GET' };

/** A reader of bodies only: headers depend on the viewer. */
const bodies = (reader: { fetchText: (operation: Operation) => Promise<string> }) => ({
  fetchText: async (operation: Operation) => bodyOf(await reader.fetchText(operation)),
});

test('all values of all arguments reveal nothing, with all documents scheduled', async () => {
  const twins = await openTwins();
  const ids: string[] = [];
  for (const documents of hiddenTogether) ids.push((await twins.hide(...documents)).id);
  const operations = operationsFor(await collectClues(twins, twins.base, ids));
  const [hiding, pure] = await bothAnswers(operations, twins.ofHiding, twins.ofPure);
  expect(differences(operations, hiding, pure)).toEqual([]);
});
