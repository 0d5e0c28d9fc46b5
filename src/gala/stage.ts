import { Presets, SingleBar } from 'cli-progress';

/** Where people watch the evening: lines with the time since its beginning, and a bar that runs to what is next. */
export class Stage {
  readonly #stream: NodeJS.WritableStream & { isTTY?: boolean };
  readonly #start = Date.now();
  #bar: SingleBar | undefined;
  #timer: NodeJS.Timeout | undefined;

  /** @param stream the bar is shown only if it is a terminal */
  constructor(stream: NodeJS.WritableStream & { isTTY?: boolean }) {
    this.#stream = stream;
  }

  /** Prints an event with its time. @param details lines below it */
  report(sentence: string, details: readonly string[] = []): void {
    this.print([
      `${this.at(new Date())}  ${sentence}`,
      ...details.map((line) => `       ${line}`.trimEnd()),
    ]);
  }

  /** Prints lines without a time. */
  print(lines: readonly string[]): void {
    // The bar is drawn again below the lines.
    this.#hide();
    this.#stream.write(`${[...lines, ''].join('\n')}\n`);
  }

  /** A time as minutes and seconds since the beginning. */
  at(time: Date): string {
    const seconds = Math.round((time.getTime() - this.#start) / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`.padStart(5);
  }

  /** Lets a bar run to what comes next, until another one does or it is stopped. */
  countDown(what: string, due: Date): void {
    this.stop();
    if (this.#stream.isTTY !== true) return;
    const start = Date.now();
    this.#timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((due.getTime() - Date.now()) / 1000));
      const payload = { what, left: left === 1 ? '1 second' : `${left} seconds` };
      if (!this.#bar) {
        this.#bar = new SingleBar(
          {
            format: '{bar} {left} until {what}',
            stream: this.#stream,
            barsize: 30,
            clearOnComplete: true,
            hideCursor: false,
            gracefulExit: false,
          },
          Presets.shades_classic,
        );
        this.#bar.start(due.getTime() - start, 0, payload);
      }
      this.#bar.update(Math.min(Date.now(), due.getTime()) - start, payload);
    }, 200);
  }

  /** Takes the bar away. */
  stop(): void {
    clearInterval(this.#timer);
    this.#hide();
  }

  #hide(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }
}
