import type { Card } from '../page/card.ts';
import type { CitationFormat } from '../page/cite.ts';
import type { ListFormat } from '../page/reusable.ts';
import type { FeedProblem } from './feed.ts';

/** The values that the server writes into the document of a page. */
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
  /** the same in the language of its URL: previews of links are read and drawn from there */
  shared: string;
  /** the feeds of the site in its language: their titles, paths and parameters */
  feeds: readonly { title: string; path: string }[];
  /** whether it is for frames on other sites */
  isEmbedded: boolean;
  /** path and parameters of what describes how to embed it, for other sites; null if it cannot be */
  oembed: string | null;
  /** path and parameters of its picture, which previews of links show; null for none */
  picture: string | null;
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
  text: string | FeedProblem | null;
}

/** The content of the picture of a page. */
export interface RenderedCard extends Omit<Card, 'chart'> {
  /** the name of the site */
  siteName: string;
  /** SVG, which the style sheets of the pages color; null for none */
  chart: string | null;
}

/** The page that a picture is of. */
export interface PageOfPicture {
  status: number;
  /** null if the page has no picture */
  card: RenderedCard | null;
  /** what is wrong with its URL, as a sentence; null if it is right */
  problem: string | null;
}

/** The file of a page at the path of the page with `.csv` and so on behind it. */
export interface RenderedFile {
  /** of the page */
  status: number;
  format: ListFormat | CitationFormat;
  /** why there is no file, as a sentence */
  problem: string;
  /** null if the page does not exist, could not be read, or has no such file */
  file: PageFile | null;
}

export type PageFile =
  | { kind: 'text'; text: string }
  | {
      kind: 'list';
      list: PageList;
      /** The information of the file about itself. @param revision of its rows */
      about(revision: string): AboutFile;
    };

/** A list that is read from the graph. */
export interface PageList {
  /** of the request to the graph for all rows, as NDJSON */
  path: string;
  columns: readonly { key: string; label: string; isDate: boolean }[];
  /** @param line of NDJSON @returns the cells of its row, in the order of the columns */
  cellsOf(line: string): unknown[];
}

export interface AboutFile {
  /** the names of the sheet with the rows, and of the one that says what they are */
  sheets: { rows: string; about: string };
  lines: readonly (readonly [label: string, value: string])[];
  /** the same for programs */
  values: Readonly<Record<string, string | null>>;
}

/** The exports of `entry-server.tsx`, which the server loads once it is built. */
export interface ServerEntry {
  /**
   * Renders a page.
   * @param url with the origin that readers know the server by
   * @param fetchForPage sends its one request to the GraphQL endpoint
   */
  render(url: URL, fetchForPage: typeof fetch): Promise<Rendered>;
  /**
   * Finds what the picture at a URL shows; null if no picture can be there. `/pictures/programs/…` is of `/programs/…`.
   * @param fetchForPage sends the request of the page to the GraphQL endpoint
   */
  renderCard(url: URL, fetchForPage: typeof fetch): Promise<PageOfPicture | null>;
  /**
   * Opens the file of a page; null if the URL is that of none.
   * @param url with the origin that readers know the server by
   * @param fetchForPage sends the request of the page
   */
  openFile(url: URL, fetchForPage: typeof fetch): Promise<RenderedFile | null>;
  /**
   * Writes the feed of a URL; null if there is none.
   * @param origin that its readers know the server by
   */
  renderFeed(url: URL, origin: string, fetchForPage: typeof fetch): Promise<RenderedFeed | null>;
}
