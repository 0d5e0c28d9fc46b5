import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { publishDocument, withdrawDocument } from '../../../../src/desk/publication/publish.ts';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { callCli } from '../../../support/cli/cli.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { placeDocument } from '../../../support/desk/reveal.ts';
import { tester } from '../../../support/desk/tester.ts';

/** `awards prune`. */
const { url, owner } = await createDatabase('empty');
const publishAt = new Date('2099-01-01T00:00:00Z');

async function schedule(slug: string): Promise<string> {
  const input = textInput(`${slug}.json`, placeDocument(slug));
  const { scheduled } = await submitDocuments(owner, [input], { publishAt, by: tester });
  return scheduled[0]?.id ?? '';
}

test('documents that ended long ago are deleted, and the logs stay', async () => {
  await publishDocument(owner, await schedule('old'), tester);
  await withdrawDocument(owner, await schedule('withdrawn'), tester);
  await sql`update desk.scheduled_document set ended_at = ended_at - interval '31 days'`.execute(
    owner,
  );
  await publishDocument(owner, await schedule('new'), tester);
  await schedule('later');
  const prune = (...args: string[]) => callCli(url, ['prune', '--older-than', ...args]);
  expect(await prune('30d', '--dry-run')).toMatchObject({
    code: 0,
    stdout: 'This would delete 2 ended documents.\n',
  });
  expect(await prune('32d')).toMatchObject({ stdout: 'Deleted 0 ended documents.\n' });
  expect(await prune('30d')).toMatchObject({ stdout: 'Deleted 2 ended documents.\n' });
  const { rows } = await sql`select name from desk.scheduled_document order by 1`.execute(owner);
  expect(rows).toEqual([{ name: 'later.json' }, { name: 'new.json' }]);
  const { stdout } = await callCli(url, ['audit']);
  expect(stdout.match(/ (published|withdrew|deleted) .*/g)).toEqual([
    expect.stringMatching(/^ published \(document_[\w-]+\) in revision 1$/),
    expect.stringMatching(/^ withdrew \(document_[\w-]+\)$/),
    expect.stringMatching(/^ published "new\.json" \(document_[\w-]+\) in revision 2$/),
    ' deleted old documents',
  ]);
});

test.each([[[]], [['--older-than', '0d']], [['--older-than', 'old']]])(
  'without an age nothing is deleted: %j',
  async (args) => {
    const { code, stderr } = await callCli(url, ['prune', ...args]);
    expect(code).toBe(2);
    expect(stderr).toContain('Give --older-than a number of days, such as 365d.');
  },
);
