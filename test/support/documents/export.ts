import type { Database } from '../../../db/connections/connect.ts';
import type { DocumentFormat } from '../../../db/model/document-format.ts';
import { exportDocument } from '../../../src/export/export.ts';

/** An export as one text. */
export async function exported(
  db: Database,
  form: DocumentFormat = 'ndjson',
  program: string | null = null,
): Promise<string> {
  return (await Array.fromAsync(exportDocument(db, { program, form }))).join('');
}
