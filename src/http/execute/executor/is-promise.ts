/** Whether a value is a promise, of JavaScript's own class or any other. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const { then }: { then?: unknown } = value;
  return typeof then === 'function';
}
