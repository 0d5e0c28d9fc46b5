/** The longest query that the graph takes. */
export const maxQueryLength = 200;

/** Whether the graph can search for a text. Without a letter, digit or symbol it reports an error. */
export const isSearchable = (text: string): boolean => /[\p{L}\p{N}\p{S}]/u.test(text);
