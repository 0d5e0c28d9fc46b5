import type { Client } from '@urql/core';
import type { Messages } from '../messages/languages/en.ts';

/** The response if the file cannot be written: its status, and a sentence. */
export interface FeedProblem {
  status: 400 | 404 | 501;
  /** a sentence */
  text: string;
}

/** A file that is written from the graph for other programs: feed readers, search engines, and sites that embed pages. */
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
   * @param open opens the graph in the language of another URL
   * @returns the text of the file; null if the graph could not be read
   */
  write(
    client: Client,
    url: URL,
    messages: Messages,
    open: (url: URL) => { client: Client; messages: Messages },
  ): Promise<string | FeedProblem | null>;
}
