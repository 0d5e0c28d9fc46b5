import { beforeEach, describe, expect, test } from 'vitest';
import { openClaims, says } from '../support/claims.ts';

/** Corrections and claims: what happens when a field is given a second time, by whom. */
const { apply, changes, claims, endsOn, provenance, query } = await openClaims();

describe('a correction', () => {
  test('is another value of the same source', async () => {
    await apply(says('one', '2025-09-04'));
    await apply(says('one', '2025-09-06'));
    expect(await endsOn()).toBe('2025-09-06');
    expect(await claims()).toEqual([]);
    expect(await changes()).toEqual([['CHANGED EVENT expo', 'endsOn', '2025-09-04', '2025-09-06']]);
    expect(await provenance()).toEqual(['one endsOn']);
  });

  test('is any value after one that no source gave', async () => {
    await apply(says(null, '2025-09-04'));
    await apply(says('one', '2025-09-06'));
    expect(await endsOn()).toBe('2025-09-06');
    expect(await provenance()).toEqual(['one endsOn']);
  });

  test('without a source overwrites, and makes no claims', async () => {
    await apply(says('one', '2025-09-04'));
    await apply(says(null, '2025-09-06'));
    expect(await endsOn()).toBe('2025-09-06');
    expect(await claims()).toEqual([]);
    expect(await provenance()).toEqual([]);
  });

  test('of a field that must have a value never makes claims: the later document wins', async () => {
    await apply('source: one\nplaces: [{ slug: taoyuan, placeKind: DISTRICT }]');
    await apply('source: two\nplaces: [{ slug: taoyuan, placeKind: REGION }]');
    expect(await query('select place_kind from place where place_kind <> $$CITY$$')).toEqual([
      { place_kind: 'REGION' },
    ]);
    expect(await claims()).toEqual([]);
  });
});

describe('two sources with different values', () => {
  test('make two claims with their references; the field is unknown', async () => {
    await apply(
      says(
        'one',
        '2025-09-04',
        '[1, { paragraph: 2, field: endsOn }, { paragraph: 3, field: venue }]',
      ),
    );
    await apply(says('two', '2025-09-06', '[9]'));
    expect(await endsOn()).toBeNull();
    expect(await claims()).toEqual(['endsOn 2025-09-04 one:1,one:2', 'endsOn 2025-09-06 two:9']);
    expect(await provenance()).toEqual([]);
    expect((await changes()).map(([, field, before, after]) => [field, before, after])).toEqual([
      ['endsOn', '2025-09-04', null],
      ['references', expect.anything(), expect.anything()],
      [
        'claims',
        null,
        [
          {
            field: 'endsOn',
            value: '2025-09-04',
            accepted: false,
            references: [
              { source: 'one', paragraph: 1 },
              { source: 'one', paragraph: 2 },
            ],
          },
          {
            field: 'endsOn',
            value: '2025-09-06',
            accepted: false,
            references: [{ source: 'two', paragraph: 9 }],
          },
        ],
      ],
    ]);
  });

  test('and applied twice, change nothing', async () => {
    await apply(says('one', '2025-09-04', '[1]'));
    const { revision } = await apply(says('two', '2025-09-06', '[9]'));
    await expect(apply(says('two', '2025-09-06', '[9]'))).resolves.toMatchObject({ revision });
    await expect(apply(says('one', '2025-09-04', '[1]'))).resolves.toMatchObject({ revision });
  });

  test('agree where the values are equal: both give it', async () => {
    await apply(says('one', '2025-09-04'));
    await apply(says('two', '2025-09-04'));
    expect(await endsOn()).toBe('2025-09-04');
    expect(await provenance()).toEqual(['one endsOn', 'two endsOn']);
  });

  test('of which one gave the value with another: only that one moves', async () => {
    await apply(says('one', '2025-09-04'));
    await apply(says('two', '2025-09-04'));
    await apply(says('one', '2025-09-06'));
    expect(await endsOn()).toBeNull();
    expect(await claims()).toEqual(['endsOn 2025-09-04 two', 'endsOn 2025-09-06 one']);
  });

  test('in one call of two documents do the same', async () => {
    await apply(says('one', '2025-09-04'), says('two', '2025-09-06'));
    expect(await claims()).toEqual(['endsOn 2025-09-04 one', 'endsOn 2025-09-06 two']);
  });

  test('are those of the references, not of the document, where a reference supports the field', async () => {
    await apply(says('one', '2025-09-04', '[{ source: two, paragraph: 5, field: endsOn }]'));
    expect(await provenance()).toEqual(['two endsOn']);
    await apply(says('one', '2025-09-06'));
    expect(await claims()).toEqual(['endsOn 2025-09-04 two:5', 'endsOn 2025-09-06 one']);
  });

  test('of a part are supported by a reference to the whole ceremony', async () => {
    const edition = (date: string, references: string) =>
      `editions: [{ program: prize, year: 2025, names: { en: P }, ceremony: { heldOn: "${date}" }, references: ${references} }]`;
    await apply(edition('2025-09-04', '[{ source: one, paragraph: 1, field: ceremony }]'));
    await apply(edition('2025-09-05', '[{ source: two, paragraph: 2, field: ceremony }]'));
    expect(await claims()).toEqual([
      'ceremony.heldOn 2025-09-04 one:1',
      'ceremony.heldOn 2025-09-05 two:2',
    ]);
    expect(await query('select ceremony_held_on from edition')).toEqual([
      { ceremony_held_on: null },
    ]);
  });
});

