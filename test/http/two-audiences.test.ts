import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createAsker } from '../support/ask.ts';
import { createDatabase, openPreview } from '../support/database.ts';

const database = await createDatabase('shipped');
const { reader, desk } = database;
const { secret } = await desk.tokens.create({ name: 'press', role: 'PRESS', expiresAt: null });

/** Everything has another name for the press. */
await openPreview(database, 'preview_1', async (preview) => {
  await sql`update name set text = 'Secret ' || text, normalized = 'secret ' || normalized`.execute(
    preview,
  );
  await sql`update dataset set license = 'SECRET'`.execute(preview);
});

const questions = [
  '{ dataset { license } program(slug: "world-smart-city-awards") { name } }',
  '{ programs(first: 2) { nodes { name editions(first: 2) { nodes { name } } } } }',
  '{ honors(first: 3) { totalCount nodes { recipients { recipient { name } } } } }',
  '{ search(query: "guangzhou", first: 5) { edges { node { ... on Named { name } } } } }',
  '{ edition(program: "world-smart-city-awards", year: 2025) { name program { name } } }',
];

test('two audiences ask at once, and nothing of the one is ever in the other', async () => {
  const everyone = createAsker(reader, desk);
  const press = everyone.as(secret);
  const ask = (of: typeof press, query: string, search = '') =>
    of.answer(query, {}, search).then((answer) => JSON.stringify(answer));
  const expected = await Promise.all(
    questions.map(async (query) => ({
      open: await ask(everyone, query),
      seen: await ask(press, query),
    })),
  );
  for (const { open, seen } of expected) {
    expect(open).not.toMatch(/secret|"errors"/i);
    expect(seen).toMatch(/Secret /);
    expect(seen).not.toContain('"errors"');
  }
  const wrong: string[] = [];
  const askOne = async (turn: number) => {
    const question = turn % questions.length;
    const who = (turn * 7) % 3;
    const query = questions[question] ?? '';
    const answer = await (who === 0
      ? ask(everyone, query)
      : ask(press, query, who === 1 ? '' : '?state=published'));
    const right = who === 1 ? expected[question]?.seen : expected[question]?.open;
    if (answer !== right) wrong.push(`${who} ${query}: ${answer}`);
  };
  let next = 0;
  const asking = async () => {
    while (next < 2400) await askOne(next++);
  };
  await Promise.all(Array.from({ length: 40 }, asking));
  expect(wrong).toEqual([]);
});
