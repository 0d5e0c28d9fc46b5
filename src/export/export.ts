import { maxTextLength } from '#text';
import type { Database } from '../../db/connections/connect.ts';
import { beginSnapshot, endSnapshot } from '../../db/connections/snapshot.ts';
import type { DocumentFormat } from '../../db/model/document-format.ts';

import { writeCsv } from './csv.ts';
import { writeJson } from './json.ts';
import { writeNdjson } from './ndjson.ts';
import { editionKeys, type Keyed } from './read-entities.ts';
import { closureOf } from './reference-closure.ts';
import { writeYaml } from './yaml.ts';

export interface ExportOptions {
  /** slug of the program that is wanted, with all that is said of it; null for everything */
  program: string | null;
  form: DocumentFormat;
}

/** An export that cannot be made; the message says why in a sentence. */
export class ExportError extends Error {}

/** The contents that the writers write. */
export interface Contents {
  license: string | null;
  /** ids of the entities with a slug that are wanted; null for all */
  wanted: ReadonlySet<string> | null;
  editions: readonly Keyed[];
}

/**
 * The data set as an import document, piece by piece: of one state, in a stable order, so that two exports can
 * be compared line by line. Brought into an empty database, it makes the same data with the same ids. CSV holds
 * the honors alone.
 * @throws ExportError if there is no such program, or if the document is longer than one that can be imported
 */
export async function* exportDocument(
  db: Database,
  { program, form }: ExportOptions,
): AsyncGenerator<string> {
  const state = await beginSnapshot(db);
  try {
    const wanted = program === null ? null : await closureOf(state, program);
    if (wanted === undefined) throw new ExportError(`There is no program "${program}".`);
    const { license } = await state
      .selectFrom('dataset')
      .select('license')
      .executeTakeFirstOrThrow();
    const editions = await editionKeys(state, program);
    let length = 0;
    for await (const piece of writers[form](state, { license, wanted, editions })) {
      length += piece.length;
      if (form !== 'ndjson' && length > maxTextLength) throw new ExportError(tooLong);
      yield piece;
    }
  } finally {
    await endSnapshot(state);
  }
}

const tooLong = `The export would be longer than ${maxTextLength / 1_000_000} million characters, and could not be imported again. Export it as NDJSON (--format ndjson), or one program at a time (--program).`;

const writers: Readonly<
  Record<DocumentFormat, (db: Database, contents: Contents) => AsyncGenerator<string>>
> = { yaml: writeYaml, json: writeJson, ndjson: writeNdjson, csv: writeCsv };
