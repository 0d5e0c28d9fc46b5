import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { type Example, readExamples } from '../../../src/http/graphiql/examples.ts';
import { createDatabase } from '../../support/database.ts';
import { dataOf, publish, startLive, watch } from '../../support/live.ts';
import { createTestClient } from '../../support/test-client.ts';

const database = await createDatabase('shipped');
const { answer } = createTestClient(database.reader);
const { url } = await startLive(database);

const isLive = ({ query }: Example) => /^subscription\b/m.test(query);

test.each(readExamples().filter((example) => !isLive(example)))(
  'the tab $name says what it shows, and returns data',
  async ({ query }) => {
    expect(query).toMatch(/^# \S/);
    const { data, errors } = await answer(query);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toMatch(/"(edition|award|recipient)":null/);
    expect(data).toMatchSnapshot();
  },
);

test.each(readExamples().filter(isLive))(
  'the tab $name receives what is published',
  async ({ query }) => {
    expect(query).toMatch(/^# \S/);
    const watcher = await watch(url, query);
    await publish(database.owner, { key: 'now' });
    const [event] = await watcher.take(1);
    watcher.cut();
    expect(event && dataOf(event)).toMatchObject({
      data: { announcements: { honor: { credit: 'Ann', edition: { name: 'Edition' } } } },
    });
  },
);

test('the introspection query of GraphiQL is allowed', async () => {
  const { errors } = await answer(getIntrospectionQuery());
  expect(errors).toBeUndefined();
});
