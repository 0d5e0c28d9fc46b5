import { expect, test } from 'vitest';
import { ClientApp } from './client-app.ts';
import { openGala } from './open-gala.ts';

/** The examples for urql with graphcache. */
const { url, publish, subscribed } = await openGala();
const app = await ClientApp.create(
  url,
  ...['request.ts', 'schema.ts', 'graphql.ts', 'live.ts', 'urql.ts', 'urql-gala.ts'],
);
await app.node('schema.ts');

test('on gala night the list shows new winners, and drops retracted honors', async () => {
  const screen = app.start('urql-gala.ts');
  expect(await screen.line(/Kettle/)).toMatch(
    /^Nominations: .*Lantern Hill FINALIST.*Patient Kettle FINALIST, The Self-Folding Map FINALIST$/,
  );
  await subscribed(1);
  await publish('02-city.yaml');
  expect(await screen.line(/WON/)).toMatch(/Lantern Hill WON/);
  await screen.line(/^Winners: Lantern Hill$/);
  await publish('05-correction.yaml');
  await screen.line(/^Nominations: .*Lantern Hill WON.*Patient Kettle FINALIST$/);
  expect(screen.stderr()).toBe('');
});
