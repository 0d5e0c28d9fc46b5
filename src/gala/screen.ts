import type { Announcement, Board } from './operations.ts';

const headings = { ANNOUNCED: 'REVEALED', CHANGED: 'CORRECTED', RETRACTED: 'TAKEN DOWN' } as const;

/** The content of a screen in the hall: the honors of a board, kept up to date by announcements. */
export class Screen {
  /** by the id of the honor: the award, and who is named for it */
  readonly #shown: Map<string, string>;

  constructor({ edition: { awards } }: Board) {
    this.#shown = new Map(
      awards.flatMap(({ name, honors: { nodes } }) =>
        nodes.map(({ id, credit }) => [id, `${name}: ${credit}`]),
      ),
    );
  }

  /** Brings it up to date. Returns what is new on it as one line. */
  show({ kind, honorId, honor }: Announcement): string {
    if (honor === null) {
      const gone = this.#shown.get(honorId) ?? 'a result';
      this.#shown.delete(honorId);
      return `${headings.RETRACTED}: ${gone}.`;
    }
    const line = `${honor.award.name}: ${honor.credit}`;
    this.#shown.set(honorId, line);
    return `${headings[kind]}: ${line} ${outcome(honor.result)}.`;
  }
}

function outcome(result: string): string {
  return result === 'WON' ? 'has won' : `is ${result.toLowerCase().replaceAll('_', ' ')}`;
}
