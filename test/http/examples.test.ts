import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { readExamples } from '../../src/http/examples.ts';
import { createAsker } from '../support/ask.ts';
import { createDatabase } from '../support/database.ts';

const { reader } = await createDatabase('shipped');
const { answer } = createAsker(reader);

test.each(readExamples())('the tab $name answers, and says what it shows', async ({ query }) => {
  expect(query).toMatch(/^# \S/);
  const { data, errors } = await answer(query);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toMatch(/"(edition|award|recipient)":null/);
  expect(data).toMatchSnapshot();
});

test("GraphiQL's own question about the schema is allowed", async () => {
  const { errors } = await answer(getIntrospectionQuery());
  expect(errors).toBeUndefined();
});
