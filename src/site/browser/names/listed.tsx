import type { ComponentChildren } from 'preact';
import { useMessages } from '../messages/messages.ts';

/** Those parts of a sentence that are known, with commas between. */
export function Listed({ parts }: { parts: readonly ComponentChildren[] }) {
  const { comma } = useMessages();
  return parts
    .filter((part) => part !== null)
    .map((part, index) => (
      <span key={index}>
        {index > 0 && comma}
        {part}
      </span>
    ));
}
