/** The formats of documents. NDJSON has one document on each line, see validate/lines.ts. */
export const fileForms = ['yaml', 'json', 'ndjson', 'csv'] as const;
export type Form = (typeof fileForms)[number];
