import type { Client } from '@urql/core';
import { createContext } from 'preact';

/** What parts of a page read the graph with after the page is shown; null outside of a page. */
export const GraphClient = createContext<Client | null>(null);
