import { expect, test } from 'vitest';
import { ClientApp } from './client-app.ts';
import { openGala } from './open-gala.ts';

/** The examples for Apollo Client, and for urql with graphcache. */
for (const [client, more] of [['apollo', ['tsconfig.json']] as const, ['urql', []] as const]) {
  const { url, publish, subscribed } = await openGala();
  const app = await ClientApp.create(
    url,
    ...['request.ts', 'schema.ts', 'graphql.ts', 'live.ts', ...more],
    ...[`${client}.ts`, `${client}-gala.ts`],
  );
  await app.node('schema.ts');

  test(`on gala night the list of ${client} shows new winners, and drops retracted honors`, async () => {
    const screen = app.start(`${client}-gala.ts`);
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
}
