import fc from 'fast-check';
import { sql } from 'kysely';
import { expect } from 'vitest';
import { scheduledDocuments } from '../../../db/queries/desk/scheduled-document.ts';
import { DocumentProblemsError } from '../../../schema/context/desk-errors.ts';
import {
  publishDocument,
  publishDueDocuments,
  rescheduleDocument,
  withdrawDocument,
} from '../../../src/desk/publication/publish.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import type { Item } from '../../models/documents/document.ts';
import { applyCall, emptyState } from '../../models/documents/model.ts';
import * as model from '../../models/publishing.ts';
import type { TestDatabase } from '../../support/database/database.ts';
import { followWrites } from '../../support/desk/preview.ts';
import { expectRebuilt } from '../../support/desk/rebuilt.ts';
import { tester } from '../../support/desk/tester.ts';
import { exported } from '../../support/documents/export.ts';
import { assertProperty } from '../../support/run/property.ts';
import { createTestClient } from '../../support/server/test-client.ts';
import { importErrorOf, shown, stateOf } from '../documents/against-model.ts';
import { randomDocument } from '../documents/documents.ts';
import { clear } from '../documents/state.ts';
import { randomWorld } from '../documents/world.ts';

/** The steps that are done, one entity after the other. `which` counts the scheduled documents, round and round. */
type Step =
  | { act: 'apply'; document: Item }
  | { act: 'wait'; document: Item; minutes: number; says: 'option' | 'document' }
  | { act: 'clock'; minutes: number }
  | { act: 'publish'; which: number }
  | { act: 'reschedule'; which: number; minutes: number }
  | { act: 'withdraw'; which: number };

const minutes = fc.integer({ min: 1, max: 30 });
const which = fc.nat({ max: 9 });
const act = <Name extends Step['act']>(name: Name) => fc.constant(name);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: act('apply'), document: randomDocument }) },
  {
    weight: 6,
    arbitrary: fc.record({
      act: act('wait'),
      document: randomDocument,
      minutes,
      says: fc.constantFrom('option', 'document'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: act('clock'), minutes }) },
  { weight: 1, arbitrary: fc.record({ act: act('publish'), which }) },
  { weight: 1, arbitrary: fc.record({ act: act('reschedule'), which, minutes }) },
  { weight: 1, arbitrary: fc.record({ act: act('withdraw'), which }) },
);

const steps = fc.array(step, { minLength: 4, maxLength: 12, size: 'max' });

/** Minutes of the model as times. */
const at = (clock: number) => new Date(Date.UTC(2099, 0, 1, 0, clock));

/**
 * Documents, times, withdrawals and clock steps at random: after each, and the build of the preview that follows, the
 * public, press and curators see what the model says, and the preview is what it would be if it was made anew.
 * @returns how often each entity was done, and not refused
 */
export async function holdDeskAgainstModel(
  database: TestDatabase,
  options: fc.Parameters<unknown>,
): Promise<Map<string, number>> {
  const done = new Map<string, number>();
  const count = (what: string) => done.set(what, (done.get(what) ?? 0) + 1);
  await assertProperty(
    steps,
    async (some) => {
      let desk = await openDesk(database);
      for (const [number, one] of some.entries()) {
        const next = expectedOf(desk, one, `${number}.json`);
        const error = await refusalOf(() => perform(database, desk, one, `${number}.json`));
        expect(error === null ? 'accepted' : `refused: ${error}`).toEqual(
          next === null ? expect.stringContaining('refused') : 'accepted',
        );
        if (next !== null) count(one.act);
        desk = next ?? desk;
        await followWrites(database.owner);
        expect(await seenOf(database)).toEqual(model.seenOf(desk));
        await expectRevisions(database, desk);
        await expectRebuilt(database.owner);
      }
    },
    options,
  );
  return done;
}

/** A desk with nothing on it, over a small world. */
async function openDesk({ owner }: TestDatabase): Promise<model.Desk> {
  await sql`delete from desk.scheduled_document`.execute(owner);
  await followWrites(owner);
  await clear(owner);
  await importDocuments(owner, [{ name: 'world.json', text: JSON.stringify(randomWorld) }]);
  return { clock: 0, published: applyCall(emptyState, [[randomWorld]]), waiting: [] };
}

