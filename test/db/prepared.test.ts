import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { connect, type Database, poolOf } from '../../db/connect.ts';
import { supersedePreviews } from '../../db/queries/preview-state.ts';
import { searchPathOf } from '../../db/states.ts';
import { createAsker } from '../support/ask.ts';
import { createDatabase, openPreview } from '../support/database.ts';

/** A connection of press and curators goes from one preview to the next, and keeps the statements that it prepared. */
const database = await createDatabase('shipped');
const { url, publicUrl, pressUrl, owner } = database;
const [published = '', ...others] = await searchPathOf(url, 'published');

/** What the server sends, with filters of every type of column. */
const queries = [
  `{ editions(first: 2) { nodes { name year program { slug } ceremony { heldOn place { name } }
    categories { name kind awards { name status winners { credit result acceptance announcedOn
      recipients { role recipient { __typename name(lang: ["zh-Hans"]) slug place { name placeKind } }
        affiliations { title organization { name organizationKind } } }
      references { source { slug kind publishedOn url } } } } } } } }`,
  `{ honors(filter: { result: [WON, FINALIST], country: ["CN"] }, orderBy: [{ field: RECIPIENT_NAME }]) {
    totalCount nodes { credit result award { name } } } }`,
  `{ recipients(filter: { kind: [PERSON, PLACE] }) { nodes { __typename name names { text lang kind } externalIds { scheme value } } } }`,
  `{ statistics(by: [COUNTRY, RESULT], filter: { result: [WON, FINALIST] }) { total rows { value countryCode: key(dimension: COUNTRY) { value } } } }`,
  `{ search(query: "Guangzou", kinds: [PLACE, ORGANIZATION]) { nodes { __typename ... on Named { name } } } }`,
  '{ changes { nodes { action field kind key before after writer reason subject { id } } } }',
];

interface Statement {
  text: string;
  values: readonly unknown[];
}

async function statementsOf(asked: readonly string[]): Promise<Statement[]> {
  const found = new Map<string, Statement>();
  const db = connect({
    ...{ url: publicUrl, searchPath: [published, ...others], max: 1 },
    onStatement: (text, values) => found.set(text, { text, values }),
  });
  const asker = createAsker(db);
  for (const query of asked) expect((await asker.answer(query)).errors).toBeUndefined();
  await db.destroy();
  return [...found.values()];
}

/** A pool of one connection, as those of press and curators are. */
function openPress(): Database {
  const db = connect({ url: pressUrl, searchPath: others, followsPreview: true, max: 1 });
  afterAll(() => db.destroy());
  return db;
}

/** The rows of each statement, in any order, in the state that the connection reads once it is taken. */
async function rowsOf(
  db: Database,
  statements: readonly { name?: string; text: string; values: readonly unknown[] }[],
): Promise<string[][]> {
  const client = await poolOf(db).pool.connect();
  try {
    const found: string[][] = [];
    for (const { values, ...statement } of statements) {
      const { rows } = await client.query({ ...statement, values: [...values] });
      found.push(rows.map((row) => JSON.stringify(row)).toSorted());
    }
    return found;
  } finally {
    client.release();
  }
}

/** Enough runs of a statement that PostgreSQL keeps its plan. */
const rounds = 6;

test('statements prepared in one state run in all others, and read those', async () => {
  const statements = await statementsOf(queries);
  expect(statements.length).toBeGreaterThan(20);
  const named = statements.map((statement, index) => ({
    name: `statement ${index}`,
    ...statement,
  }));
  const [press, unprepared] = [openPress(), openPress()];
  const seen: string[] = [];
  const look = async () => {
    const expected = await rowsOf(unprepared, statements);
    for (let round = 0; round < rounds; round += 1) {
      expect(await rowsOf(press, named)).toEqual(expected);
    }
    seen.push(JSON.stringify(expected));
  };
  const build = (name: string) =>
    openPreview(database, name, async (preview) => {
      await sql`update name set text = concat(text, ' of ', ${name}::text)`.execute(preview);
      await sql`update honor set result = 'FINALIST' where position = 1`.execute(preview);
    });

  await look();
  await build('preview_1');
  await look();
  await build('preview_2');
  await look();
  await supersedePreviews(owner, null);
  await sql`drop schema preview_1, preview_2 cascade`.execute(owner);
  await look();

  expect(new Set(seen).size).toBe(3);
  expect(seen[3]).toBe(seen[0]);
  // They were prepared once, and PostgreSQL has kept plans of them.
  const { rows } = await sql<{ statements: number; kept: number }>`
    select count(*)::int as statements, count(*) filter (where generic_plans > 0)::int as kept
    from pg_prepared_statements`.execute(press);
  expect(rows[0]?.statements).toBe(statements.length);
  expect(rows[0]?.kept).toBeGreaterThan(0);
});
