import { describe, expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { startLive } from '../../../support/server/live.ts';

const { url } = await startLive(await createDatabase('shipped'));
const query = '{ place(by: { slug: "guangzhou" }) { name } }';
const subscription = 'subscription { announcements { cursor } }';

const sendQuery = (search: string, operation = query, accept = 'application/json') =>
  fetch(`${url}?${search}&${new URLSearchParams({ query: operation })}`, { headers: { accept } });

test('languages are accepted in the order of preference', async () => {
  expect(await (await sendQuery('lang=fr,zh-Hans')).json()).toEqual({
    data: { place: { name: '广州' } },
  });
});

const tags =
  '`lang` must be language tags (BCP 47) such as en or zh-Hans, with commas between them.';

describe('an invalid value is refused with 400, its parameter and what was expected', () => {
  test.each([
    ['lang=x!', 'lang', `${tags} Got "x!".`],
    ['lang=', 'lang', `${tags} Got "".`],
    ['lang=en,', 'lang', `${tags} Got "".`],
    ['lang=en_US', 'lang', `${tags} Got "en_US".`],
    [
      'lang=en&lang=fr',
      'lang',
      '`lang` occurs several times. Give it once, with commas between languages.',
    ],
    [`lang=${'en,'.repeat(10)}en`, 'lang', '`lang` has more than 10 languages.'],
    ['state=draft', 'state', '`state` must be `published` or `preview`, given once.'],
    ['format=xml', 'format', '`format` is one of csv, ndjson, xlsx and jsonld, not "xml".'],
    ['format=csv&bom=no', 'bom', '`bom` must be `true` or `false`. Got "no".'],
    ['format=csv&format=ndjson', 'format', 'Give `format` once.'],
  ])('%s', async (search, argument, message) => {
    const response = await sendQuery(search);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [{ message, extensions: { code: 'BAD_USER_INPUT', argument } }],
    });
  });

  test('and by a subscription, too', async () => {
    const response = await sendQuery('lang=x!', subscription, 'text/event-stream');
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [
        { message: `${tags} Got "x!".`, extensions: { code: 'BAD_USER_INPUT', argument: 'lang' } },
      ],
    });
  });
});
