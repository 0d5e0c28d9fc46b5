/** What the server writes into the document of a page. */
export interface Rendered {
  status: number;
  /** the language of its texts, as a tag */
  language: string;
  /** with the name of the site */
  title: string;
  description: string | null;
  /** the id of the entity that the page is about; null for none */
  entity: string | null;
  /** its URL without the origin, and without parameters that change nothing about the page but its language */
  path: string;
  /** the names of the URL parameters that it depends on */
  read: readonly string[];
  /** the markup of the page's body */
  html: string;
  /** what the browser takes the page over with, as JSON; null if the page stays as it is */
  results: string | null;
}

/** A file for feed readers or search engines. */
export interface RenderedFeed {
  /** its media type */
  type: string;
  /** null if the graph could not be read */
  text: string | null;
  /** the names of the URL parameters that it depends on */
  read: readonly string[];
}

/** What `entry-server.tsx` exports, and the server loads once it is built. */
export interface ServerEntry {
  /**
   * Renders a page.
   * @param fetchForPage sends its one request to the GraphQL endpoint
   */
  render(url: URL, fetchForPage: typeof fetch): Promise<Rendered>;
  /**
   * Writes the feed of a URL; null if there is none.
   * @param origin that its readers know the server by
   */
  renderFeed(url: URL, origin: string, fetchForPage: typeof fetch): Promise<RenderedFeed | null>;
}
