import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { untilWritten } from '../../../src/cli/until-written.ts';
import { publishDueDocuments } from '../../../src/desk/publication/publish.ts';
import { createDatabase } from '../../support/database/database.ts';
import { placeDocument, scheduleSoon, untilPublished } from '../../support/desk/reveal.ts';

/** A command whose session the publisher has ended, as it seems to the command. */
const { owner } = await createDatabase('empty');
const lost = new Error('Connection terminated unexpectedly');

test('after its second restart, a command waits until nothing is due while it writes', async () => {
  const print = vi.spyOn(console, 'error').mockImplementation(() => {});
  let attempts = 0;
  const write = async () => {
    attempts += 1;
    if (attempts > 3) return Date.now();
    await scheduleSoon(owner, `due-${attempts}`, placeDocument(`due-${attempts}`), 0);
    await publishDueDocuments(owner);
    if (attempts === 3) {
      await scheduleSoon(owner, 'next', placeDocument('next'), 1);
      setTimeout(() => void publishDueDocuments(owner), 1_100);
    }
    throw lost;
  };
  const written = await untilWritten(owner, write, () => 5_000);
  expect(written).toBeGreaterThanOrEqual(await untilPublished(owner, 'next'));
  expect(print.mock.calls.flat()).toEqual([
    ...Array(3).fill(expect.stringContaining('It starts again.')),
    expect.stringMatching(
      /^It needs about 5 s without a publication, .* The next document is due at /,
    ),
  ]);
  print.mockRestore();
});

test('a connection that was lost for another reason is an error, also while a failed document is overdue', async () => {
  const document = JSON.stringify({ format: 'awards/1', places: [{ slug: 'nowhere' }] });
  await scheduleSoon(owner, 'failing', placeDocument('failing'), -60);
  await sql`update desk.scheduled_document set texts = ${JSON.stringify([{ name: 'failing', form: 'json', text: document }])}::jsonb where name = 'failing'`.execute(
    owner,
  );
  await publishDueDocuments(owner);
  await expect(untilWritten(owner, () => Promise.reject(lost))).rejects.toBe(lost);
});
