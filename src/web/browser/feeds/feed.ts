import type { Client } from '@urql/core';
import type { Messages } from '../messages/en.ts';

/** A file that is written from the graph for other programs: feed readers and search engines. */
export interface Feed {
  path: string;
  /** its media type */
  type: string;
  /** the URL parameters that it reads beside `lang` */
  parameters: readonly string[];
  /**
   * @param client reads the graph
   * @param url of the feed itself, as its readers know it
   * @param messages in the language of `lang`
   * @returns the text of the file; null if the graph could not be read
   */
  write(client: Client, url: URL, messages: Messages): Promise<string | null>;
}
