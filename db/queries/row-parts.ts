/**
 * What of a row an operation needs beside what every row has. It only saves reading: what a row lacks is loaded when a
 * field selects it.
 */
export type RowParts = {
  /** all names of an entity, and not only the primary one */
  names: boolean;
  /** what only recipients of one kind have, such as the website of an organization */
  details: boolean;
  /** the places that the recipients of honors count under */
  places: boolean;
};

/** Nothing beside what every row has. */
export const noParts: RowParts = { names: false, details: false, places: false };
