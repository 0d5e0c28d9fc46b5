import { expect, test } from 'vitest';
import { openProxy } from '../../support/database/proxy.ts';
import { ClientApp } from './client-app.ts';
import { openGala } from './open-gala.ts';

/** The three versions of live.ts miss nothing when the connection breaks. */
const script = `
import { subscribe } from './live.ts';

const query = \`
  subscription ($program: String, $after: String) {
    announcements(program: $program, after: $after) { cursor honor { credit } }
  }
\`;
subscribe({ query, variables: { program: 'example-awards' } }, {
  next: ({ data, errors }) => console.log(errors?.[0].message ?? data.announcements.honor.credit),
  error: (error) => console.log('error', error.code ?? error),
  complete: () => console.log('complete'),
});
`;

const { url, publish, subscribed } = await openGala();
const proxy = await openProxy(url);
const versions = ['live.ts', 'live-ws.ts as live.ts', 'live-event-source.ts as live.ts'];
const listeners = await Promise.all(
  versions.map(async (file) => {
    const app = await ClientApp.create(proxy.url, file);
    await app.write('listen.ts', script);
    // A page stays open; Node.js would end while an EventSource waits to connect again.
    await app.write('stay.ts', 'setInterval(() => {}, 60_000);');
    const flags = ['--no-warnings', '--experimental-eventsource', '--import=./stay.ts'];
    return app.start('listen.ts', flags);
  }),
);
const take = () => Promise.all(listeners.map((listener) => listener.line(/./)));
const thrice = (line: string) => versions.map(() => line);

test('each client receives announcements: server-sent events, WebSocket and EventSource', async () => {
  await subscribed(3);
  await publish('02-city.yaml');
  expect(await take()).toEqual(thrice('Lantern Hill'));
});

test('announcements during a broken connection arrive later, once', async () => {
  proxy.refuse();
  await publish('03-neighbor.yaml');
  proxy.speak();
  await subscribed(6);
  await publish('06-invention-corrected.yaml');
  expect(await take()).toEqual(thrice('Ada Example'));
  expect(await take()).toEqual(thrice('Bo Example'));
  expect(await take()).toEqual(thrice('The Patient Kettle'));
  for (const listener of listeners) expect(listener.stderr()).toBe('');
});
