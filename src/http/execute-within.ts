import type { Admission } from './admit/admission.ts';
import type { Content } from './encode/content.ts';
import type { Endpoint } from './endpoint.ts';
import type { Filling } from './read/exchange.ts';
import type { Pending } from './response-cache/pending-response.ts';

/**
 * Executes a request of our own for the client of another one, which has been let in.
 * @param document the text of its document, if the request has only an id; else null
 * @param pending hears which revision was read; null if nobody needs to know
 */
export type ExecuteWithin = (
  outer: Filling<'revision'>,
  inner: Filling<'sender' | 'record' | 'until'>,
  document: string | null,
  pending: Pending | null,
) => Promise<Content>;

export function createExecuteWithin(
  endpoint: Endpoint,
  { queueTimeout }: Pick<Admission, 'queueTimeout'>,
): ExecuteWithin {
  return async (outer, inner, document, pending) => {
    inner.sender = outer.sender;
    inner.record = outer.record;
    inner.until = performance.now() + queueTimeout;
    const content = async () => {
      try {
        await endpoint.check?.(inner, document);
        return await endpoint.execute(inner, pending);
      } catch (error) {
        return endpoint.refuse(inner, error);
      }
    };
    const made = await content();
    outer.revision = inner.revision ?? outer.revision;
    return { ...made, headers: endpoint.headersOf(inner, made) };
  };
}
