import { documentJsonSchema } from '../../import/document/json-schema.ts';
import { publishedFile } from './published-file.ts';

/** The JSON Schema of the import documents, which any page may read and keep for an hour. */
export const documentSchemaEndpoint = publishedFile({
  type: 'application/schema+json',
  cacheControl: 'public, max-age=3600',
  write: () => JSON.stringify(documentJsonSchema()),
});
