import { expect, test } from 'vitest';
import { createDatabase } from '../../../support/database/database.ts';
import { headOf, openRaw } from '../../../support/server/raw.ts';
import { exchange, json, startCaching } from '../../../support/server/response-cache.ts';

const { url, cache } = await startCaching(await createDatabase('empty'));
const base = url.replace('/graphql', '');

test.each(['GET', 'POST'])(
  'a thousand pipelined %s requests from the cache close the connection',
  async (method) => {
    const query = '{ dataset { revision } }';
    const body = JSON.stringify({ query });
    await exchange(url, json, body);
    const path = `/graphql?query=${encodeURIComponent(query)}`;
    const head = { ...json, 'content-length': String(body.length) };
    const request = method === 'GET' ? headOf('GET', {}, path) : headOf('POST', head) + body;
    const { hits } = cache.counts;
    const { socket, closed } = await openRaw(base);
    socket.write(request.repeat(1_000));
    const responses = (await closed).match(/HTTP\/1\.1 \d/g)?.length ?? 0;
    expect(responses).toBeLessThanOrEqual(10);
    expect(cache.counts.hits - hits).toBeLessThanOrEqual(10);
  },
);
