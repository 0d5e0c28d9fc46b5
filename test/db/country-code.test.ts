import { describe, expect, test } from 'vitest';
import { exported } from '../support/documents/export.ts';
import { openImport } from '../support/documents/import.ts';
import { createTestClient } from '../support/server/test-client.ts';

/** Country codes are those of ISO: two letters for countries of today, four letters for former ones. */
const { apply, db, problems, query } = await openImport();

const country = (code: string) =>
  `places: [{ slug: land, names: { en: Land }, placeKind: COUNTRY, countryCode: ${code} }]`;
const form =
  'an ISO 3166-1 alpha-2 code such as CN, or the ISO 3166-3 code of a former country such as SUHH';

// Reserved, never assigned, of a former country, and not in capitals.
test.each(['UK', 'EU', 'ZZ', 'XK', 'SU', 'YU', 'cn', 'Suhh', 'USSR'])(
  'a document cannot have the code %s',
  async (code) => {
    expect(await problems(country(code))).toEqual([
      `1.yaml:2:78 places[0].countryCode: Expected ${form}, got "${code}".`,
    ]);
  },
);

test('a claim cannot have an unknown code', async () => {
  await apply(country('CN'));
  expect(
    await problems('places: [{ slug: land, claims: [{ field: countryCode, value: UK }] }]'),
  ).toEqual([
    `1.yaml:2:62 places[0].claims[0].value: The value of a claim on countryCode must be ${form}. Got "UK".`,
  ]);
});

test.each(['SUHH', 'YUCS', 'CSHH', 'DDDE', 'CSXX', 'GB', 'TL'])(
  'the code %s is valid',
  async (code) => {
    await apply(country(code));
    expect(await query('select country_code as code from place')).toEqual([{ code }]);
  },
);

describe('former countries', () => {
  const world = `
places:
  - { slug: soviet-union, names: { en: Soviet Union }, placeKind: COUNTRY, countryCode: SUHH }
  - { slug: russia, names: { en: Russia }, placeKind: COUNTRY, countryCode: RU }
people:
  - { slug: kapitsa, names: { en: Pyotr Kapitsa }, place: soviet-union }
  - { slug: novoselov, names: { en: Konstantin Novoselov }, place: russia }
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - { program: prize, year: 1978, names: { en: Prize 1978 }, honors: [{ recipients: [kapitsa] }] }
  - { program: prize, year: 2010, names: { en: Prize 2010 }, honors: [{ recipients: [novoselov] }] }`;

  test('have separate rows in statistics, and are filtered and found by their codes', async () => {
    await apply(world);
    const { data, errors } = await createTestClient(db).answer(`{
      statistics(by: [COUNTRY]) { rows { value keys { value label node { ... on Place { slug } } } } }
      honors(filter: { country: ["SUHH"] }) { nodes { recipient { slug } } }
      recipients(filter: { country: ["RU"], kind: [PERSON] }) { nodes { slug } }
      place(by: { countryCode: "SUHH" }) { slug countryCode }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      statistics: {
        rows: [
          { value: 1, keys: [{ value: 'RU', label: 'Russia', node: { slug: 'russia' } }] },
          {
            value: 1,
            keys: [{ value: 'SUHH', label: 'Soviet Union', node: { slug: 'soviet-union' } }],
          },
        ],
      },
      honors: { nodes: [{ recipient: { slug: 'kapitsa' } }] },
      recipients: { nodes: [{ slug: 'novoselov' }] },
      place: { slug: 'soviet-union', countryCode: 'SUHH' },
    });
  });

  test('keep their codes in an export', async () => {
    await apply(world);
    expect(await exported(db, 'yaml')).toContain('countryCode: SUHH');
  });
});

test('no argument accepts a code that ISO never assigned', async () => {
  const literal = await createTestClient(db).answer(
    '{ honors(filter: { country: ["UK"] }) { totalCount } }',
  );
  expect(literal.errors?.[0]?.message).toContain(`CountryCode expects ${form}. Got "UK".`);
  const variable = await createTestClient(db).answer(
    'query ($code: CountryCode!) { place(by: { countryCode: $code }) { slug } }',
    { code: 'ZZ' },
  );
  expect(variable.errors?.[0]?.message).toContain(`CountryCode expects ${form}. Got "ZZ".`);
});

test('an invalid code from before this check stays until a document corrects it', async () => {
  await apply(country('GB'));
  await query(`update place set country_code = 'UK'`);
  await apply('places: [{ slug: land, names: { fr: Pays } }]');
  const { data } = await createTestClient(db).answer(
    '{ place(by: { slug: "land" }) { countryCode } }',
  );
  expect(data).toEqual({ place: { countryCode: 'UK' } });
  await apply('places: [{ slug: land, countryCode: GB }]');
  expect(await query('select country_code as code from place')).toEqual([{ code: 'GB' }]);
});
