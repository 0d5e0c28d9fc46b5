import { expect, test } from 'vitest';
import { openImport } from '../../support/documents/import.ts';

/** How old people were at their honors, from dates that are days, months or years. */
const { apply, get } = await openImport();

const world = `
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: OTHER }]
people:
  - { slug: day, names: { en: Day }, bornOn: "1950-02-28" }
  - { slug: leap, names: { en: Leap }, bornOn: "1952-02-29" }
  - { slug: month, names: { en: Month }, bornOn: "1952-02" }
  - { slug: year, names: { en: Year }, bornOn: "1950" }
  - { slug: late, names: { en: Late }, bornOn: "1930", diedOn: "2003-12-31" }
  - { slug: sudden, names: { en: Sudden }, bornOn: "1930-01-01", diedOn: "2004" }
  - { slug: baby, names: { en: Baby }, bornOn: "2004" }
  - { slug: unborn, names: { en: Unborn }, bornOn: "2005-03" }
  - { slug: nobody, names: { en: Nobody } }
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2004
    names: { en: Prize 2004 }
    ceremony: { heldOn: "2004-03" }
    honors:
      - { key: a-day, recipients: [day, leap, month, year, late, sudden, baby, unborn, nobody, lab], announcedOn: "2004-02-28" }
      - { key: b-ceremony, recipients: [leap, month, year] }
  - program: prize
    year: 2005
    names: { en: Prize 2005 }
    honors: [{ key: c-year, recipients: [day, year] }, { key: d-none, recipients: [nobody] }]
  - { program: prize, year: 2006, names: { en: Prize 2006 }, ceremony: { startsAt: "2006-02-28T20:00:00+01:00" }, honors: [{ key: e-start, recipients: [day] }] }`;

const exact = (age: number) => ({ min: age, max: age });
const either = (min: number) => ({ min, max: min + 1 });

interface Aged {
  recipient: { slug: string };
  age: { min: number; max: number } | null;
}

async function agesOf(key: string, year: number) {
  const { edition } = (await get(`{ edition(program: "prize", year: ${year}) { honors { nodes {
    key recipients { recipient { slug } age { min max } }
  } } } }`)) as { edition: { honors: { nodes: { key: string; recipients: Aged[] }[] } } };
  const honor = edition.honors.nodes.find((one) => one.key === key);
  return Object.fromEntries(honor?.recipients.map((one) => [one.recipient.slug, one.age]) ?? []);
}

test('an age is exact between days, and else one of two', async () => {
  await apply(world);
  expect(await agesOf('a-day', 2004)).toEqual({
    day: exact(54),
    // Who was born on a leap day has no birthday yet.
    leap: exact(51),
    month: either(51),
    year: either(53),
    late: null,
    sudden: exact(74),
    baby: exact(0),
    unborn: null,
    nobody: null,
    lab: null,
  });
});

test('the date of an honor is that of the ceremony or of the edition if no other is known', async () => {
  await apply(world);
  expect(await agesOf('b-ceremony', 2004)).toEqual({
    leap: exact(52),
    month: exact(52),
    year: either(53),
  });
  expect(await agesOf('c-year', 2005)).toEqual({ day: either(54), year: either(54) });
  expect(await agesOf('e-start', 2006)).toEqual({ day: exact(56) });
});

test('honors are filtered by an age that is certain, counted by age, and sorted by it', async () => {
  await apply(world);
  const keys = (args: string) => `honors(${args}) { nodes { key } }`;
  const of = (...all: string[]) => ({ nodes: all.map((key) => ({ key })) });
  expect(
    await get(`{
      youngest: ${keys('orderBy: [{ field: AGE }]')}
      oldest: ${keys('orderBy: [{ field: AGE, direction: DESC }]')}
    }`),
  ).toEqual({
    youngest: of('a-day', 'b-ceremony', 'c-year', 'e-start', 'd-none'),
    oldest: of('a-day', 'e-start', 'c-year', 'b-ceremony', 'd-none'),
  });
  expect(
    await get(`{
      exact: ${keys('filter: { age: { eq: 54 } }')}
      certain: ${keys('filter: { age: { gte: 54, lte: 55 }, year: { gte: 2005 } }')}
      none: ${keys('filter: { age: { eq: 55 } }')}
      unknown: ${keys('filter: { hasAge: false }')}
    }`),
  ).toEqual({
    exact: of('a-day'),
    certain: of('c-year'),
    none: of(),
    unknown: of('d-none'),
  });
  expect(
    await get(`{
      statistics(by: [AGE], filter: { age: { gte: 52 } }, orderBy: [{ field: KEY, direction: ASC }]) {
        overlapping rows { value key { value label } }
      }
    }`),
  ).toEqual({
    statistics: {
      overlapping: true,
      rows: ['0', '51', '51-52', '52', '53-54', '54', '54-55', '56', '74'].map((value) => ({
        value: value === '53-54' ? 2 : 1,
        key: { value, label: value },
      })),
    },
  });
});
