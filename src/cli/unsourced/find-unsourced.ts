import { closureOf, ExportError, everyEntity } from '#export';
import type { Database } from '../../../db/connections/connect.ts';
import { beginSnapshot, endSnapshot } from '../../../db/connections/snapshot.ts';
import { type KindName, kindNames } from '../../../db/model/entity-kinds.ts';
import { showKey } from '../../../db/model/keys.ts';
import { suggestion } from '../../../db/model/spelling-suggestion.ts';

import { sourcingOf } from './unsourced.ts';

/** An entity of which something cites no source. */
export interface Unsourced {
  kind: KindName;
  key: string;
  /** fields of the graph; empty text stands for the entity itself */
  fields: string[];
}

export interface CheckResult {
  facts: number;
  /** how many of them cite no source */
  unsourced: number;
  entities: Unsourced[];
}

/**
 * Looks for facts that cite no source. Sources themselves need none.
 * @param program slug of the program that is looked at, with all that is said of it; null for everything
 * @param except kinds of entities that need none either
 * @throws ExportError where there is no such program or kind
 */
export async function checkSources(
  db: Database,
  program: string | null,
  except: readonly string[] = [],
): Promise<CheckResult> {
  const unknown = except.find((kind) => !kindNames.some((known) => known === kind));
  if (unknown !== undefined)
    throw new ExportError(`There is no kind "${unknown}"${suggestion(unknown, kindNames)}`);
  const state = await beginSnapshot(db);
  try {
    const wanted = program === null ? null : await closureOf(state, program);
    if (wanted === undefined) throw new ExportError(`There is no program "${program}".`);
    const result: CheckResult = { facts: 0, unsourced: 0, entities: [] };
    for await (const entity of everyEntity(state, program, wanted)) {
      if (entity.kind === 'source' || except.includes(entity.kind)) continue;
      const { facts, unsourced } = sourcingOf(entity);
      result.facts += facts;
      result.unsourced += unsourced.length;
      if (unsourced.length > 0)
        result.entities.push({ kind: entity.kind, key: showKey(entity.key), fields: unsourced });
    }
    return result;
  } finally {
    await endSnapshot(state);
  }
}
