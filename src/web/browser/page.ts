import type { Client, TypedDocumentNode } from '@urql/core';
import type { DocumentNode } from 'graphql';
import type { ComponentChildren } from 'preact';

/** What a page shows, and what its head says. */
export interface Shown {
  title: string;
  /** a sentence for search engines and previews of links; null for none */
  description: string | null;
  content: ComponentChildren;
  /** the id of the entity that the page is about, which its head describes in the terms of schema.org; null for none */
  entity: string | null;
  /** 404 if the graph does not have what the URL names, 503 if it could not be asked */
  status: 200 | 404 | 503;
}

/** A page that was opened: it reads the graph and shows what is there. */
export interface Visit {
  /**
   * Shows the page, and shows it again whenever what it has read changes.
   * @returns ends that
   */
  watch(client: Client, show: (shown: Shown) => void): () => void;
}

/** Parts of the path that were matched, and the parameters of the URL. */
export interface Place {
  params: Record<string, string>;
  search: URLSearchParams;
}

export interface Page {
  /** such as `/programs/:program` */
  path: string;
  open(place: Place): Visit;
}

interface PageOf<Data, Variables extends object> {
  path: string;
  document: TypedDocumentNode<Data, Variables>;
  /** @returns null if the URL cannot name anything */
  variables(place: Place): Variables | null;
  /** @returns null if the graph does not have what the URL names */
  view(data: Data, place: Place, asked: Asked): Omit<Shown, 'status'> | null;
}

/** The operation that a page was drawn from. */
export interface Asked {
  document: DocumentNode;
  variables: object;
}

/** A page that is drawn from one query. */
export function definePage<Data, Variables extends object>({
  path,
  document,
  variables: variablesOf,
  view,
}: PageOf<Data, Variables>): Page {
  return {
    path,
    open: (place) => ({
      watch(client, show) {
        const variables = variablesOf(place);
        if (variables === null) {
          show(notFound);
          return () => {};
        }
        const { unsubscribe } = client
          .query(document, variables)
          .subscribe(({ data, error, stale }) => {
            if (stale && !data) return;
            if (!data) return show(unavailable(error?.message ?? 'There was no response.'));
            const shown = view(data, place, { document, variables });
            show(shown ? { ...shown, status: 200 } : notFound);
          });
        return unsubscribe;
      },
    }),
  };
}

export const notFound: Shown = {
  title: 'Not found',
  description: null,
  content: 'There is nothing at this address.',
  entity: null,
  status: 404,
};

export function unavailable(message: string): Shown {
  return {
    title: 'Not available',
    description: null,
    content: `The data could not be read: ${message} Reload the page to try again.`,
    entity: null,
    status: 503,
  };
}
