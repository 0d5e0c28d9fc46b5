import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importDocuments } from '../../../src/import/import.ts';
import { createDatabase } from '../../support/database/database.ts';
import { runs } from '../../support/run/runs.ts';
import { createTestClient } from '../../support/server/test-client.ts';

/** Recipients and places by one of several keys: `@oneOf`. */
const { owner, reader, statements } = await createDatabase('shipped');
const { answer } = createTestClient(reader);

const text = `format: awards/1
places: [{ slug: old-harbor, names: { en: Old Harbor }, placeKind: CITY, externalIds: [{ scheme: atlas, value: "7" }] }]
teams: [{ slug: crew, names: { en: Crew }, externalIds: [{ scheme: atlas, value: "8" }] }]
organizations: [{ slug: guild, names: { en: Guild }, organizationKind: OTHER, externalIds: [{ scheme: atlas, value: "7" }, { scheme: atlas, value: "8" }] }]`;
await importDocuments(owner, [{ name: 'atlas.yaml', text }]);

const idOf = async (slug: string) =>
  JSON.stringify((await answer(`{ recipient(by: { slug: "${slug}" }) { id } }`)).data).match(
    /\w+_[\w-]{22}/,
  )?.[0];

/** The entity to which a key of a recipient and of a place leads. */
async function found(field: 'recipient' | 'place', key: string): Promise<unknown> {
  const { data, errors } = await answer(`{ found: ${field}(by: { ${key} }) { slug } }`);
  expect(errors).toBeUndefined();
  return (data?.found as { slug: string } | null)?.slug ?? null;
}

describe('a recipient is found', () => {
  test('by its id, of any kind', async () => {
    for (const slug of ['guangzhou', 'wu-zhiqiang', 'fira-de-barcelona'])
      expect(await found('recipient', `id: "${await idOf(slug)}"`)).toBe(slug);
  });

  test('not by ids of another kind, or unknown ids', async () => {
    const { data } = await answer('{ program(slug: "world-smart-city-awards") { id } }');
    const id = (data?.program as { id: string } | undefined)?.id;
    const wrongKind = (await idOf('guangzhou'))?.replace('place_', 'person_');
    for (const other of [id, wrongKind, 'place_AAAAAAAAAAAAAAAAAAAAAA'])
      expect(await found('recipient', `id: "${other}"`)).toBeNull();
  });

  test('by its id in another data set; of several, the first in the order of kinds', async () => {
    const by = (value: string) =>
      found('recipient', `externalId: { scheme: "atlas", value: "${value}" }`);
    expect([await by('7'), await by('8'), await by('9')]).toEqual(['old-harbor', 'guild', null]);
  });
});

describe('a place is found', () => {
  test('by each of its keys', async () => {
    const id = await idOf('guangzhou');
    for (const key of [
      `id: "${id}"`,
      'slug: "guangzhou"',
      'externalId: { scheme: "wikidata", value: "Q16572" }',
    ])
      expect(await found('place', key)).toBe('guangzhou');
    expect(await found('place', 'countryCode: "CN"')).toBe('china');
  });

  test('not if the recipient is not a place', async () => {
    expect(await found('place', 'slug: "guild"')).toBeNull();
    expect(await found('place', `id: "${await idOf('guild')}"`)).toBeNull();
    expect(await found('place', 'externalId: { scheme: "atlas", value: "8" }')).toBeNull();
    expect(await found('place', 'externalId: { scheme: "atlas", value: "7" }')).toBe('old-harbor');
  });
});

test('many lookups by external id are one statement', async () => {
  statements.length = 0;
  const fields = ['7', '8', '9'].map(
    (value) =>
      `r${value}: recipient(by: { externalId: { scheme: "atlas", value: "${value}" } }) { slug }`,
  );
  expect((await answer(`{ ${fields.join(' ')} }`)).errors).toBeUndefined();
  // Between the two that read the revision.
  expect(statements).toHaveLength(3);
});

