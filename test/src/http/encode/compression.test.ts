import { once } from 'node:events';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { Compression } from '../../../../src/http/encode/compression.ts';

/** Only so much is compressed at once, whoever requests it; the rest is sent as it is. */
const text = Buffer.from('An award, and another one. '.repeat(100));

test('what there is no room for stays as it is, and the next one has room again', async () => {
  const compression = new Compression({ responses: 2, bytes: 1_000_000, streams: 0 });
  const all = await Promise.all(
    Array.from({ length: 5 }, (_, index) =>
      compression.encode(text, index % 2 === 0 ? 'br' : 'gzip'),
    ),
  );
  expect(all.map(({ encoding }) => encoding)).toEqual(['br', 'gzip', null, null, null]);
  const [br, gzip, plain] = all.map(({ bytes }) => bytes);
  expect([br && brotliDecompressSync(br), gzip && gunzipSync(gzip), plain]).toEqual([
    text,
    text,
    text,
  ]);
  expect((await compression.encode(text, 'br')).encoding).toBe('br');
  expect(await compression.encode(text, null)).toEqual({ bytes: text, encoding: null });
});

test('bytes are bounded, not only responses', async () => {
  const most = 1.5 * text.length;
  const compression = new Compression({ responses: 9, bytes: most, streams: 0 });
  const first = compression.compress(text, 'br');
  expect(compression.compress(text, 'br')).toBeNull();
  await first;
  expect(compression.compress(Buffer.alloc(most + 1), 'br')).toBeNull();
  expect(compression.compress(text, 'br')).not.toBeNull();
});

test('streams are bounded until they end, or are destroyed', async () => {
  const compression = new Compression({ responses: 0, bytes: 0, streams: 2 });
  const [one, other] = [compression.stream('br'), compression.stream('gzip')];
  expect(compression.stream('br')).toBeNull();
  one?.destroy();
  if (one) await once(one, 'close');
  const third = compression.stream('br');
  expect(third).not.toBeNull();
  expect(compression.stream('br')).toBeNull();
  other?.resume().end(text);
  if (other) await once(other, 'close');
  expect(compression.stream('gzip')).not.toBeNull();
});
