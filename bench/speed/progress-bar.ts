import { Presets, SingleBar } from 'cli-progress';

/** A progress bar, on a terminal. @param total how many steps it has */
export function openBar(total: number): {
  next: (what: string, by?: number) => void;
  stop: () => void;
} {
  if (!process.stderr.isTTY) return { next: () => {}, stop: () => {} };
  const format = '{bar} {percentage}% | {what}';
  const bar = new SingleBar(
    { format, clearOnComplete: true, hideCursor: false, gracefulExit: false },
    Presets.shades_classic,
  );
  bar.start(total, -1, { what: '' });
  return { next: (what, by = 1) => bar.increment(by, { what }), stop: () => bar.stop() };
}
