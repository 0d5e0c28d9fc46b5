import { beforeEach, describe, expect, test } from 'vitest';
import { claimedBy, openClaims } from '../../../../support/documents/claims.ts';

/** Corrections and claims: what happens when a field is given a second time, by whom. */
const { apply, changes, claims, endsOn, provenance, query } = await openClaims();

describe('a correction of a value', () => {
  test('comes from the same source', async () => {
    await apply(claimedBy('one', '2025-09-04'));
    await apply(claimedBy('one', '2025-09-06'));
    expect(await endsOn()).toBe('2025-09-06');
    expect(await claims()).toEqual([]);
    expect(await changes()).toEqual([['CHANGED EVENT expo', 'endsOn', '2025-09-04', '2025-09-06']]);
    expect(await provenance()).toEqual(['one endsOn']);
  });

  test('comes from any source if no source gave the value before', async () => {
    await apply(claimedBy(null, '2025-09-04'));
    await apply(claimedBy('one', '2025-09-06'));
    expect(await endsOn()).toBe('2025-09-06');
    expect(await provenance()).toEqual(['one endsOn']);
  });

  test('without a source overwrites it, and makes no claims', async () => {
    await apply(claimedBy('one', '2025-09-04'));
    await apply(claimedBy(null, '2025-09-06'));
    expect(await endsOn()).toBe('2025-09-06');
    expect(await claims()).toEqual([]);
    expect(await provenance()).toEqual([]);
  });

  test('of a field that is never empty makes no claims, and the later document wins', async () => {
    await apply('source: one\nplaces: [{ slug: taoyuan, placeKind: DISTRICT }]');
    await apply('source: two\nplaces: [{ slug: taoyuan, placeKind: REGION }]');
    expect(await query('select place_kind from place where place_kind <> $$CITY$$')).toEqual([
      { place_kind: 'REGION' },
    ]);
    expect(await claims()).toEqual([]);
  });
});

describe('two sources with different values', () => {
  test('make two claims with their references, and the field is unknown', async () => {
    await apply(
      claimedBy(
        'one',
        '2025-09-04',
        '[1, { paragraph: 2, field: endsOn }, { paragraph: 3, field: venue }]',
      ),
    );
    await apply(claimedBy('two', '2025-09-06', '[9]'));
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

  test('agree if the values are equal, and both are cited', async () => {
    await apply(claimedBy('one', '2025-09-04'));
    await apply(claimedBy('two', '2025-09-04'));
    expect(await endsOn()).toBe('2025-09-04');
    expect(await provenance()).toEqual(['one endsOn', 'two endsOn']);
  });

  test('move only the value of the source that changes it, if one gave several values', async () => {
    await apply(claimedBy('one', '2025-09-04'));
    await apply(claimedBy('two', '2025-09-04'));
    await apply(claimedBy('one', '2025-09-06'));
    expect(await endsOn()).toBeNull();
    expect(await claims()).toEqual(['endsOn 2025-09-04 two', 'endsOn 2025-09-06 one']);
  });

  test('make the same claims in one import of two documents', async () => {
    await apply(claimedBy('one', '2025-09-04'), claimedBy('two', '2025-09-06'));
    expect(await claims()).toEqual(['endsOn 2025-09-04 one', 'endsOn 2025-09-06 two']);
  });

  test('are those of the references if a reference supports the field, not of the document', async () => {
    await apply(claimedBy('one', '2025-09-04', '[{ source: two, paragraph: 5, field: endsOn }]'));
    expect(await provenance()).toEqual(['two endsOn']);
    await apply(claimedBy('one', '2025-09-06'));
    expect(await claims()).toEqual(['endsOn 2025-09-04 two:5', 'endsOn 2025-09-06 one']);
  });

  test('include a reference to the whole ceremony for each of its parts', async () => {
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
    await apply(claimedBy('one', '2025-09-04', '[1]'), claimedBy('two', '2025-09-06', '[9]'));
  });

  test('when a source agrees, and the field has the value of all', async () => {
    await apply(claimedBy('two', '2025-09-04'));
    expect(await endsOn()).toBe('2025-09-04');
    expect(await claims()).toEqual([]);
    expect(await provenance()).toEqual(['one endsOn', 'two endsOn']);
  });

  test('only when all agree, and a third source adds a claim', async () => {
    await apply(claimedBy('three', '2025-09-06'));
    expect(await claims()).toEqual(['endsOn 2025-09-04 one:1', 'endsOn 2025-09-06 two:9,three']);
    await apply(claimedBy('two', '2025-09-05'));
    expect(await claims()).toEqual([
      'endsOn 2025-09-04 one:1',
      'endsOn 2025-09-06 three',
      'endsOn 2025-09-05 two',
    ]);
    expect(await endsOn()).toBeNull();
  });

  test('when an editor decides without a source', async () => {
    await apply(claimedBy(null, '2025-09-05'));
    expect(await endsOn()).toBe('2025-09-05');
    expect(await claims()).toEqual([]);
  });

  test('when the field is cleared', async () => {
    await apply(claimedBy('one', null));
    expect(await endsOn()).toBeNull();
    expect(await claims()).toEqual([]);
  });

  test('when null removes them all', async () => {
    await apply('events: [{ slug: expo, claims: null }]');
    expect(await claims()).toEqual([]);
    expect(await endsOn()).toBeNull();
  });

  test('when a document removes all references, and the value has only its sources', async () => {
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

describe('claims on recipients and other entities', () => {
  const finalist = (source: string, slug: string) => `
source: ${source}
editions: [{ program: prize, year: 2013, names: { en: P }, honors: [{ key: fifth, result: FINALIST, recipients: [${slug}] }] }]`;

  test('keep the role of a recipient whom the source gives again without the others', async () => {
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

  test('name the entity of each value, and the recipient is unknown', async () => {
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

  test('can be stated for an honor with an unknown recipient', async () => {
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

  test('agree on a list in any order', async () => {
    const origins = (source: string, list: string) =>
      `source: ${source}\neditions: [{ program: prize, year: 2013, names: { en: P }, origins: [${list}] }]`;
    await apply(origins('one', 'taoyuan, taiyuan'));
    await apply(origins('two', 'taiyuan, taoyuan'));
    expect(await claims()).toEqual([]);
    await apply(origins('two', 'taiyuan'));
    expect(await claims()).toEqual(['origins taiyuan, taoyuan one', 'origins taiyuan two']);
  });
});
