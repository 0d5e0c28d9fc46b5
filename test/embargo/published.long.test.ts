import { expect, test } from 'vitest';
import { ImportError } from '../../db/model/problem.ts';
import { bothAnswers, differences } from './answers.ts';
import type { Hidden } from './documents/documents.ts';
import { newEntities } from './documents/new-entities.ts';
import { collectClues } from './operations/clues.ts';
import { operationsFor } from './operations/operations.ts';
import { openTwins } from './twins.ts';

/** A scheduled document that is never published: the public reads what it would without the schedule. */

const twins = await openTwins();

const documentOf = (what: string, text = ''): Hidden => ({
  what,
  text: `format: awards/1\n${text}`,
});
const chair = documentOf('the chair', newEntities['a new affiliation']);

const whoGoes = documentOf(
  'who goes',
  'retract: [{ honor: { program: harbor-prize, edition: 2025, key: crew } }, { person: cleo-sail }]',
);

/** The differences between what the public reads in both databases. */
async function differencesNow(...ids: string[]): Promise<string[]> {
  const clues = await collectClues(twins, String(BigInt(twins.base) + 1n), ids);
  const operations = operationsFor(clues, 2);
  return differences(operations, ...(await bothAnswers(operations, twins.ofHiding, twins.ofPure)));
}

test('a document that has become invalid reveals nothing', async () => {
  const { id } = await twins.hide(chair);
  await twins.write(whoGoes);
  await twins.follow(whoGoes);
  const [document] = await twins.hiding.desk.scheduledDocuments();
  expect(document?.id).toBe(id);
  expect(document?.problems).not.toBeNull();
  expect(await differencesNow(id)).toEqual([]);
});

test('a document that is refused, or sent as a dry run, leaves nothing', async () => {
  const wrong = documentOf('wrong', 'retract: [{ person: zephyrine-nobody }]');
  await expect(twins.hide(wrong)).rejects.toThrow(ImportError);
  await twins.tryOut(documentOf('tried', newEntities['a new team']));
  expect(await differencesNow()).toEqual([]);
});

test('a document with `publishAt` is scheduled like the others', async () => {
  const text = `publishAt: "2099-01-01T00:00:00Z"\n${newEntities['a new program']}`;
  await twins.write(documentOf('says its time', text));
  const documents = await twins.hiding.desk.scheduledDocuments();
  expect(documents.map(({ name }) => name)).toContain('says its time');
  expect(await differencesNow()).toEqual([]);
});
