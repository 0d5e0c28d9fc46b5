import type { Client } from '@urql/core';

/** A file that is written from the graph for other programs: feed readers and search engines. */
export interface Feed {
  path: string;
  /** its media type */
  type: string;
  /** the URL parameters that it reads */
  parameters: readonly string[];
  /**
   * @param client reads the graph
   * @param url of the feed itself, as its readers know it
   * @returns the text of the file; null if the graph could not be read
   */
  write(client: Client, url: URL): Promise<string | null>;
}
