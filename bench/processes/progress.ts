import { Presets, SingleBar } from 'cli-progress';

/** A bar on a terminal that shows how far something is; elsewhere nothing. */
export interface Progress {
  update: (done: number, what: string) => void;
  stop: () => void;
}

/** @param total what is done in the end; 0 for no bar */
export function openProgress(total: number): Progress {
  if (!process.stderr.isTTY || total === 0) return { update: () => {}, stop: () => {} };
  const format = '{bar} {percentage}% | {what}';
  const bar = new SingleBar(
    { format, clearOnComplete: true, hideCursor: false, gracefulExit: false },
    Presets.shades_classic,
  );
  bar.start(total, 0, { what: '' });
  return {
    update: (done, what) => bar.update(Math.min(done, total), { what }),
    stop: () => bar.stop(),
  };
}
