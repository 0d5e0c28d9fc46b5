import { previewSize } from './preview.ts';
import { recipientTypes } from './properties.ts';

/** How many queries a batch may have. */
export const maxBatch = 10;

/**
 * The manifest of the reconciliation service: what OpenRefine is told first.
 * @param origin of this server, such as `https://awards.example`
 * @param languages of the names in previews. Suggestions are in the languages of the data: clients add to their paths
 */
export function manifestOf(origin: string, languages: readonly string[]): object {
  const lang = languages.length > 0 ? `&lang=${languages.join()}` : '';
  const service = `${origin}/reconcile`;
  const suggested = (what: string) => ({ service_url: service, service_path: `/suggest/${what}` });
  return {
    versions: ['0.2'],
    name: `Recipients of awards (${new URL(origin).host})`,
    identifierSpace: `${origin}/recipients/`,
    schemaSpace: `${origin}/schema.graphql`,
    documentation: `${origin}/docs/import-recipes#names-in-a-spreadsheet-matched-with-openrefine`,
    defaultTypes: recipientTypes,
    view: { url: `${origin}/recipients/{{id}}` },
    preview: { url: `${service}/preview?id={{id}}${lang}`, ...previewSize },
    suggest: {
      entity: suggested('entity'),
      property: suggested('property'),
      type: suggested('type'),
    },
    extend: {
      propose_properties: { service_url: service, service_path: '/properties' },
      property_settings: [],
    },
    batchSize: maxBatch,
  };
}