test('a batch gives what single lookups give, in order, in one statement for each kind of key', async () => {
  const recipients = await reader.selectFrom('recipient').select('slug').execute();
  const ids = await Promise.all(recipients.slice(0, 20).map(({ slug }) => idOf(slug)));
  const key = fc.oneof(
    fc.record({ slug: fc.constantFrom('nobody', ...recipients.map(({ slug }) => slug)) }),
    fc.record({ id: fc.constantFrom('place_AAAAAAAAAAAAAAAAAAAAAA', ...ids) }),
    fc.record({
      externalId: fc.record({
        scheme: fc.constantFrom('atlas', 'wikidata'),
        value: fc.constantFrom('7', '8', '9', 'Q16572'),
      }),
    }),
  );
  const batch = `query ($by: [RecipientBy!]!) { recipientsBy(by: $by) { id name } }`;
  const single = `query ($by: RecipientBy!) { recipient(by: $by) { id name } }`;
  await fc.assert(
    fc.asyncProperty(fc.array(key, { minLength: 1, maxLength: 100 }), async (by) => {
      statements.length = 0;
      const { data, errors } = await answer(batch, { by });
      expect(errors).toBeUndefined();
      // Two read the revision. One more for former slugs and ids, and one for the nearest slugs to those that are unknown.
      const hasUnknown = by.some((one) => 'slug' in one && one.slug === 'nobody');
      const hasUnknownId = by.some(
        (one) => 'id' in one && one.id === 'place_AAAAAAAAAAAAAAAAAAAAAA',
      );
      const kinds = new Set(by.flatMap((one) => Object.keys(one)));
      expect(statements).toHaveLength(
        2 + kinds.size + Number(hasUnknown || hasUnknownId) + Number(hasUnknown),
      );
      const alone = await Promise.all(by.map(async (one) => answer(single, { by: one })));
      expect(data?.recipientsBy).toEqual(alone.map((answered) => answered.data?.recipient));
    }),
    { numRuns: 20 * runs },
  );
  const { errors } = await answer(batch, { by: Array(101).fill({ slug: 'guild' }) });
  expect(errors).toMatchObject([
    { message: '`by` of `Query.recipientsBy` must not have more than 100 keys.' },
  ]);
});

describe('a lookup is refused before anything is read', () => {
  const argumentErrors = async (query: string, variables?: Record<string, unknown>) => {
    statements.length = 0;
    const { errors, data } = await answer(query, variables);
    expect({ data: data ?? null, statements }).toEqual({ data: null, statements: [] });
    return errors?.map(({ message, extensions }) => ({ message, ...extensions }));
  };
  const byVariable = 'query ($by: RecipientBy!) { recipient(by: $by) { id } }';

  test.each([
    ['no key', {}],
    ['two keys', { slug: 'guangzhou', id: 'place_0gcD3F_XqEOZwHbDPSO6uQ' }],
  ])('with %s', async (_what, by) => {
    expect(await argumentErrors(byVariable, { by })).toMatchObject([
      {
        code: 'BAD_USER_INPUT',
        argument: 'by',
        message: expect.stringContaining('Exactly one key must be specified'),
      },
    ]);
    const literal = Object.entries(by).map(([name, value]) => `${name}: "${value}"`);
    expect(await argumentErrors(`{ recipient(by: { ${literal.join(', ')} }) { id } }`)).toEqual([
      {
        code: 'GRAPHQL_VALIDATION_FAILED',
        message: 'OneOf Input Object "RecipientBy" must specify exactly one key.',
      },
    ]);
  });

  test('with null, or a nullable variable', async () => {
    expect(await argumentErrors(byVariable, { by: { slug: null } })).toMatchObject([
      { code: 'BAD_USER_INPUT', argument: 'by.slug' },
    ]);
    const nullable = 'query ($slug: String) { place(by: { slug: $slug }) { id } }';
    expect(await argumentErrors(nullable)).toMatchObject([
      { code: 'BAD_USER_INPUT', argument: 'by' },
    ]);
  });

  test('with an invalid id', async () => {
    expect(await argumentErrors('{ place(by: { id: "guangzhou" }) { id } }')).toMatchObject([
      { code: 'BAD_USER_INPUT', argument: 'by.id' },
    ]);
  });
});
