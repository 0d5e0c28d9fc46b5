import { expect, test } from 'vitest';
import { importDocuments } from '../../../../src/import/import.ts';
import { callCli } from '../../../support/cli/cli.ts';
import { createDatabase } from '../../../support/database/database.ts';

/** `npx awards join` and `npx awards split`. */
const { url, owner } = await createDatabase('empty');

test('recipients are joined and split, with a dry run before', async () => {
  await importDocuments(owner, [
    {
      name: 'a.yaml',
      text: `format: awards/1
people: [{ slug: ann, names: { en: Ann } }, { slug: anne, names: { en: Anne } }]
programs: [{ slug: prize, names: { en: P } }]
editions: [{ program: prize, year: 2025, names: { en: P }, honors: [{ recipients: [anne] }] }]`,
    },
  ]);
  const dryRun = await callCli(url, ['join', 'ann', 'anne', '--dry-run']);
  expect(dryRun.stdout).toContain('retracted  person  anne');
  expect(dryRun.stdout).toContain('Dry run: nothing was written.');
  expect(await callCli(url, ['join', 'ann', 'anne', '--reason', 'One'])).toMatchObject({ code: 0 });
  const split = await callCli(url, ['split', 'ann', 'anne', 'prize/2025/-/anne']);
  expect(split.stdout).toContain('created    person  anne');
  expect(split.stdout).toContain('recipients: (recipient ann, role PRIMARY)');
  expect(await callCli(url, ['join', 'ann', 'nobody'])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no recipient "nobody" to join.'),
  });
});
