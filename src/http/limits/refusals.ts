const listeners = new Set<(cause: string) => void>();

/**
 * Says that something was refused because there is no room for it, or its client has reached a limit.
 * @param cause the lane or queue, or what there are too many of: one of few names
 */
export function noteRefusal(cause: string): void {
  for (const hear of listeners) hear(cause);
}

/** Calls a function with the cause of each refusal in this process. @returns ends that */
export function onRefusal(hear: (cause: string) => void): () => void {
  listeners.add(hear);
  return () => void listeners.delete(hear);
}
