import type { ExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';

/** What a subscriber is sent for an event. */
export interface Answer {
  result: ExecutionResult;
  /** the result as JSON */
  text: string;
}

const mostBytes = 32_000_000;
/** Bytes of an answer for each character of its text: the text itself, and the objects of the result. */
const bytesPerCharacter = 8;
/** Bytes that an answer takes while it is being made. */
const bytesPending = 1_000;

/**
 * Answers that several subscribers wait for are made once. They are kept while the data is of one revision, and
 * within bounds.
 */
export class Answers {
  private readonly kept = new LRUCache<string, Promise<Answer>>({ maxSize: mostBytes });

  /** @param key of the event and the question */
  share(key: string, make: () => Promise<Answer>): Promise<Answer> {
    const known = this.kept.get(key);
    if (known) return known;
    const answer = make();
    this.kept.set(key, answer, { size: bytesPending });
    answer.then(
      ({ text }) => {
        if (this.kept.peek(key) !== answer) return;
        this.kept.set(key, answer, { size: bytesPending + bytesPerCharacter * text.length });
      },
      () => {
        if (this.kept.peek(key) === answer) this.kept.delete(key);
      },
    );
    return answer;
  }

  /** Whoever asks from now on is answered anew. */
  forget(): void {
    this.kept.clear();
  }
}
