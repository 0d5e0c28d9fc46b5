/** The value of an enum in words: `SPECIAL_MENTION` gives `Special mention`. */
export const inWords = (value: string): string =>
  value.charAt(0) + value.slice(1).replaceAll('_', ' ').toLowerCase();
