import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ImportError } from '../../../../db/model/problem.ts';
import { NothingToRedactError, UndoError } from '../../../../schema/context/desk-errors.ts';
import { publishDocument } from '../../../../src/desk/publication/publish.ts';
import { findRemainders } from '../../../../src/desk/redaction/remainders.ts';
import type { Target } from '../../../../src/desk/redaction/subject.ts';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { undoRevision } from '../../../../src/desk/undo.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { clear } from '../../../random/documents/state.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { dumpOf } from '../../../support/database/dump.ts';
import { followWrites } from '../../../support/desk/preview.ts';
import { redactAsOperator } from '../../../support/desk/redact.ts';
import { tester } from '../../../support/desk/tester.ts';
import { exported } from '../../../support/documents/export.ts';
import { assertProperty } from '../../../support/run/property.ts';

/**
 * After joins, splits, undos, mirrors and edits in any order, what the data and the log had of a person under a slug is
 * nowhere once the field or the person is redacted, and then what the redaction lists: each of that can be redacted.
 */
const { owner } = await createDatabase('empty');

const letters = ['a', 'b', 'c'];
const acts = ['join', 'split', 'mirror', 'edit', 'publish', 'schedule', 'undo'] as const;
type Step = { act: (typeof acts)[number]; one: string; other: string };
const pair = fc.shuffledSubarray(letters, { minLength: 2, maxLength: 2 });
const stepOf = (act: fc.Arbitrary<Step['act']>): fc.Arbitrary<Step> =>
  fc.tuple(act, pair).map(([act, [one = 'a', other = 'b']]) => ({ act, one, other }));
const steps = fc
  .tuple(
    stepOf(fc.constant('join')),
    fc.array(stepOf(fc.constantFrom(...acts)), { maxLength: 6, size: 'max' }),
  )
  .map(([first, others]) => [first, ...others]);
const valuesOf = {
  bornOn: /\d{4}-\d\d-\d\d/g,
  externalIds: /Q\d{5,}/g,
  person: /\d{4}-\d\d-\d\d(?=")|Q\d{5,}|Zyx\w+/g,
};
let last = 0;
const next = () => {
  last += 1;
  return last;
};

const counts = { done: 0, listed: 0 };
/** @param field of the person, or `person` for all */
async function check(steps: readonly Step[], redacted: string, field: keyof typeof valuesOf) {
  await clear(owner);
  await sql`delete from desk.scheduled_document`.execute(owner);
  const run = `run${next()}`;
  const slugOf = (one: string) => `${run}-${one}`;
  const write = (content: object, publishAt: Date | null = null) => {
    const text = JSON.stringify({ format: 'awards/1', ...content });
    return submitDocuments(owner, [textInput('a.json', text)], { publishAt, by: tester });
  };
  const person = (one: string) => ({
    slug: slugOf(one),
    names: { en: `Zyx${run}${one}` },
    bornOn: new Date(Date.UTC(1000, 0, next())).toISOString().slice(0, 10),
    externalIds: { [`ids-of-${one}`]: `Q${10_000 + next()}` },
    identity: 'SAME',
  });
  const mirror = (winners: string[]) => {
    const honors = winners.map((one) => ({ recipients: [slugOf(one)] }));
    return {
      mirror: [{ program: run, atMost: 9 }],
      programs: [{ slug: run, names: { en: 'Prize' } }],
      editions: [{ program: run, year: 2025, names: { en: 'Prize' }, honors }],
    };
  };
  // As in life, one entry lacks what another has.
  const people = letters.map((one) =>
    one === 'a' ? { ...person(one), bornOn: null, externalIds: {} } : person(one),
  );
  let { revision } = (await write({ people, ...mirror(letters) })).result;
  const change = async ({ act, one, other }: Step) => {
    if (act === 'undo') {
      ({ revision } = await undoRevision(owner, revision, { by: tester }));
      return;
    }
    const [from, into] = [slugOf(one), slugOf(other)];
    const honors = into > from ? [`${run}/2025/-/${into}`] : [];
    const edit = { reason: `Of Zyx${run}${one}`, people: [person(one)] };
    const contents = {
      join: { join: [{ from, into }] },
      split: { split: [{ from, into, honors }] },
      mirror: mirror([one]),
      edit,
      publish: edit,
      schedule: edit,
    };
    const isLater = act === 'publish' || act === 'schedule';
    const { scheduled, result } = await write(
      contents[act],
      isLater ? new Date('2099-01-01') : null,
    );
    revision = result.revision;
    if (act === 'publish') await publishDocument(owner, scheduled[0]?.id ?? '', tester);
  };
  for (const one of steps)
    await change(one).catch((error) => {
      if (!(error instanceof ImportError || error instanceof UndoError)) throw error;
    });
  // Nothing may refer to a person who goes.
  if (field === 'person') await write(mirror([]));
  await followWrites(owner);

  const slug = slugOf(redacted);
  const rows = await owner
    .selectFrom('change')
    .selectAll()
    .where('entity_key', '=', slug)
    .execute();
  const said = JSON.stringify(
    rows.map(({ before, after, ...row }) => ({ [row.field ?? '']: [before, after] })),
  );
  const values = new Set([
    ...(said.match(valuesOf[field]) ?? []),
    ...(field === 'person' ? [slug] : []),
  ]);
  const remove = (target: Target) =>
    redactAsOperator(owner, target, {
      field: target.kind === 'honor' || field === 'person' ? null : field,
      withdraw: true,
    });
  const first = await remove({ kind: 'person', key: [slug] }).catch((error) => {
    if (!(error instanceof NothingToRedactError)) throw error;
    return null;
  });
  for (let round = 0; first !== null; round += 1) {
    const [one] = await findRemainders(owner, first);
    if (!one?.id) break;
    if (round > 20) throw new Error('More and more is left.');
    counts.listed += 1;
    await remove({ kind: one.kind === 'HONOR' ? 'honor' : 'person', id: one.id });
  }
  await followWrites(owner);
  await followWrites(owner);
  const left = [...(await dumpOf(owner)), await exported(owner)].join('\n');
  expect([...values].filter((value) => left.includes(value))).toEqual([]);
  counts.done += values.size > 0 ? 1 : 0;
}

test('what a person was is nowhere, or listed and removed with it', async () => {
  await assertProperty(
    fc.tuple(
      steps,
      fc.constantFrom(...letters),
      fc.constantFrom('bornOn', 'externalIds', 'person'),
    ),
    (value) => check(...value),
    { numRuns: 50 },
  );
  expect(counts.done).toBeGreaterThan(5);
  expect(counts.listed).toBeGreaterThan(0);
});
