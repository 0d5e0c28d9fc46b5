import { expect, test } from 'vitest';
import { createDatabase } from '../../support/database/database.ts';
import { dataOf, publish, startLive, watch } from '../../support/server/live.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Subscriptions take a program by its id, and each event has the warnings of what is selected below it. */
const database = await createDatabase('empty');
const { owner, reader, statements } = database;
const { url } = await startLive(database);

test('the id of a program selects its announcements', async () => {
  await publish(owner, { key: 'a', program: 'prize' });
  const { data } = await createTestClient(reader).answer('{ program(slug: "prize") { id } }');
  const program = (data?.program as { id: string } | null)?.id;
  const watcher = await watch(
    url,
    `subscription ($program: String) {
      announcements(program: $program) {
        honor { program { slug honors(filter: { place: ["nowhere"] }) { totalCount } } }
      }
    }`,
    { variables: { program } },
  );
  await publish(owner, { key: 'b', program: 'other' });
  await publish(owner, { key: 'c', program: 'prize' });
  const [event] = await watcher.take(1);
  watcher.cut();
  expect(event && dataOf(event)).toEqual({
    data: {
      announcements: { honor: { program: { slug: 'prize', honors: { totalCount: 0 } } } },
    },
    extensions: {
      warnings: [
        {
          message: 'No place has the slug or id "nowhere".',
          code: 'UNKNOWN_VALUE',
          path: ['announcements', 'honor', 'program', 'honors'],
          argument: 'filter.place.0',
          value: 'nowhere',
        },
      ],
    },
  });
});

test('a program takes one lookup by slug or id, and an unknown id is refused', async () => {
  await publish(owner, { key: 'd', program: 'looked-up' });
  const { data } = await createTestClient(reader).answer('{ program(slug: "looked-up") { id } }');
  const id = (data?.program as { id: string } | null)?.id;
  const query = 'subscription ($program: String) { changes(program: $program) { cursor } }';
  const opened = async (program: unknown) => {
    statements.length = 0;
    const watcher = await watch(url, query, { variables: { program } });
    watcher.cut();
    // Others read the revision: one for who comes, and one whenever there is news.
    return statements.filter((statement) => !statement.includes('revision')).length;
  };
  expect(await opened(id)).toBe(1);
  expect(await opened('looked-up')).toBeLessThanOrEqual(1);
  const unknown = 'program_AAAAAAAAAAAAAAAAAAAAAA';
  const [event] = await (await watch(url, query, { variables: { program: unknown } })).rest();
  expect(event?.data).toContain(`There is no program \`${unknown}\`.`);
});
