/** How much of a document is read, beside the bounds of what all of them have. */
export interface Bounds {
  /** keys, values, punctuation, spaces and line breaks of YAML */
  yamlTokens: number;
  /** of YAML */
  yamlCharacters: number;
  /** keys, values and punctuation of JSON */
  jsonTokens: number;
  /** of CSV, without blank rows and the first line */
  csvRows: number;
}

/**
 * For the documents of mutations. The server responds to nobody else while it parses one, which takes YAML a second for
 * some 800,000 tokens, or for 4 million characters in a few long texts. JSON and CSV are parsed faster: what takes time
 * is what they hold, some 10,000 honors in a second.
 */
export const serverBounds: Bounds = {
  yamlTokens: 200_000,
  yamlCharacters: 4_000_000,
  jsonTokens: 500_000,
  csvRows: 10_000,
};

/**
 * For what keeps nobody waiting: the files of a command, and scheduled documents, which a process of its own publishes. A
 * document that could be scheduled can be published.
 */
export const noBounds: Bounds = {
  yamlTokens: Number.POSITIVE_INFINITY,
  yamlCharacters: Number.POSITIVE_INFINITY,
  jsonTokens: Number.POSITIVE_INFINITY,
  csvRows: Number.POSITIVE_INFINITY,
};
