import type { Database } from '../../../db/connections/connect.ts';
import { printable } from '../../../db/model/problem.ts';
import type { NextScheduledDocument } from '../../../db/queries/desk/due-scheduled-document.ts';
import { isPreviewUpToDate } from '../../../db/queries/desk/preview-state.ts';
import { readPause } from '../../../db/queries/desk/publisher-pause.ts';
import { awardsCommand } from '../../../db/release.ts';

/** Milliseconds after which a publication is overdue, and a preview is behind. */
const maxLateness = { publication: 1_000, preview: 10_000 };
/** Milliseconds between checks. */
const checkInterval = 1_000;

/**
 * Knows when the next document is due, which decides whether writers have to make way for it, and reports in sentences
 * what is late: once when that begins, and once when it ends.
 */
export class Lateness {
  readonly #report: (sentence: string) => void;
  readonly #timer: NodeJS.Timeout;
  /** the next document, and when it is due, as `performance.now()` counts it */
  #next: { document: NextScheduledDocument; dueAt: number } | null = null;
  /** the document that was reported as overdue */
  #overdue: NextScheduledDocument | null = null;
  #checkedAt = Number.NEGATIVE_INFINITY;
  /** since when the preview has been behind */
  #behindSince: number | null = null;
  #isBehindReported = false;
  #isPaused = false;

  constructor(report: (sentence: string) => void) {
    this.#report = report;
    // Also while the database keeps the publisher waiting.
    this.#timer = setInterval(() => this.#checkOverdue(), checkInterval).unref();
  }

  /** Notes the next document. */
  next(document: NextScheduledDocument | null): void {
    this.#next = document && { document, dueAt: performance.now() + document.milliseconds };
    this.#checkOverdue();
    // There is none while the publisher is paused, too: `check` finds out.
    if (document !== null) this.#checkStillOverdue(document);
  }

  /** The next document, if it is due for the first time: one that could not be applied waits for its turn. */
  get due(): NextScheduledDocument | null {
    if (this.#next === null || performance.now() < this.#next.dueAt) return null;
    return this.#next.document.wasTried ? null : this.#next.document;
  }

  /** Checks whether the publisher is paused, and the preview behind, if the last check was a while ago. */
  async check(db: Database): Promise<void> {
    const now = performance.now();
    if (now - this.#checkedAt < checkInterval) return;
    this.#checkedAt = now;
    await this.#checkPause(db);
    if (this.#next === null) this.#checkStillOverdue(null);
    await this.#checkPreview(db, now);
  }

  async #checkPause(db: Database): Promise<void> {
    const isPaused = (await readPause(db)) !== null;
    if (isPaused === this.#isPaused) return;
    this.#isPaused = isPaused;
    this.#report(
      isPaused
        ? `The publisher is paused for this database, so no scheduled document is published when it is due. "${awardsCommand} publisher resume" changes that.`
        : 'The publisher is no longer paused.',
    );
  }

  async #checkPreview(db: Database, now: number): Promise<void> {
    if (await isPreviewUpToDate(db)) {
      this.#behindSince = null;
      if (this.#isBehindReported) this.#report('The preview is up to date again.');
      this.#isBehindReported = false;
      return;
    }
    this.#behindSince ??= now;
    if (now - this.#behindSince < maxLateness.preview || this.#isBehindReported) return;
    this.#isBehindReported = true;
    this.#report('The preview has been behind the published data for more than ten seconds.');
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** Reports that the document that was overdue is not the next one any more. */
  #checkStillOverdue(next: NextScheduledDocument | null): void {
    if (this.#overdue === null || this.#overdue.id === next?.id) return;
    // It is published, here or by another server, it is withdrawn, or it has problems, which are reported as well. While
    // the publisher is paused, it still waits.
    if (!this.#isPaused)
      this.#report(`The document "${printable(this.#overdue.name)}" no longer waits for its turn.`);
    this.#overdue = null;
  }

  #checkOverdue(): void {
    if (this.#next === null || performance.now() - this.#next.dueAt < maxLateness.publication)
      return;
    const { document } = this.#next;
    if (this.#overdue?.id === document.id) return;
    this.#overdue = document;
    this.#report(
      `The scheduled document "${printable(document.name)}" has been due for more than a second and is not published yet.`,
    );
  }
}
