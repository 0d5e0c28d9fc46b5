import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgressLine } from '../../../src/cli/progress.ts';

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
  const progress = new ProgressLine(1000, stream);
  progress.update(250, 1233);
  expect(shown()).toBe('');
  vi.advanceTimersByTime(1200);
  progress.update(250, 1234);
  expect(shown()).toContain('25% | 1,234 entities');
  vi.advanceTimersByTime(1000);
  progress.update(1000, 5000);
  expect(shown()).toContain('100% | 5,000 entities');
  progress.end();
  expect(shown()).toMatch(/entities\u001b\[1G\u001b\[0K$/);
  expect(shown()).not.toContain('\u001b[?25l');
});

test('output that is not a terminal, and commands that end soon, show no progress', () => {
  const file = terminal(false);
  const quick = terminal(true);
  const inFile = new ProgressLine(1000, file.stream);
  const ended = new ProgressLine(1000, quick.stream);
  ended.update(500, 1);
  ended.end();
  vi.advanceTimersByTime(5000);
  inFile.update(500, 1);
  inFile.end();
  expect(file.shown() + quick.shown()).toBe('');
});
