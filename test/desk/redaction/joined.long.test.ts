import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publishDocument } from '../../../src/desk/publication/publish.ts';
import { NothingToRedactError } from '../../../src/desk/redaction/errors.ts';
import { type Redacted, redact } from '../../../src/desk/redaction/redact.ts';
import { findRemainders } from '../../../src/desk/redaction/remainders.ts';
import type { Target } from '../../../src/desk/redaction/subject.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { UndoError, undoRevision } from '../../../src/desk/undo.ts';
import { ImportError } from '../../../src/import/import.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { createDatabase } from '../../support/database.ts';
import { dumpOf } from '../../support/dump.ts';
import { exported } from '../../support/export.ts';
import { followWrites } from '../../support/preview.ts';
import { assertProperty } from '../../support/property.ts';
import { tester } from '../../support/tester.ts';

/**
 * After joins, splits, undos, mirrors and edits in any order, what the data and the log had of a person under a slug is
 * nowhere once the field or the person is redacted, and then what the redaction lists: each of that can be redacted.
 */
const { owner } = await createDatabase('empty');

const letters = ['a', 'b', 'c'];
const letter = fc.constantFrom(...letters);
const atOnce = { later: fc.constant(null), published: fc.constant(false) };
const step = fc.oneof(
  fc.record({
    act: fc.constantFrom('join', 'split', 'edit', 'mirror'),
    from: letter,
    into: letter,
    ...atOnce,
  }),
  fc.record({
    act: fc.constant('edit'),
    from: letter,
    later: fc.constant(new Date('2099-01-01')),
    published: fc.boolean(),
  }),
  fc.record({ back: fc.nat(2) }),
);
const fields = { bornOn: /\d{4}-\d\d-\d\d/g, externalIds: /Q\d{5,}/g } as const;
const all = /\d{4}-\d\d-\d\d(?=")|Q\d{5,}|Zyx\w+/g;
let last = 0;
const next = () => {
  last += 1;
  return last;
};

test('what a person was is nowhere, or listed and removed with it', async () => {
  let done = 0;
  let listed = 0;
  await assertProperty(
    fc.tuple(
      fc.array(step, { minLength: 1, maxLength: 7 }),
      letter,
      fc.constantFrom('bornOn', 'externalIds', null),
    ),
    async ([steps, redacted, field]) => {
      const run = `run${next()}`;
      const slug = (one: string) => `${run}-${one}`;
      const write = (content: object, publishAt: Date | null = null) => {
        const text = JSON.stringify({ format: 'awards/1', ...content });
        return submitDocuments(owner, [textInput('a.json', text)], { publishAt, by: tester });
      };
      const person = (one: string) => ({
        ...{ slug: slug(one), identity: 'SAME', names: { en: `Zyx${run}${one}` } },
        bornOn: new Date(Date.UTC(1000, 0, next())).toISOString().slice(0, 10),
        externalIds: { [`ids-of-${one}`]: `Q${10_000 + next()}` },
      });
      const mirror = (winners: string[]) => {
        const honors = winners.map((one) => ({ recipients: [slug(one)] }));
        return {
          mirror: [{ program: run, atMost: 9 }],
          programs: [{ slug: run, names: { en: 'Prize' } }],
          editions: [{ program: run, year: 2025, names: { en: 'Prize' }, honors }],
        };
      };
      const revisions: string[] = [];
      const act = async (one: (typeof steps)[number]) => {
        if ('back' in one) {
          const revision = revisions.at(-1 - one.back);
          if (revision)
            revisions.push((await undoRevision(owner, revision, { by: tester })).revision);
          return;
        }
        const [from, into] = [slug(one.from), 'into' in one ? slug(one.into) : ''];
        const honors = into > from ? [`${run}/2025/-/${into}`] : [];
        const contents = {
          join: { join: [{ from, into }] },
          split: { split: [{ from, into, honors }] },
          mirror: mirror([one.from]),
          edit: { reason: `Of Zyx${run}${one.from}`, people: [person(one.from)] },
        };
        const { scheduled, result } = await write(contents[one.act], one.later);
        revisions.push(result.revision);
        if (one.published) await publishDocument(owner, scheduled[0]?.id ?? '', tester);
      };
      // As in life, one entry lacks what another has.
      const [bare, ...full] = letters.map(person);
      const { slug: named, names } = bare ?? person('a');
      await write({ people: [{ slug: named, names }, ...full], ...mirror(letters) });
      for (const one of steps)
        await act(one).catch((error) => {
          if (!(error instanceof ImportError || error instanceof UndoError)) throw error;
        });
      // Nothing may refer to a person who goes.
      if (field === null) await write(mirror([]));
      await followWrites(owner);

      const key = [slug(redacted)];
      const rows = await owner
        .selectFrom('change')
        .selectAll()
        .where('entity_key', '=', slug(redacted))
        .execute();
      const said = JSON.stringify(
        rows.map((row) => ({ [row.field ?? '']: [row.before, row.after] })),
      );
      const values = new Set(said.match(field === null ? all : fields[field]));
      if (field === null) values.add(slug(redacted));
      const remove = (target: Target) =>
        redact(owner, target, {
          ...{ field: target.kind === 'person' ? field : null, pastOnly: false, withdraw: true },
          ...{ reason: 'On request', writer: 'OPERATOR', by: tester },
        });
      const outcome = await remove({ kind: 'person', key }).catch((error) => {
        if (!(error instanceof NothingToRedactError)) throw error;
        return null;
      });
      const removed = async (first: Redacted) => {
        for (let round = 0; round < 20; round += 1) {
          const [one] = await findRemainders(owner, first);
          if (!one?.id) return;
          listed += 1;
          await remove({ kind: one.kind === 'HONOR' ? 'honor' : 'person', id: one.id });
        }
        throw new Error('More and more is left.');
      };
      if (outcome) await removed(outcome);
      await followWrites(owner);
      await followWrites(owner);
      const left = [...(await dumpOf(owner)), await exported(owner)].join('\n');
      expect([...values].filter((value) => left.includes(value))).toEqual([]);
      if (values.size > 0) done += 1;
    },
    { numRuns: 25 },
  );
  expect(done).toBeGreaterThan(5);
  expect(listed).toBeGreaterThan(0);
}, 300_000);
