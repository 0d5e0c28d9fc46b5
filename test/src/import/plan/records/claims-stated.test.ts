import { describe, expect, test } from 'vitest';
import { claimedBy, openClaims } from '../../../../support/documents/claims.ts';

/** Claims that a document states itself. */
const { apply, claims, endsOn, problems } = await openClaims();

describe('claims that a document states', () => {
  const stated = (accepted: boolean) => `
source: one
events:
  - slug: expo
    endsOn: "2025-09-04"
    claims:
      - { field: endsOn, value: "2025-09-04", accepted: ${accepted}, note: Seen there, references: [1] }
      - { field: endsOn, value: "2025-09-06", references: [{ source: two, page: 2 }] }`;

  test('make the field unknown if none is accepted', async () => {
    await apply(stated(false));
    expect(await endsOn()).toBeNull();
    expect(await claims()).toEqual(['endsOn 2025-09-04 one:1', 'endsOn 2025-09-06 two']);
    const { revision } = await apply(stated(false));
    expect(revision).toBe('2');
  });

  test('set the field to the accepted value', async () => {
    await apply(stated(true));
    expect(await endsOn()).toBe('2025-09-04');
    expect(await claims()).toEqual(['endsOn 2025-09-04 accepted one:1', 'endsOn 2025-09-06 two']);
  });

  test('keep the accepted value while others change', async () => {
    await apply(stated(true));
    await apply(claimedBy('two', '2025-09-07'));
    expect(await endsOn()).toBe('2025-09-04');
    expect(await claims()).toEqual(['endsOn 2025-09-04 accepted one:1', 'endsOn 2025-09-07 two']);
  });

  test('lose the accepted value with the source that gave it', async () => {
    await apply(stated(true));
    await apply(claimedBy('one', '2025-09-08'));
    expect(await endsOn()).toBeNull();
    expect(await claims()).toEqual(['endsOn 2025-09-06 two', 'endsOn 2025-09-08 one']);
  });

  test('can be on fields without a column, and are then only stored', async () => {
    await apply(`
editions:
  - { program: prize, year: 2022, names: { en: P }, honors: [{ key: k, recipients: [taiyuan],
      claims: [{ field: edition, value: "2021", references: [{ source: two }] }] }] }`);
    expect(await claims()).toEqual(['edition 2021 two']);
  });

  test('must have the form of the field', async () => {
    expect(
      await problems(`
events:
  - slug: expo
    claims:
      - { field: endsOn, value: in autumn }
      - { field: place, value: taoyuam }
      - { field: ending, value: "2025" }
      - { field: venue, value: A, accepted: true }
      - { field: venue, value: B, accepted: true }
      - { field: venue, value: B }`),
    ).toEqual([
      '1.yaml:6:33 events[0].claims[0].value: The value of a claim on endsOn must be a date such as 2025-09-04, 2011-11 or 1926. Got "in autumn".',
      '1.yaml:7:32 events[0].claims[1].value: The value of a claim on place must be the slug of a known place. Got "taoyuam".',
      '1.yaml:8:18 events[0].claims[2].field: There is no field "ending" of an event.',
      '1.yaml:10:45 events[0].claims[4].accepted: Only one claim on venue can be accepted.',
      '1.yaml:11:9 events[0].claims[5]: The claim that venue is "B" occurs twice.',
    ]);
  });
});
