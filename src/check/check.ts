import type { Database } from '../../db/connect.ts';
import { beginSnapshot, endSnapshot } from '../../db/snapshot.ts';
import { closureOf } from '../export/closure.ts';
import { everyThing } from '../export/every.ts';
import { ExportError } from '../export/export.ts';
import { showKey } from '../import/plan/facts.ts';
import { type KindName, kindNames } from '../import/plan/kinds.ts';
import { suggestion } from '../nearest.ts';
import { sourcingOf } from './unsourced.ts';

/** A thing of which something cites no source. */
export interface Unsourced {
  kind: KindName;
  key: string;
  /** fields of the graph; empty text stands for the thing itself */
  fields: string[];
}

export interface CheckResult {
  facts: number;
  /** how many of them cite no source */
  unsourced: number;
  things: Unsourced[];
}

/**
 * Looks for facts that cite no source. Sources themselves are not asked for one.
 * @param program slug of the program that is looked at, with all that is said of it; null for everything
 * @param except kinds of things that are not asked for one either
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
    const result: CheckResult = { facts: 0, unsourced: 0, things: [] };
    for await (const thing of everyThing(state, program, wanted)) {
      if (thing.kind === 'source' || except.includes(thing.kind)) continue;
      const { facts, unsourced } = sourcingOf(thing);
      result.facts += facts;
      result.unsourced += unsourced.length;
      if (unsourced.length > 0)
        result.things.push({ kind: thing.kind, key: showKey(thing.key), fields: unsourced });
    }
    return result;
  } finally {
    await endSnapshot(state);
  }
}
