import type { Client, CombinedError, OperationResult, TypedDocumentNode } from '@urql/core';
import type { DocumentNode } from 'graphql';
import { type ComponentChildren, h } from 'preact';
import type { Messages } from './messages/en.ts';
import { LocalizedText } from './parts/name.tsx';

/** What a page shows, and what its head says. */
export interface Shown {
  title: string;
  /** a sentence for search engines and previews of links; null for none */
  description: string | null;
  content: ComponentChildren;
  /** the id of the entity that the page is about, which its head describes in the terms of schema.org; null for none */
  entity: string | null;
  /** 404 if the graph does not have what the URL names, 429 if the client has requested too much, 503 if the graph could not be read */
  status: 200 | 404 | 429 | 503;
}

/** A page that was opened: it reads the graph and shows what is there. */
export interface OpenPage {
  /** whether the browser draws it anew once a script runs, since it changes by itself; the others stay as they were written */
  isTakenOver: boolean;
  /**
   * Shows the page, and shows it again whenever what it has read changes.
   * @param fail called with what went wrong while the page was drawn
   * @returns ends that
   */
  watch(client: Client, show: (shown: Shown) => void, fail: (error: unknown) => void): () => void;
}

/** What a page is opened with. */
export interface Route {
  /** parts of the path that were matched */
  params: Record<string, string>;
  /** the parameters of the URL */
  search: URLSearchParams;
  messages: Messages;
}

export interface Page {
  /** such as `/programs/:program` */
  path: string;
  open(route: Route): OpenPage;
}

interface PageOf<Data, Variables extends object, More> {
  path: string;
  document: TypedDocumentNode<Data, Variables>;
  /** a second query, without which the page is shown if it costs too much */
  more?: TypedDocumentNode<More, Variables>;
  /** false if absent */
  isTakenOver?: boolean;
  /** @returns null if the URL cannot name anything */
  variables(route: Route): Variables | null;
  /**
   * @param more of the second query; null if there is none, or if it costs too much
   * @returns null if the graph does not have what the URL names
   */
  view(
    data: Data,
    route: Route,
    pageQuery: PageQuery,
    more: More | null,
  ): Omit<Shown, 'status'> | null;
  /** what to show if the operation costs too much, as one that the reader composes can */
  viewTooExpensive?(
    message: string,
    route: Route,
    pageQuery: PageQuery,
  ): Omit<Shown, 'status'> | null;
}

/** The query that a page was drawn from. */
export interface PageQuery {
  document: DocumentNode;
  variables: object;
}

/** A page that is drawn from one query, or from a second one, too. */
export function definePage<Data, Variables extends object, More = never>({
  path,
  document,
  more,
  isTakenOver = false,
  variables: variablesOf,
  view,
  viewTooExpensive,
}: PageOf<Data, Variables, More>): Page {
  return {
    path,
    open: (route) => ({
      isTakenOver,
      watch(client, show, fail) {
        const { messages } = route;
        const notFound = notFoundIn(messages);
        const variables = variablesOf(route);
        if (variables === null) {
          show(notFound);
          return () => {};
        }
        const pageQuery = { document, variables };
        const found = (shown: Omit<Shown, 'status'> | null): Shown =>
          shown ? { ...shown, status: 200 } : notFound;
        const shownOf = (
          { data, error }: OperationResult<Data, Variables>,
          rest: OperationResult<More, Variables> | undefined,
        ): Shown => {
          if (hasCode(error, 'BAD_USER_INPUT')) return notFound;
          if (viewTooExpensive && hasCode(error, 'COST_LIMIT_EXCEEDED'))
            return found(viewTooExpensive(firstErrorMessage(error, messages), route, pageQuery));
          const failed =
            error ?? (hasCode(rest?.error, 'COST_LIMIT_EXCEEDED') ? undefined : rest?.error);
          if (hasCode(failed, 'RATE_LIMITED'))
            return limited(firstErrorMessage(failed, messages), messages);
          // A field that failed is null, as is one that nobody knows.
          if (failed || !data) return unavailable(firstErrorMessage(failed, messages), messages);
          return found(view(data, route, pageQuery, rest?.data ?? null));
        };
        let main: OperationResult<Data, Variables> | undefined;
        let rest: OperationResult<More, Variables> | undefined;
        const update = () => {
          if (!main || (more && !rest && !main.error)) return;
          try {
            show(shownOf(main, rest));
          } catch (error) {
            // urql would throw it where nobody catches it.
            fail(error);
          }
        };
        const ofMain = client.query(document, variables).subscribe((result) => {
          if (result.stale && !result.data) return;
          main = result;
          update();
        });
        const ofRest =
          more &&
          client.query(more, variables).subscribe((result) => {
            if (result.stale && !result.data) return;
            rest = result;
            update();
          });
        return () => {
          ofMain.unsubscribe();
          ofRest?.unsubscribe();
        };
      },
    }),
  };
}

/** A page whose code is loaded when it is opened, so that the other pages do not carry it. */
export function lazyPage(path: string, load: () => Promise<Page>, isTakenOver = false): Page {
  return {
    path,
    open: (route) => ({
      isTakenOver,
      watch(client, show, fail) {
        let end = () => {};
        let isOver = false;
        load()
          .then((page) => {
            if (!isOver) end = page.open(route).watch(client, show, fail);
          })
          .catch((error: unknown) => {
            show(unavailable(route.messages.errors.partNotLoaded, route.messages));
            fail(error);
          });
        return () => {
          isOver = true;
          end();
        };
      },
    }),
  };
}

/** Whether the graph gave this reason. */
const hasCode = (error: CombinedError | undefined, code: string): boolean =>
  error?.graphQLErrors.some(({ extensions }) => extensions.code === code) ?? false;

/** The message of the first GraphQL error, without the prefix that urql adds. */
const firstErrorMessage = (error: CombinedError | undefined, { errors }: Messages): string =>
  error?.graphQLErrors[0]?.message ?? errors.unreachable;

export const notFoundIn = ({ errors }: Messages): Shown => ({
  title: errors.notFound,
  description: null,
  content: errors.noPage,
  entity: null,
  status: 404,
});

/** @param message says when the client may try again */
const limited = (message: string, { errors }: Messages): Shown => ({
  title: errors.tooMany,
  description: null,
  content: localizedError(message, errors),
  entity: null,
  status: 429,
});

export function unavailable(message: string, { errors }: Messages): Shown {
  const text = localizedError(message, errors);
  return {
    title: errors.notAvailable,
    description: null,
    content: /try again/i.test(message) ? text : [text, ` ${errors.reload}`],
    entity: null,
    status: 503,
  };
}

/** A message that is marked as English if it is one of the graph, whose messages are in English only. */
const localizedError = (message: string, errors: Messages['errors']): ComponentChildren =>
  Object.values(errors).includes(message)
    ? message
    : h(LocalizedText, { lang: 'en', children: message });
