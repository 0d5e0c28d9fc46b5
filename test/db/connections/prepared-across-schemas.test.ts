import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { supersedePreviews } from '../../../db/queries/desk/preview-state.ts';
import { createDatabase, openPreview } from '../../support/database/database.ts';
import { compare, statementsOf } from '../../support/database/prepared.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** A connection of press and curators goes from one preview to the next, and keeps the statements that it prepared. */
const database = await createDatabase('shipped');
const { owner, reader, press } = database;

/** Between them they read, and filter by, columns of every type. */
const queries = [
  `{ editions(first: 2) { nodes { name year program { slug } ceremony { heldOn place { name } }
    categories { name kind awards { name status winners { credit result acceptance announcedOn
      recipients { role recipient { __typename name(lang: ["zh-Hans"]) slug place { name placeKind } }
        affiliations { title organization { name organizationKind } } }
      references { source { slug kind publishedOn url } } } } } } } }`,
  `{ honors(filter: { result: [WON, FINALIST], country: ["CN"] }, orderBy: [{ field: RECIPIENT_NAME }]) {
    totalCount nodes { credit result award { name } } } }`,
  `{ recipients(filter: { kind: [PERSON, PLACE] }) {
    nodes { __typename name names { text lang kind } externalIds { scheme value } } } }`,
  `{ statistics(by: [COUNTRY, RESULT], filter: { result: [WON, FINALIST] }) {
    total rows { value country: key(dimension: COUNTRY) { value } } } }`,
  `{ search(query: "Guangzou", kinds: [PLACE, ORGANIZATION]) { nodes { __typename ... on Named { name } } } }`,
  '{ changes { nodes { action field kind key before after writer reason subject { id } } } }',
];

/** Enough runs of a statement that PostgreSQL keeps its plan. */
const rounds = 6;

test('statements that are prepared in one schema run in all others, and read those', async () => {
  const statements = await statementsOf(reader, async (db) => {
    const { answer } = createTestClient(db);
    for (const query of queries) expect((await answer(query)).errors).toBeUndefined();
  });
  expect(statements.length).toBeGreaterThan(10);
  const { prepared, run } = compare(press, statements);
  const build = (name: string) =>
    openPreview(database, name, async (preview) => {
      await sql`update name set text = concat(text, ' of ', ${name}::text)`.execute(preview);
      await sql`update honor set result = 'FINALIST' where position = 1`.execute(preview);
    });

  const published = await run(rounds);
  await build('preview_1');
  const first = await run(1);
  await build('preview_2');
  const second = await run(1);
  await supersedePreviews(owner, null);
  await sql`drop schema preview_1, preview_2 cascade`.execute(owner);
  expect(await run(1)).toBe(published);

  expect(new Set([published, first, second]).size).toBe(3);
  // They were prepared once, and PostgreSQL has kept plans of them.
  const { rows } = await sql<{ statements: number; kept: number }>`
    select count(*)::int as statements, count(*) filter (where generic_plans > 0)::int as kept
    from pg_prepared_statements`.execute(prepared);
  expect(rows[0]?.statements).toBe(statements.length);
  expect(rows[0]?.kept).toBeGreaterThan(0);
});
