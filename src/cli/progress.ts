import { Presets, SingleBar } from 'cli-progress';
import type { Progress } from '../import/options.ts';

/** A progress bar on a terminal, for what takes over a second. Elsewhere it shows nothing. */
export class ProgressBar {
  readonly #bar: SingleBar;
  readonly #timer: NodeJS.Timeout;
  #progress: Progress = { bytes: 0, entities: 0 };
  #isShown = false;

  /**
   * @param total bytes that will be read; null where that is not known
   * @param stream where it is shown, if that is a terminal
   * @param unit what is counted
   */
  constructor(
    total: number | null,
    stream: NodeJS.WritableStream & { isTTY?: boolean },
    unit = 'entities',
  ) {
    const counted = `{entities} ${unit}`;
    const format = total === null ? counted : `{bar} {percentage}% | ${counted}`;
    this.#bar = new SingleBar(
      { format, stream, clearOnComplete: true, hideCursor: false, gracefulExit: false },
      Presets.shades_classic,
    );
    this.#timer = setTimeout(() => {
      this.#isShown = stream.isTTY === true;
      if (this.#isShown) this.#bar.start(total ?? 1, 0, { entities: 0 });
      this.update(this.#progress);
    }, 1000);
  }

  update(progress: Progress): void {
    this.#progress = progress;
    const { bytes, entities } = progress;
    if (this.#isShown) this.#bar.update(bytes, { entities: entities.toLocaleString('en') });
  }

  end(): void {
    clearTimeout(this.#timer);
    if (this.#isShown) this.#bar.stop();
  }
}
