import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { rowSet } from '../../../../src/import/apply/row-set.ts';
import { createDatabase } from '../../../support/database/database.ts';

/** PostgreSQL reads the rows that an import writes as they are, whatever characters they have. */
const { owner } = await createDatabase('empty');

const types = new Map([
  ['t.text', 'text'],
  ['t.number', 'integer'],
  ['t.flag', 'boolean'],
  ['t.list', 'text[]'],
  ['t.json', 'jsonb'],
]);

const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'\\"{},\n\t\u0001nu00NULL\' é獎🏆') }),
  fc.constantFrom('NULL', 'null', '', '{}', '\\n', '\\u0041', '"'),
);
/** Without backslashes: once V8 14.6 has parsed the key "\\", it takes keys that begin with an escape for it (nodejs/node#63785). */
const key = text.filter((it) => !it.includes('\\'));
const row = fc.record({
  text: fc.option(text),
  number: fc.option(fc.integer({ min: -1e9, max: 1e9 })),
  flag: fc.option(fc.boolean()),
  list: fc.option(fc.array(text, { maxLength: 4 })),
  json: fc.option(fc.oneof(text, fc.boolean(), fc.integer(), fc.dictionary(key, fc.array(text)))),
});

test('rows come back as they were given', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (given) => {
      const columns = Object.keys(given[0] ?? {});
      const { rows } = await sql`
        select * from ${rowSet(types, 't', columns, given)} r`.execute(owner);
      expect(rows).toEqual(given);
    }),
  );
});

test('a column that the table does not have is an error of ours', () => {
  expect(() => rowSet(types, 't', ['other'], [{ other: 1 }])).toThrow(
    'The table t has no column other.',
  );
});
