import type { ExecutionResult } from 'graphql';

/** What a subscriber is sent for an event. */
export interface Answer {
  result: ExecutionResult;
  /** the result as JSON */
  text: string;
}

const mostKept = 2_000;
const mostCharacters = 32_000_000;

/**
 * Answers that several subscribers wait for are made once. They are kept while the data is of one revision, and
 * within bounds.
 */
export class Answers {
  private readonly kept = new Map<string, Promise<Answer>>();
  private characters = 0;

  /** @param key of the event and the question */
  share(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const known = this.kept.get(key);
    if (known) return known;
    const answer = make();
    this.kept.set(key, answer);
    answer.then(
      ({ text }) => {
        if (this.kept.get(key) !== answer) return;
        this.characters += text.length;
        if (this.kept.size > mostKept || this.characters > mostCharacters) this.forget();
      },
      () => {
        if (this.kept.get(key) === answer) this.kept.delete(key);
      },
    );
    return answer;
  }

  /** Whoever asks from now on is answered anew. */
  forget(): void {
    this.kept.clear();
    this.characters = 0;
  }
}
