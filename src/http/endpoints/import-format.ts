import { documentJsonSchema, templatePath, templateWorkbook } from '#import';

import { publishedFile } from './published-file.ts';
import { freeEndpoint } from './static.ts';

/** The JSON Schema of the import documents, which any page may read and keep for an hour. */
export const documentSchemaEndpoint = publishedFile({
  type: 'application/schema+json',
  cacheControl: 'public, max-age=3600',
  write: () => JSON.stringify(documentJsonSchema()),
});

/** The workbook to fill in. It is the same for everybody until the server is updated, and made when it is first wanted. */
export function templateEndpoint() {
  let workbook: Promise<Buffer> | undefined;
  return freeEndpoint(async () => {
    workbook ??= templateWorkbook().then((bytes) => Buffer.from(bytes));
    return {
      status: 200,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      headers: {
        'content-disposition': `attachment; filename="${templatePath.slice(1)}"`,
        'cache-control': 'public, max-age=3600',
      },
      body: await workbook,
    };
  });
}
