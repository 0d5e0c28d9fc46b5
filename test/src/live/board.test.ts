import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import {
  dataOf,
  type HonorToPublish,
  publish,
  retract,
  type ServerSentEvent,
  startLive,
  watch,
} from '../../support/server/live.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** A screen that follows the announcements shows what the graph has, however often it was cut off. */
const database = await createDatabase('empty');
const { owner, reader } = database;
const { url } = await startLive(database);
const { answer } = createTestClient(reader);

const honor = 'id result credit';
const query = `subscription { announcements { cursor kind honorId honor { ${honor} } } }`;

interface Honor {
  id: string;
  result: string;
  credit: string;
}

type Board = Map<string, Honor>;

interface Announcement {
  kind: string;
  honorId: string;
  honor: Honor | null;
}

function announcementIn(event: ServerSentEvent): Announcement {
  const { data } = dataOf(event) as { data: { announcements: Announcement } };
  return data.announcements;
}

/** The work of a screen, as docs/live.md describes it. */
function show(board: Board, { kind, honorId, honor }: Announcement): void {
  if (kind === 'RETRACTED' || honor === null) board.delete(honorId);
  else board.set(honorId, honor);
}

async function present(): Promise<Board> {
  const { data } = await answer(`{ honors(first: 100) { nodes { ${honor} } } }`);
  const { honors } = data as { honors: { nodes: Honor[] } };
  return new Map(honors.nodes.map((one) => [one.id, one]));
}

type Write = { retracted: string[] } | { published: HonorToPublish[] };

const keys = fc.constantFrom('a', 'b', 'c', 'd');
const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({
    published: fc.uniqueArray(
      fc.record({
        key: keys,
        recipient: fc.constantFrom('ann' as const, 'bea' as const),
        result: fc.constantFrom('WON', 'RUNNER_UP', 'FINALIST'),
        acceptance: fc.constantFrom('UNKNOWN', 'DECLINED'),
      }),
      { selector: ({ key }) => key, minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ retracted: fc.uniqueArray(keys, { minLength: 1, maxLength: 2 }) }),
);

let marks = 0;

/** Publishes something that is not written at random, so that readers know when they have all. */
async function mark(): Promise<void> {
  marks += 1;
  await publish(owner, { key: `mark ${marks}`, result: 'SPECIAL_MENTION' });
}

/** Follows from a cursor up to the next mark, through connections that are cut after so many events. */
async function follow(board: Board, start: string, most: number): Promise<void> {
  for (let last = start; ; ) {
    const watcher = await watch(url, query, { lastEventId: last });
    for (let taken = 0; taken < most; taken += 1) {
      const [event] = await watcher.take(1);
      if (event === undefined) throw new Error('the stream has ended');
      const announcement = announcementIn(event);
      show(board, announcement);
      last = event.id ?? '';
      if (announcement.honor?.result === 'SPECIAL_MENTION') return watcher.cut();
    }
    watcher.cut();
  }
}

test('a board that follows announcements is correct after random writes and disconnections', {
  timeout: 60_000,
}, async () => {
  await publish(owner, { key: 'a' }, { key: 'b' }, { key: 'c' }, { key: 'd' });
  await fc.assert(
    fc.asyncProperty(
      fc.array(write, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 3 }),
      async (writes, most) => {
        const watcher = await watch(url, query);
        await mark();
        const [start] = await watcher.take(1);
        watcher.cut();
        const [late, early] = [await present(), await present()];
        const following = follow(early, start?.id ?? '', 100);
        for (const one of writes) {
          if ('published' in one) await publish(owner, ...one.published);
          else await retract(owner, ...one.retracted);
        }
        await mark();
        await following;
        await follow(late, start?.id ?? '', most);
        expect(late).toEqual(await present());
        expect(early).toEqual(late);
      },
    ),
    { numRuns: 5 },
  );
});
