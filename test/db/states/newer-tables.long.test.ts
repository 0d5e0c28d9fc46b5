import { sql } from 'kysely';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { version } from '../../../db/release.ts';
import { findNewerTables } from '../../../db/states/newer-tables.ts';
import { callCli } from '../../support/cli/cli.ts';
import { untilBlocked } from '../../support/database/blocked.ts';
import { catalogOf } from '../../support/database/catalog.ts';
import { createDatabase, type TestDatabase } from '../../support/database/database.ts';
import { placeDocument, untilPublished } from '../../support/desk/reveal.ts';
import { createToken } from '../../support/desk/tester.ts';
import { startServe } from '../../support/server/serve.ts';

/** This version at a database whose tables a newer one has updated. */
const env = { LOGIN_PREFIX: inject('templates').prefix, DATABASE_MAX_CONNECTIONS: '27' };

/** Updates the tables as a newer version does, with a migration that this one does not have. */
async function update(
  { owner }: Pick<TestDatabase, 'owner'>,
  name: string,
  statements: string,
): Promise<void> {
  await sql.raw(statements).execute(owner);
  await sql`insert into published.kysely_migration values (${name}, now()::text)`.execute(owner);
}

async function startOn({ url }: TestDatabase) {
  const server = await startServe(url, env);
  afterAll(() => server.end());
  const send = async (query: string, headers = {}): Promise<unknown> => {
    const response = await fetch(server.graph, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return response.json();
  };
  const ready = async () => {
    const response = await fetch(new URL('/ready', server.graph));
    return { status: response.status, text: await response.text() };
  };
  return { ...server, send, ready };
}

describe('if the migration only adds', async () => {
  const database = await createDatabase('shipped');
  const { url, owner, desk } = database;
  await update(
    database,
    '29991231-0000-legal-forms',
    `alter table recipient add column legal_form text, add column rank int not null default 0;
     create index recipient_by_legal_form on recipient (legal_form);
     create table mention (entity_id uuid primary key references entity on delete cascade);
     create function rank_first() returns trigger language plpgsql as 'begin new.rank := 1; return new; end';
     create trigger rank_of_recipient before insert on recipient for each row execute function rank_first();
     create view person_key as
       select id, 'GENDER' as dimension, gender::text as key from person
       union all select id, 'BIRTH_COUNTRY', birth_country from person;
     create or replace view honor_person_key as
       select honor_id, dimension, key from honor_recipient join person_key on id = recipient_id where key is not null`,
  );
  const server = await startOn(database);

  test('a server starts and serves queries', async () => {
    expect((await server.ready()).status).toBe(200);
    expect(await server.send('{ programs { totalCount } }')).toEqual({
      data: { programs: { totalCount: 2 } },
    });
  });

  test('documents are imported, and scheduled ones are in the preview and published', async () => {
    const { secret } = await createToken(desk, 'PRESS', 'Ann');
    const importPlace = (slug: string, ...options: string[]) =>
      callCli(url, ['import', '-', ...options], { env, stdin: placeDocument(slug) });
    expect(await importPlace('now')).toMatchObject({ code: 0 });
    const soon = new Date(Date.now() + 600_000).toISOString();
    expect(await importPlace('soon', '--publish-at', soon)).toMatchObject({ code: 0 });

    const query = '{ place(by: { slug: "soon" }) { name } }';
    const [hidden, shown] = [{ data: { place: null } }, { data: { place: { name: 'soon' } } }];
    const byPress = () => server.send(query, { authorization: `Bearer ${secret}` });
    await expect.poll(byPress, { timeout: 10_000 }).toEqual(shown);
    expect(await server.send(query)).toMatchObject(hidden);
    // The preview has what the newer version reads there.
    const { rows } = await sql<{ name: string }>`select name from desk.preview_state`.execute(
      owner,
    );
    expect(await catalogOf(owner, rows[0]?.name ?? '')).toEqual(
      await catalogOf(owner, 'published'),
    );

    await sql`update desk.scheduled_document set publish_at = now()`.execute(owner);
    await untilPublished(owner, 'standard input');
    await expect.poll(() => server.send(query)).toEqual(shown);
  });

  test('`awards doctor` and `awards migrate` say so, and change nothing', async () => {
    const doctor = await callCli(url, ['doctor'], { env });
    expect(doctor.stdout).toContain(
      'A newer version of the gateway has updated the tables, and this one can use them.',
    );
    const before = await catalogOf(owner, 'published');
    expect(await callCli(url, ['migrate'], { env })).toMatchObject({ code: 0 });
    expect(await catalogOf(owner, 'published')).toEqual(before);
  });
});

describe('if the migration takes something away', async () => {
  const database = await createDatabase('shipped');
  const server = await startOn(database);
  const reason = `The tables of this database need version 99.0.0 of the gateway or a later one, and this is version ${version}. Run the newer version, or restore the backup from before the update.`;

  test('a server that runs is not ready any more, and publishes nothing', async () => {
    expect((await server.ready()).status).toBe(200);
    await update(
      database,
      '29991231-0000-no-attributes-needs-99.0.0',
      'drop table attribute cascade',
    );
    await expect.poll(server.ready, { timeout: 10_000 }).toEqual({
      status: 503,
      text: JSON.stringify({ status: 'unavailable', reason }),
    });
    expect(server.said()).toContain('This server publishes nothing any more');
    const publishers = async () => {
      const { rows } = await sql`
        select from pg_stat_activity
        where datname = current_database() and application_name = 'awards-gateway (publisher)'`.execute(
        database.owner,
      );
      return rows.length;
    };
    await expect.poll(publishers, { timeout: 10_000 }).toBe(0);
  });

  test('a server that starts ends with a sentence, and so do commands', async () => {
    await expect(startServe(database.url, env)).rejects.toThrow(`The server ended. ${reason}\n`);
    for (const command of ['import -', 'migrate']) {
      const ended = await callCli(database.url, command.split(' '), { env });
      expect(ended).toMatchObject({ code: 1, stdout: '', stderr: `${reason}\n` });
    }
  });
});

test('a version can run after migrations that need it or an earlier one', () => {
  const newer = ['20270101-0000-a', '20270201-0000-b-needs-0.9.0', '20270301-0000-c-needs-0.10.0'];
  expect(findNewerTables(newer, '0.10.0')).toBeNull();
  expect(findNewerTables(newer, '1.0.0')).toBeNull();
  expect(findNewerTables(newer, '0.9.3')).toContain('need version 0.10.0');
});

test('a version that waits while a newer one migrates leaves the tables as they are', async () => {
  const { url, owner } = await createDatabase('empty');
  const newer = await owner.startTransaction().execute();
  await sql`select from published.kysely_migration_lock for update`.execute(newer);
  await update({ owner: newer }, '29991231-0000-ranks', 'alter table recipient add rank int');
  const ended = callCli(url, ['migrate'], { env });
  await untilBlocked(owner, 1);
  await newer.commit().execute();
  expect(await ended).toMatchObject({ code: 0, stderr: '' });
});

test('tables of another line of versions are refused', async () => {
  const { url, owner } = await createDatabase('empty');
  await sql`update desk.kysely_migration set name = '29991231-0000-other' where name ^@ '20261201-0010'`.execute(
    owner,
  );
  expect(await callCli(url, ['migrate'], { env })).toMatchObject({
    code: 1,
    stderr:
      'The tables of this database have had the migration 29991231-0000-other, which this version does not know, and lack 20261201-0010-publisher. Run a version that has both.\n',
  });
});
