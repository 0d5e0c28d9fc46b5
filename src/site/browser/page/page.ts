import type { Client, CombinedError, OperationResult, TypedDocumentNode } from '@urql/core';
import { type ComponentChildren, h } from 'preact';
import type { CitedDatasetFragment } from '../generated/graphql.ts';
import { areLanguagesWrong } from '../graph/graph-endpoint.ts';
import { ShownQuery } from '../links/run-query-link.tsx';
import type { Messages } from '../messages/languages/en.ts';
import { refusedParameter, WrongParameter } from '../parameters/wrong-parameter.ts';
import type { Card } from './card.ts';
import { citedIn, type ListName, type Reusable } from './reusable.ts';
import { wrongParameter } from './wrong-parameter-page.tsx';

/** The content of a page, and of its head. */
export interface Shown {
  title: string;
  /** a sentence for search engines and previews of links; null for none */
  description: string | null;
  content: ComponentChildren;
  /** the id of the entity that the page is about, which its head describes in the terms of schema.org; null for none */
  entity: string | null;
  /** what readers can take along; absent for nothing */
  reusable?: Reusable | undefined;
  /** 400 if a parameter of the URL has a wrong value, 404 if the graph does not have what the URL names, 410 if it had and says so, 429 if the client has requested too much, 503 if the graph could not be read */
  status: 200 | 400 | 404 | 410 | 429 | 503;
  /** the height of the frame that shows it on another site, by the width of the frame; absent if it cannot be embedded, or has the usual height */
  frameHeight?: ((width: number) => number) | undefined;
  /** what its picture shows; absent if previews of links to it have none */
  card?: (() => Card) | undefined;
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

/** The values that a page is opened with. */
export interface Route {
  /** parts of the path that were matched */
  params: Record<string, string>;
  /** the parameters of the URL */
  search: URLSearchParams;
  messages: Messages;
  /** what is shown in place of the page, once it has read its parameters and before its query; null for nothing */
  refusal?: (() => Shown | null) | undefined;
}

export interface Page {
  /** such as `/programs/:program` */
  path: string;
  open(route: Route): OpenPage;
}

/** The content that a page shows of its data. */
interface View extends Omit<Shown, 'status' | 'reusable'> {
  /** the list that it gives as a file; absent for none */
  list?: ListName;
  /** sentences on the honors that are not in this list because a value is unknown; none if absent */
  missing?: readonly string[];
  /** what it is cited as; its title if absent */
  citedAs?: string;
  /** the name of the program that its entity belongs to; absent for none */
  program?: string;
  /** whether it says what has become of an entity that is no more; false if absent */
  isGone?: boolean;
}

/** The data that pages are cited with, if they select it. */
interface PageData {
  dataset?: Partial<CitedDatasetFragment> | null;
}

interface PageOf<Data extends PageData, Variables extends object, More> {
  path: string;
  document: TypedDocumentNode<Data, Variables>;
  /** a second query, without which the page is shown if it costs too much */
  more?: TypedDocumentNode<More, Variables>;
  /** false if absent */
  isTakenOver?: boolean;
  variables(route: Route): Variables | WrongParameter;
  /**
   * @param more of the second query; null if there is none, or if it costs too much
   * @returns null if the graph does not have what the URL names
   */
  view(data: Data, route: Route, more: More | null): View | null;
  /** what to show if the operation costs too much, as one that the reader composes can */
  viewTooExpensive?(message: string, route: Route): View | null;
}

/** A page that is drawn from one query, or from a second one, too. */
export function definePage<Data extends PageData, Variables extends object, More = never>({
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
        const variables = areLanguagesWrong(route.search)
          ? new WrongParameter('lang', 'languages')
          : variablesOf(route);
        if (variables instanceof WrongParameter) {
          show(wrongParameter(variables, messages));
          return () => {};
        }
        const refusal = route.refusal?.();
        if (refusal) {
          show(refusal);
          return () => {};
        }
        const found = (view: View | null, data: Data | null): Shown => {
          if (!view) return notFound;
          const {
            list,
            missing = [],
            program = null,
            citedAs = view.title,
            isGone,
            content: drawn,
            ...shown
          } = view;
          const content = h(ShownQuery.Provider, { value: { document, variables } }, drawn);
          const cited = data && citedIn(data, { title: citedAs, program });
          const reusable = cited
            ? { list: list ? { name: list, variables } : null, missing, cited }
            : undefined;
          return { ...shown, content, reusable, status: isGone ? 410 : 200 };
        };
        const shownOf = (
          { data, error }: OperationResult<Data, Variables>,
          rest: OperationResult<More, Variables> | undefined,
        ): Shown => {
          if (hasCode(error, 'BAD_USER_INPUT')) {
            const wrong = refusedParameter(error, route.search);
            return wrong === null ? notFound : wrongParameter(wrong, messages);
          }
          if (viewTooExpensive && hasCode(error, 'COST_LIMIT_EXCEEDED'))
            return found(viewTooExpensive(firstErrorMessage(error, messages), route), null);
          const failed =
            error ?? (hasCode(rest?.error, 'COST_LIMIT_EXCEEDED') ? undefined : rest?.error);
          if (hasCode(failed, 'RATE_LIMITED'))
            return limited(firstErrorMessage(failed, messages), messages);
          // A field that failed is null, as is one that nobody knows.
          if (failed || !data) return unavailable(firstErrorMessage(failed, messages), messages);
          return found(view(data, route, rest?.data ?? null), data);
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

/** The content that a page shows as soon as it is read. */
export function firstShown(page: OpenPage, client: Client): Promise<Shown> {
  const { promise, resolve, reject } = Promise.withResolvers<Shown>();
  const end = page.watch(client, resolve, reject);
  return promise.finally(() => end());
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

const problem = (status: Shown['status'], title: string, content: ComponentChildren): Shown => ({
  title,
  description: null,
  content,
  entity: null,
  status,
});

export const notFoundIn = ({ errors }: Messages): Shown =>
  problem(404, errors.notFound, errors.noPage);

/** @param message says when the client may try again */
const limited = (message: string, { errors }: Messages): Shown =>
  problem(429, errors.tooMany, localizedError(message, errors));

function unavailable(message: string, { errors }: Messages): Shown {
  const text = localizedError(message, errors);
  const isComplete = /try again/i.test(message);
  return problem(503, errors.notAvailable, isComplete ? text : [text, ` ${errors.reload}`]);
}

/** A message that is marked as English if it is one of the graph, whose messages are in English only. */
const localizedError = (message: string, errors: Messages['errors']): ComponentChildren =>
  Object.values(errors).includes(message) ? message : h('span', { lang: 'en' }, message);
