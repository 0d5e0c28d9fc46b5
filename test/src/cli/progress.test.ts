import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgressBar } from '../../../src/cli/progress.ts';

/** The text that a terminal is shown of an import that takes its time. */
beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function terminal(isTTY: boolean) {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += chunk;
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY, columns: 80 }), shown: () => text };
}

test('a terminal shows progress after a second, and the cursor is never hidden', () => {
  const { stream, shown } = terminal(true);
  const bar = new ProgressBar(1000, stream);
  bar.update(250, 1234);
  expect(shown()).toBe('');
  vi.advanceTimersByTime(1200);
  expect(shown()).toContain('25% | 1,234 entities');
  bar.update(1000, 5000);
  vi.advanceTimersByTime(200);
  expect(shown()).toContain('100% | 5,000 entities');
  bar.end();
  expect(shown()).not.toContain('\u001b[?25l');
});

test('output that is not a terminal, and commands that end soon, show no progress', () => {
  const file = terminal(false);
  const quick = terminal(true);
  const bars = [file, quick].map(({ stream }) => new ProgressBar(1000, stream));
  bars[1]?.end();
  vi.advanceTimersByTime(5000);
  bars[0]?.update(500, 1);
  bars[0]?.end();
  expect(file.shown() + quick.shown()).toBe('');
});
