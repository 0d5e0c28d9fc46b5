import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ProgressBar } from '../../src/cli/progress.ts';

/** What a terminal is shown of an import that takes its time. */
function terminal(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80, cursorTo: () => true });
  let shown = '';
  stream.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
  });
  return { stream, shown: () => shown };
}

test('on a terminal, after a second, how far it is', async () => {
  const { stream, shown } = terminal(true);
  const bar = new ProgressBar(1000, stream);
  bar.update({ bytes: 250, things: 1234 });
  expect(shown()).toBe('');
  await wait(1200);
  expect(shown()).toContain('25% | 1,234 things');
  bar.update({ bytes: 1000, things: 5000 });
  await wait(200);
  expect(shown()).toContain('100% | 5,000 things');
  bar.end();
});

test('elsewhere nothing, and of what is quick nothing', async () => {
  const file = terminal(false);
  const quick = terminal(true);
  const bars = [file, quick].map(({ stream }) => new ProgressBar(1000, stream));
  bars[1]?.end();
  await wait(1200);
  bars[0]?.update({ bytes: 500, things: 1 });
  bars[0]?.end();
  expect(file.shown() + quick.shown()).toBe('');
});