function nthOf({ waiting }: model.Desk, which: number): model.Waiting | undefined {
  return waiting[which % Math.max(1, waiting.length)];
}

/** The desk after a step; null where it is refused. */
function expectedOf(desk: model.Desk, one: Step, name: string): model.Desk | null {
  switch (one.act) {
    case 'apply':
      return model.applied(desk, one.document);
    case 'wait':
      return model.laidDown(desk, {
        name,
        document: one.document,
        publishAt: desk.clock + one.minutes,
      });
    case 'clock':
      return model.clockAt(desk, desk.clock + one.minutes);
  }
  const chosen = nthOf(desk, one.which);
  if (!chosen) return desk;
  switch (one.act) {
    case 'publish':
      return model.applied(model.without(desk, chosen.name), chosen.document);
    case 'reschedule':
      return model.rescheduled(desk, chosen.name, desk.clock + one.minutes);
    case 'withdraw':
      return model.without(desk, chosen.name);
  }
}

async function perform(
  { owner }: TestDatabase,
  desk: model.Desk,
  one: Step,
  name: string,
): Promise<unknown> {
  const now = at(desk.clock);
  switch (one.act) {
    case 'apply':
      return submitDocuments(owner, [textInput(name, JSON.stringify(one.document))], {
        now,
        by: tester,
      });
    case 'wait': {
      const publishAt = at(desk.clock + one.minutes);
      const isOption = one.says === 'option';
      const said = isOption ? one.document : { ...one.document, publishAt };
      const options = isOption ? { now, publishAt } : { now };
      return submitDocuments(owner, [textInput(name, JSON.stringify(said))], {
        ...options,
        by: tester,
      });
    }
    case 'clock':
      return publishDueDocuments(owner, at(desk.clock + one.minutes));
  }
  const chosen = nthOf(desk, one.which)?.name;
  const document = (await scheduledDocuments(owner)).find((row) => row.name === chosen);
  if (!document) return null;
  switch (one.act) {
    case 'publish':
      return publishDocument(owner, document.id, tester);
    case 'reschedule':
      return rescheduleDocument(owner, document.id, at(desk.clock + one.minutes), {
        now,
        by: tester,
      });
    case 'withdraw':
      return withdrawDocument(owner, document.id, tester);
  }
}

/** Why a step is refused; null where it is not. A scheduled document that no longer fits is refused with its problems. */
async function refusalOf(act: () => Promise<unknown>): Promise<string | null> {
  try {
    return await importErrorOf(act);
  } catch (error) {
    if (error instanceof DocumentProblemsError) return error.message;
    throw error;
  }
}

/** The data that each audience sees, read with its own login. */
async function seenOf({ reader, press, desk }: TestDatabase): Promise<model.Seen> {
  const documents = await desk.scheduledDocuments();
  return {
    public: shown(stateOf(await exported(reader, 'json'))),
    press: shown(stateOf(await exported(press, 'json'))),
    waiting: documents.map(({ name, publish_at, problems }) => ({
      name,
      publishAt: (publish_at.getTime() - at(0).getTime()) / 60_000,
      fits: problems === null,
    })),
  };
}

/** The public's revision is a number, whatever is scheduled; that of press says that something is. */
async function expectRevisions(
  { reader, press }: TestDatabase,
  { waiting }: model.Desk,
): Promise<void> {
  const query = '{ dataset { revision } }';
  const [ofPublic, ofPress] = await Promise.all(
    [reader, press].map(async (db) => (await createTestClient(db).answer(query)).data),
  );
  expect(ofPublic).toEqual({ dataset: { revision: expect.stringMatching(/^\d+$/) } });
  if (waiting.length === 0) expect(ofPress).toEqual(ofPublic);
  else
    expect(ofPress).toEqual({ dataset: { revision: expect.stringMatching(/^\d+\+[0-9a-f]+$/) } });
}
