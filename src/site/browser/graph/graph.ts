import { Client, fetchExchange, type SSRExchange, ssrExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { persistedExchange } from '@urql/exchange-persisted';
import { requestPolicyExchange } from '@urql/exchange-request-policy';
import { createContext } from 'preact';
import { possibleTypes } from '../generated/interfaces.ts';
import { hashOf } from './document-hash.ts';

/** The client and the results that the pages read the graph with. */
export interface Graph {
  client: Client;
  /** the results that the server has read, which the browser does not read again */
  results: SSRExchange;
}

/** Milliseconds after which a page that is opened again is also read again. */
const freshFor = 60_000;

/**
 * @param url of the GraphQL endpoint, with the languages that names are wanted in
 * @param fetchForPage sends requests; that of the browser if absent
 */
export function openGraph(url: string, fetchForPage?: typeof fetch): Graph {
  const results = ssrExchange({ isClient: fetchForPage === undefined });
  const client = new Client({
    url,
    // A GET is answered from the cache of the server, and of proxies before it.
    preferGetMethod: 'within-url-limit',
    exchanges: [
      requestPolicyExchange({ ttl: freshFor }),
      // Data with no id stays with the object that has it. Without the types of interfaces, the cache guesses from the
      // fields that it has, and can take an award for an edition.
      cacheExchange({ possibleTypes }),
      results,
      persistedExchange({
        preferGetForPersistedQueries: 'within-url-limit',
        generateHash: async (_text, document) => hashOf(document),
      }),
      fetchExchange,
    ],
    ...(fetchForPage && { fetch: fetchForPage }),
  });
  return { client, results };
}

/** The client that parts of a page read the graph with after the page is shown; null outside of a page. */
export const GraphClient = createContext<Client | null>(null);
