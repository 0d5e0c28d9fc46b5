import { Presets, SingleBar } from 'cli-progress';

/** A progress bar on a terminal, for what takes over a second. Elsewhere it shows nothing. */
export class ProgressBar {
  readonly #bar: SingleBar;
  readonly #timer: NodeJS.Timeout;
  #done = 0;
  #count = 0;
  #isShown = false;

  /**
   * @param total how much is to be done, such as bytes to read; null if that is not known
   * @param stream where it is shown, if that is a terminal
   * @param unit what is counted
   */
  constructor(
    total: number | null,
    stream: NodeJS.WritableStream & { isTTY?: boolean },
    unit = 'entities',
  ) {
    const counted = `{count} ${unit}`;
    const format = total === null ? counted : `{bar} {percentage}% | ${counted}`;
    this.#bar = new SingleBar(
      { format, stream, clearOnComplete: true, hideCursor: false, gracefulExit: false },
      Presets.shades_classic,
    );
    this.#timer = setTimeout(() => {
      this.#isShown = stream.isTTY === true;
      if (this.#isShown) this.#bar.start(total ?? 1, 0, { count: 0 });
      this.update(this.#done, this.#count);
    }, 1000);
  }

  /**
   * @param done how much of the total
   * @param count how many of the unit
   */
  update(done: number, count: number): void {
    this.#done = done;
    this.#count = count;
    if (this.#isShown) this.#bar.update(done, { count: count.toLocaleString('en') });
  }

  end(): void {
    clearTimeout(this.#timer);
    if (this.#isShown) this.#bar.stop();
  }
}
