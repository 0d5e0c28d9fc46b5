import path from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Example } from '../../../../../src/http/graphiql/examples/examples.ts';
import { importDocuments, importFiles } from '../../../../../src/import/import.ts';
import { addDataSet } from '../../../../../src/server/store.ts';
import { createDatabase, type TestDatabase } from '../../../../support/database/database.ts';
import { createToken } from '../../../../support/desk/tester.ts';
import { examplesOf } from '../../../../support/docs/examples.ts';
import { dataOf, publish, startLive, watch } from '../../../../support/server/live.ts';
import { createTestClient } from '../../../../support/server/test-client.ts';

/** Each tab that GraphiQL offers shows something, whatever the data is. */
const documents = path.join(import.meta.dirname, '../../../../../docs/examples');
const inExamples = (...names: string[]) => names.map((name) => path.join(documents, name));

async function importing(files: string[]): Promise<TestDatabase> {
  const database = await createDatabase('empty');
  for (const file of files) await importFiles(database.owner, [file]);
  return database;
}

async function nobelPrize(): Promise<TestDatabase> {
  const database = await createDatabase('empty');
  await addDataSet(database.owner, 'nobel');
  return database;
}

/** No people, sources, countries, second languages or disputes. */
const guild = `format: awards/1
programs: [{ slug: guild-prizes, names: { en: Guild Prizes } }]
organizations: [{ slug: "42", names: { en: A 1 }, organizationKind: COMPANY }]
editions:
  - program: guild-prizes
    year: 3
    slug: third
    names: { en: "Third \\"Guild\\" Prizes" }
    categories:
      - slug: all
        names: { en: All }
        kind: ENTERPRISE
        awards:
          - { slug: best, names: { en: Best }, honors: [{ recipients: ["42"] }] }`;

/** A second program for one of the people of the Nobel Prize. */
const davy = `format: awards/1
programs: [{ slug: davy-medal, names: { en: Davy Medal } }]
editions:
  - program: davy-medal
    year: 1903
    names: { en: Davy Medal 1903 }
    categories:
      - slug: chemistry
        names: { en: Chemistry }
        kind: PERSON
        awards:
          - { slug: medal, names: { en: Medal }, honors: [{ recipients: [marie-curie] }] }`;

const nobelDatabase = await importing(inExamples('nobel-physics.yaml', 'academy-awards.yaml'));
await importDocuments(nobelDatabase.owner, [{ name: 'davy.yaml', text: davy }]);
const guildDatabase = await createDatabase('empty');
await importDocuments(guildDatabase.owner, [{ name: 'guild.yaml', text: guild }]);

const always = ['winners', 'slugs', 'filters', 'statistics', 'search', 'live'];
const sets = [
  {
    title: 'the data set of the gateway',
    database: await createDatabase('shipped'),
    others: ['sources', 'unknowns', 'disputes', 'place', 'person', 'leaders', 'languages'],
  },
  {
    title: 'a data set without disputes',
    database: await importing(
      inExamples('harbor-lights/01-first.yaml', 'harbor-lights/02-winners.yaml'),
    ),
    others: ['sources', 'unknowns', 'place', 'person'],
  },
  {
    title: 'people in two programs',
    database: nobelDatabase,
    others: ['sources', 'person', 'languages'],
  },
  {
    title: 'the Nobel Prize',
    database: await nobelPrize(),
    others: ['sources', 'person', 'women'],
  },
  { title: 'a data set without people and sources', database: guildDatabase, others: [] },
];

/** Lists that something has to be in: others only add to what a tab shows. */
const main = [
  'nodes',
  'edges',
  'rows',
  'categories',
  'awards',
  'winners',
  'names',
  'references',
  'claims',
];

/** The main lists of a result by their paths, each with how many items it has in all. */
function sizesOf(value: unknown, where = '', sizes = new Map<string, number>()) {
  if (typeof value !== 'object' || value === null) return sizes;
  if (Array.isArray(value)) {
    sizes.set(where, (sizes.get(where) ?? 0) + value.length);
    for (const item of value) sizesOf(item, where, sizes);
  } else {
    for (const [key, inner] of Object.entries(value)) sizesOf(inner, `${where}.${key}`, sizes);
  }
  return sizes;
}

const isLive = ({ query }: Example) => /^subscription\b/m.test(query);

for (const { title, database, others } of sets) {
  const examples = await examplesOf(database.reader);
  const { answer } = createTestClient(database.reader);
  const { url } = await startLive(database);

  describe(title, () => {
    test('the tabs are those that have something to show', () => {
      expect(examples.map(({ name }) => name).toSorted()).toEqual(
        [...always, ...others].toSorted(),
      );
    });

    test.each(examples.filter((example) => !isLive(example)))(
      'the tab $name says what it shows, and nothing of it is null or empty',
      async ({ query }) => {
        expect(query).toMatch(/^# \S/);
        const { data, errors, extensions } = await answer(query);
        expect({ errors, extensions }).toEqual({ errors: undefined, extensions: undefined });
        expect(Object.values(data ?? {})).not.toContain(null);
        const empty = [...sizesOf(data)].filter(
          ([where, size]) => size === 0 && main.includes(where.split('.').at(-1) ?? ''),
        );
        expect(empty).toEqual([]);
        expect(JSON.stringify(data)).not.toContain('"totalCount":0');
      },
    );

    test.each(examples.filter(isLive))(
      'the tab $name receives what is published',
      async ({ query }) => {
        const watcher = await watch(url, query);
        await publish(database.owner, { key: 'now' });
        const [event] = await watcher.take(1);
        watcher.cut();
        expect(event && dataOf(event)).toMatchObject({
          data: { announcements: { honor: { credit: 'Ann', edition: { name: 'Edition' } } } },
        });
      },
    );
  });
}

test('an edition with a gap is shown, if no award has one', async () => {
  const { owner, reader } = await createDatabase('empty');
  const text = guild.replace('slug: third', 'slug: third\n    declared: 3');
  await importDocuments(owner, [{ name: 'guild.yaml', text }]);
  const unknowns = (await examplesOf(reader)).find(({ name }) => name === 'unknowns');
  expect((await createTestClient(reader).answer(unknowns?.query ?? '')).data).toMatchObject({
    edition: { completeness: { declared: 3, named: 1, missing: 2 } },
  });
});

test('the person has honors in two programs, if there is one', async () => {
  const examples = await examplesOf(nobelDatabase.reader);
  const person = examples.find(({ name }) => name === 'person');
  expect(person?.query).toContain('recipient(by: { slug: "marie-curie" })');
});

describe('an empty database', async () => {
  const { reader, desk } = await createDatabase('empty');
  const examples = await examplesOf(reader);
  const { answer, as } = createTestClient(reader, desk);
  const { secret } = await createToken(desk, 'CURATOR', 'c');

  test('the tabs say what to import', async () => {
    const [first, second] = examples;
    expect(examples).toHaveLength(2);
    expect(first?.query).toMatch(/npx awards import db\/data/);
    expect((await answer(first?.query ?? '')).data).toMatchObject({ dataset: { programs: 0 } });
    expect((await as(secret).answer(second?.query ?? '')).data).toMatchObject({
      applyDocument: { __typename: 'ApplyDocumentPayload', plan: { counts: { length: 7 } } },
    });
  });
});

test('the introspection query of GraphiQL is allowed', async () => {
  const { errors } = await createTestClient(guildDatabase.reader).answer(getIntrospectionQuery());
  expect(errors).toBeUndefined();
});
