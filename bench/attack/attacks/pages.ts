import { get } from '../../bytes/request.ts';
import type { Attack, Attacker } from '../attacker.ts';

/** Pages, which cost more than a cached response. */
export const pages: readonly Attack[] = [
  {
    name: 'compressed-pages',
    what: '400 connections that request a page of the docs with another parameter each time, with Brotli',
    before: 'memory from 269 MB to 2.7 GB, for good; polite p99 2.7 s',
    connections: 400,
    act: (attacker) =>
      attacker.send(get(`/docs/limits?x=${attacker.unique()}`, { 'accept-encoding': 'br' })),
  },
  {
    name: 'reset-pages',
    what: '`/` on a new connection, reset after 300 ms, 250 a second',
    before: 'others wait 2 to 14 s for a connection; a reveal is seen 2.4 to 5.3 s late',
    connections: 75,
    act: (attacker) => reset(attacker, '/'),
  },
  {
    name: 'reset-entities',
    what: 'pages of recipients and places in many languages on new connections, reset after 300 ms',
    before: 'others wait up to 4.9 s for a connection; a reveal is seen 2.8 s late',
    connections: 75,
    act: (attacker) => {
      const { recipients, places } = attacker.target;
      const turn = attacker.unique();
      const [form, slugs] = turn % 2 === 0 ? ['recipients', recipients] : ['places', places];
      const slug = slugs[Math.floor(Math.random() * slugs.length)] ?? '';
      return reset(attacker, `/${form}/${slug}?lang=x-${turn.toString(36)}`);
    },
  },
  {
    name: 'crowd',
    what: 'the live page and a cached response, each time from another address behind a proxy',
    before: 'more than 20,000 addresses in a minute: 11,952 of 11,970 get 429',
    connections: 10,
    isCrowd: true,
    env: { TRUSTED_PROXIES: 'loopback' },
    act: (attacker) => {
      // `unique` counts in steps of 100,000.
      const turn = Math.floor(attacker.unique() / 100_000);
      const group = Math.floor(attacker.number / 1_000) * 10 + (attacker.number % 1_000);
      const address = `100.${group}.${Math.floor(turn / 250) % 250}.${turn % 250}`;
      const path = turn % 40 === 0 ? '/live' : cached;
      return attacker.send(get(path, { 'x-forwarded-for': address }));
    },
  },
];

const cached = `/graphql?query=${encodeURIComponent('{ programs { nodes { name } } }')}`;

/** Requests a page on a new connection, and resets it before the page may have come. */
async function reset(attacker: Attacker, path: string): Promise<void> {
  const wire = attacker.connect();
  wire.socket.write(get(path));
  await attacker.pause(300);
  attacker.count(wire.socket.connecting ? 'not connected' : 'reset');
  if (wire.socket.connecting) wire.close();
  else wire.socket.resetAndDestroy();
}
