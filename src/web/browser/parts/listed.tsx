import type { ComponentChildren } from 'preact';

/** Those parts of a sentence that are known, with commas between. */
export function Listed({ parts }: { parts: readonly ComponentChildren[] }) {
  return parts
    .filter((part) => part !== null)
    .map((part, index) => (
      <span key={index}>
        {index > 0 && ', '}
        {part}
      </span>
    ));
}