describe('claims end', () => {
  beforeEach(async () => {
    await apply(says('one', '2025-09-04', '[1]'), says('two', '2025-09-06', '[9]'));
  });

  test('when a source comes round: the field has the value of all', async () => {
    await apply(says('two', '2025-09-04'));
    expect(await endsOn()).toBe('2025-09-04');
    expect(await claims()).toEqual([]);
    expect(await provenance()).toEqual(['one endsOn', 'two endsOn']);
  });

  test('not before all agree; a third source adds its voice', async () => {
    await apply(says('three', '2025-09-06'));
    expect(await claims()).toEqual(['endsOn 2025-09-04 one:1', 'endsOn 2025-09-06 two:9,three']);
    await apply(says('two', '2025-09-05'));
    expect(await claims()).toEqual([
      'endsOn 2025-09-04 one:1',
      'endsOn 2025-09-06 three',
      'endsOn 2025-09-05 two',
    ]);
    expect(await endsOn()).toBeNull();
  });

  test('when an editor decides, without a source', async () => {
    await apply(says(null, '2025-09-05'));
    expect(await endsOn()).toBe('2025-09-05');
    expect(await claims()).toEqual([]);
  });

  test('when the field is cleared', async () => {
    await apply(says('one', null));
    expect(await endsOn()).toBeNull();
    expect(await claims()).toEqual([]);
  });

  test('or are all taken away by null', async () => {
    await apply('events: [{ slug: expo, claims: null }]');
    expect(await claims()).toEqual([]);
    expect(await endsOn()).toBeNull();
  });

  test('by the one who takes all references away: the value has its sources alone', async () => {
    await apply(`
events:
  - slug: expo
    claims: [{ field: endsOn, value: "2025-09-04", references: [{ source: two }] }]`);
    const agree = 'events: [{ slug: expo, endsOn: "2025-09-04", references: null }]';
    const { revision } = await apply(`source: one\n${agree}`);
    expect(await endsOn()).toBe('2025-09-04');
    expect(await provenance()).toEqual(['one endsOn']);
    expect((await apply(`source: one\n${agree}`)).revision).toBe(revision);
  });
});

describe('claims on things', () => {
  const finalist = (source: string, slug: string) => `
source: ${source}
editions: [{ program: prize, year: 2013, names: { en: P }, honors: [{ key: fifth, result: FINALIST, recipients: [${slug}] }] }]`;

  test('tell the role of one whom the source names again, though it does not mention the others', async () => {
    const honor = (more: string) => `
editions: [{ program: prize, year: 2013, names: { en: P }, honors: [{ key: fifth, ${more} }] }]`;
    await apply(
      honor(
        'recipients: null, claims: [{ field: recipients, value: "taoyuan, taiyuan (CONTRIBUTOR)", references: [{ source: one }] }]',
      ),
    );
    await apply(`source: one${honor('recipients: [taiyuan]')}`);
    expect(await query('select role from honor_recipient')).toEqual([{ role: 'CONTRIBUTOR' }]);
  });

  test('say which thing each value is; who it was is unknown', async () => {
    await apply(finalist('one', 'taoyuan'));
    await apply(finalist('two', 'taiyuan'));
    expect(await query('select * from honor_recipient')).toEqual([]);
    expect(
      await query(
        'select c.value, r.slug from claim c join recipient r on r.id = c.node_id order by position',
      ),
    ).toEqual([
      { value: 'taoyuan', slug: 'taoyuan' },
      { value: 'taiyuan', slug: 'taiyuan' },
    ]);
    await apply(finalist('one', 'taiyuan'));
    expect(
      await query('select r.slug from honor_recipient h join recipient r on r.id = h.recipient_id'),
    ).toEqual([{ slug: 'taiyuan' }]);
    expect(await claims()).toEqual([]);
  });

  test('can be stated for an honor of which no recipient is known', async () => {
    await apply(`
editions:
  - program: prize
    year: 2013
    names: { en: P }
    honors:
      - key: fifth
        claims:
          - { field: recipients, value: taoyuan, references: [{ source: one }], accepted: true }
          - { field: recipients, value: taiyuan, node: taiyuan, references: [{ source: two }] }`);
    expect(await claims()).toEqual(['recipients taoyuan accepted one', 'recipients taiyuan two']);
    expect(
      await query('select r.slug from honor_recipient h join recipient r on r.id = h.recipient_id'),
    ).toEqual([{ slug: 'taoyuan' }]);
  });

  test('of a list agree in any order', async () => {
    const origins = (source: string, list: string) =>
      `source: ${source}\neditions: [{ program: prize, year: 2013, names: { en: P }, origins: [${list}] }]`;
    await apply(origins('one', 'taoyuan, taiyuan'));
    await apply(origins('two', 'taiyuan, taoyuan'));
    expect(await claims()).toEqual([]);
    await apply(origins('two', 'taiyuan'));
    expect(await claims()).toEqual(['origins taiyuan, taoyuan one', 'origins taiyuan two']);
  });
});
