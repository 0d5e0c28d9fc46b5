import { clearLine, cursorTo } from 'node:readline';

type Terminal = NodeJS.WritableStream & { isTTY?: boolean };

/** A line on a terminal with the progress of what takes over a second. Elsewhere it shows nothing. */
export class ProgressLine {
  readonly #total: number | null;
  readonly #stream: Terminal;
  readonly #unit: string;
  #shownAt = Date.now();
  #isShown = false;

  /**
   * @param total how much is to be done, such as bytes to read; null if that is not known
   * @param stream where it is shown, if that is a terminal
   * @param unit what is counted
   */
  constructor(total: number | null, stream: Terminal, unit = 'entities') {
    this.#total = total;
    this.#stream = stream;
    this.#unit = unit;
  }

  /**
   * @param done how much of the total
   * @param count how many of the unit
   */
  update(done: number, count: number): void {
    if (!this.#stream.isTTY || Date.now() - this.#shownAt < 1000) return;
    this.#shownAt = Date.now();
    this.#isShown = true;
    const part = this.#total ? `${Math.floor((100 * done) / this.#total)}% | ` : '';
    this.#show(`${part}${count.toLocaleString('en')} ${this.#unit}`);
  }

  end(): void {
    if (this.#isShown) this.#show('');
  }

  #show(text: string): void {
    cursorTo(this.#stream, 0);
    clearLine(this.#stream, 1);
    this.#stream.write(text);
  }
}
