import { expect, test } from 'vitest';
import { csvColumns } from '../../../../src/import/csv-format/columns.ts';
import {
  rankOfWord,
  valueOfWord,
  valueSynonyms,
} from '../../../../src/import/document/value-synonyms.ts';
import { openCsv, world } from '../../../support/documents/csv.ts';

/** Values from a fixed list, in the words that people use. */
const { apply, applyCsv, query } = await openCsv();

const lists = csvColumns.flatMap(({ name, values }) => (values ? [{ name, values }] : []));

test('a word means one value of a list', () => {
  for (const { name, values } of lists) {
    const all = values.flatMap((value) => [
      value.toLowerCase().replaceAll('_', ' '),
      ...(valueSynonyms[value] ?? []),
    ]);
    expect(new Set(all).size, `${name}: ${all.toSorted()}`).toBe(all.length);
  }
});

test('each value that has words is in a list, and each word is found', () => {
  for (const [value, others] of Object.entries(valueSynonyms)) {
    const { values = [] } = lists.find((list) => list.values.includes(value)) ?? {};
    expect(others.map((word) => valueOfWord(values, word.toUpperCase()))).toEqual(
      others.map(() => value),
    );
  }
});

test('a spreadsheet has them in any case', async () => {
  await apply(world);
  await applyCsv(`program,year,award,recipients,recipientKind,recipientNames:en,personGender,result,tied,category,awardStatus,rank
prize,2025,gold,ann; For:some-film; with:joe,Author; film; Person,Ann; Some Film; Joe,f; ;,Winner,WAHR,best,awarded,Gold
prize,2025,gold,joe; jane,,,,short-list,No,best,,2nd
prize,2025,gold,jane,,,,honorable mention,,best,,`);
  expect(
    await query(`select h.result, h.rank, h.tied, string_agg(r.kind || ' ' || x.role, ', ' order by x.position) as recipients
      from honor h join honor_recipient x on x.honor_id = h.id join recipient r on r.id = x.recipient_id
      group by h.id order by h.position`),
  ).toEqual([
    {
      result: 'WON',
      rank: 1,
      tied: true,
      recipients: 'PERSON PRIMARY, WORK FOR_WORK, PERSON CONTRIBUTOR',
    },
    { result: 'SHORTLISTED', rank: 2, tied: false, recipients: 'PERSON PRIMARY, PERSON PRIMARY' },
    { result: 'SPECIAL_MENTION', rank: null, tied: false, recipients: 'PERSON PRIMARY' },
  ]);
  expect(await query('select gender from person where gender is not null')).toEqual([
    { gender: 'FEMALE' },
  ]);
});

test.each([
  ['Preisträger:in', 'WON'],
  ['Gewinner*in', 'WON'],
  ['1. Platz', 'WON'],
  ['Lobende Erwähnung'.normalize('NFD'), 'SPECIAL_MENTION'],
  ['auf der Shortlist', 'SHORTLISTED'],
])('a result can be %s', (text, value) => {
  expect(valueOfWord(['WON', 'SHORTLISTED', 'SPECIAL_MENTION'], text)).toBe(value);
});

test('a rank can have a word, a point or both beside its number', () => {
  const texts = ['2.', '2. Platz', 'Platz 2', '#2', 'No. 2', 'silber', '-2', '2.5', 'Platz'];
  expect(texts.map(rankOfWord)).toEqual([2, 2, 2, 2, 2, 2, undefined, undefined, undefined]);
});
