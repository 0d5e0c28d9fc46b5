import type { Content } from './encode/content.ts';
import type { Exchange, Filling } from './read/exchange.ts';
import type { Pending } from './response-cache/pending-response.ts';
import type { SharedResponses } from './response-cache/shared-responses.ts';

/** What differs on the way of requests of one kind: GraphQL, a page, a file of the pages and so on. */
export interface Endpoint {
  /** whether an access token decides what the response is */
  signsIn: boolean;
  /** whether a POST has a body to read */
  takesBody: boolean;
  /** Units of work that a request counts for before anything of it is executed; 0 if it is not counted. */
  workOf(exchange: Exchange): number;
  /** where responses are stored; null if they are not */
  responses: SharedResponses | null;
  /**
   * Checks a request; nothing is checked if absent.
   * @param document the text of the document that it names by its id, if it was looked up; else null
   * @throws what is wrong with it
   */
  check?(exchange: Filling<'checked'>, document: string | null): Promise<void>;
  /**
   * The response to a request that has passed all checks.
   * @param pending takes the response, if others may get it too; null if they may not
   */
  execute(exchange: Filling<'revision'>, pending: Pending | null): Content | Promise<Content>;
  /** The response to a request that a stage has refused, or that failed. Reports what is our own fault. */
  refuse(exchange: Exchange, error: unknown): Content | Promise<Content>;
  /** The headers that every response has. */
  headersOf(exchange: Exchange, content: Content): Readonly<Record<string, string>>;
}
