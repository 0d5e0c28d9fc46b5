import { afterAll, describe, expect, test } from 'vitest';
import { connectLike } from '../../../../db/connections/connect.ts';
import { readRevision } from '../../../../db/queries/changes/dataset.ts';
import { scheduledDocumentsById } from '../../../../db/queries/desk/scheduled-document.ts';
import { insertDocument } from '../../../../db/queries/desk/scheduling.ts';
import { ValueScheduledError } from '../../../../schema/context/desk-errors.ts';
import { publishDocument } from '../../../../src/desk/publication/publish.ts';
import type { RedactOptions } from '../../../../src/desk/redaction/redact.ts';
import { findRemainders } from '../../../../src/desk/redaction/remainders.ts';
import type { Target } from '../../../../src/desk/redaction/subject.ts';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { blockWriters, untilBlocked } from '../../../support/database/blocked.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { dumpOf } from '../../../support/database/dump.ts';
import { redactAsOperator } from '../../../support/desk/redact.ts';
import { tester } from '../../../support/desk/tester.ts';

/** The effect of a redaction on the documents of the desk. */
const { owner } = await createDatabase('empty');
/** the statements that read texts */
const reading: string[] = [];
const others = connectLike(owner, {
  max: 2,
  onStatement: (statement) => {
    if (/^select .*"texts"/.test(statement)) reading.push(statement);
  },
});
afterAll(() => others.destroy());

const header = 'format: awards/1\n';
const publishAt = new Date('2099-01-01');
const write = (text: string) =>
  submitDocuments(owner, [textInput('now.yaml', header + text)], { by: tester });
async function schedule(text: string): Promise<string> {
  const { scheduled } = await submitDocuments(owner, [textInput('later.yaml', header + text)], {
    publishAt,
    by: tester,
  });
  return scheduled[0]?.id ?? '';
}
const remove = (target: Target, options: Partial<RedactOptions> = {}, db = owner) =>
  redactAsOperator(db, target, options);
const person = (slug: string) => ({ kind: 'person', key: [slug] }) as const;
const dumpWith = async (pattern: RegExp) =>
  (await dumpOf(owner)).filter((row) => pattern.test(row));

describe('a redaction while others write', () => {
  test('reads documents before the lock, and then only those that were added since', async () => {
    await write('people: [{ slug: jo-marsh, names: { en: Jo Marsh } }]');
    const found = await schedule('people: [{ slug: jo-marsh, names: { de: Jo } }]');
    await schedule('people: [{ slug: someone-else, names: { en: Someone } }]');
    const release = await blockWriters(owner);
    const removal = remove(person('jo-marsh'), { withdraw: true }, others);
    await untilBlocked(owner, 1);
    const readBefore = reading.length;
    const added = await insertDocument(owner, {
      name: 'meanwhile',
      publishAt,
      reason: null,
      writer: 'CURATOR',
      receivedBy: null,
      texts: [{ name: 'a', form: 'yaml', text: `${header}people: [{ slug: jo-marsh }]` }],
      receivedAt: new Date(),
    });
    await release();
    const { withdrawn } = await removal;
    expect(withdrawn.map(({ id }) => id).toSorted()).toEqual([found, added].toSorted());
    // The one that was found is read again, the one without the value is not.
    expect([readBefore, reading.length - readBefore]).toEqual([2, 2]);
    expect(await dumpWith(/jo-marsh/)).toEqual([]);
  });

  test('removes its own values if two run at the same time', async () => {
    await write(`
people: [{ slug: kim-reed, names: { en: Kim Reed } }, { slug: lou-reed, names: { en: Lou Reed } }]
programs: [{ slug: duo-prize, names: { en: Duo Prize } }]
editions: [{ program: duo-prize, year: 2025, names: { en: Duo }, honors: [{ key: duo, recipients: [kim-reed, lou-reed] }] }]`);
    await write(
      'retract: [{ honor: { program: duo-prize, edition: 2025, key: duo } }, { person: kim-reed }, { person: lou-reed }]',
    );
    const release = await blockWriters(owner);
    const removals = Promise.all([
      remove(person('kim-reed'), {}, others),
      remove(person('lou-reed'), {}, others),
    ]);
    await untilBlocked(owner, 2);
    await release();
    await removals;
    expect(await dumpWith(/reed/i)).toEqual([]);
  });
});

describe('a slug that is one word', () => {
  test('is found where a document refers to the entity, and not in its sentences', async () => {
    await write(`
people: [{ slug: gold, names: { en: Aurea Dorn } }]
programs: [{ slug: medals, names: { en: Medals } }]`);
    const ended = await schedule('people: [{ slug: eve, names: { en: The gold medalist } }]');
    await publishDocument(owner, ended, tester);
    const others = await schedule('people: [{ slug: eve, names: { en: Eve of gold } }]');
    const found = [
      await schedule('people: [{ slug: gold, honorific: Dr. }]'),
      await schedule(
        'editions: [{ program: medals, year: 2025, honors: [{ recipients: [eve, gold] }] }]',
      ),
    ];
    const redacted = await remove(person('gold'), { withdraw: true });
    const { withdrawn, emptied } = redacted;
    expect(withdrawn.map(({ id }) => id).toSorted()).toEqual(found.toSorted());
    expect(emptied).toEqual([]);
    expect(await scheduledDocumentsById(owner, [ended, others])).toMatchObject([
      { name: 'later.yaml' },
      { name: 'later.yaml' },
    ]);
    expect(await findRemainders(owner, redacted)).toContainEqual(
      expect.objectContaining({ place: 'SCHEDULED_DOCUMENT', id: ended }),
    );
  });
});

describe('a value that was never public', () => {
  test('is removed from the desk, and leaves no trace in the public log', async () => {
    const ida = person('ida-quaywren');
    const id = await schedule('people: [{ slug: ida-quaywren, names: { en: Ida Quaywren } }]');
    const before = await owner.selectFrom('change').selectAll().execute();
    await expect(remove(ida)).rejects.toThrow(ValueScheduledError);
    const { revision, withdrawn, changes } = await remove(ida, { withdraw: true });
    expect([withdrawn.map((document) => document.id), changes]).toEqual([[id], 0]);
    expect(await dumpWith(/quaywren/i)).toEqual([]);
    expect(await owner.selectFrom('change').selectAll().execute()).toEqual(before);
    expect(await readRevision(owner)).toBe(revision);
  });
});
