/** The formats of documents. NDJSON has one document on each line, see validate/lines.ts. */
export const documentFormats = ['yaml', 'json', 'ndjson', 'csv'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
