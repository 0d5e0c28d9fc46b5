import fc from 'fast-check';
import { expect } from 'vitest';
import { ImportError } from '../../../db/model/problem.ts';
import { importDocuments } from '../../../src/import/import.ts';
import type { NamedText } from '../../../src/import/read/inputs.ts';
import { type Item, isItem, type Json } from '../../models/documents/document.ts';
import { applyCall, type Batch, emptyState } from '../../models/documents/model.ts';
import { Rejection, type State } from '../../models/documents/state.ts';
import { exported } from '../../support/documents/export.ts';
import type { ImportBench } from '../../support/documents/import.ts';
import { assertProperty } from '../../support/run/property.ts';
import { randomDocument } from './documents.ts';
import { clear } from './state.ts';
import { rarely } from './values.ts';
import { randomWorld } from './world.ts';

/** A document, and how it is cut off from the one before. */
interface Step {
  document: Item;
  /** in the same call as the one before */
  isJoined: boolean;
  /** a line of NDJSON */
  isLine: boolean;
}

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    document: randomDocument,
    isJoined: rarely(3, fc.constant(true), false),
    isLine: fc.boolean(),
  }),
  { minLength: 2, maxLength: 7, size: 'max' },
);

/**
 * Documents in one call, each of which is a batch of its own: it is planned while the one before is written. They are
 * few, since one that is refused ends the call.
 */
export const inBatches: fc.Arbitrary<Step[]> = steps.map((some) =>
  some
    .slice(0, 3)
    .map(({ document }, index) => ({ document, isJoined: true, isLine: index % 2 === 0 })),
);

/**
 * Documents, however they are cut into calls, end in the state that the model predicts; those that it refuses are
 * refused and change nothing; and the last one of a call, said again, changes nothing.
 * @returns how many calls were accepted and refused
 */
export async function holdAgainstModel(
  { db }: ImportBench,
  options: fc.Parameters<unknown>,
  cut = steps,
): Promise<{ accepted: number; refused: number }> {
  const count = { accepted: 0, refused: 0 };
  await assertProperty(
    cut,
    async (some) => {
      await clear(db);
      let state = applyCall(emptyState, [[randomWorld]]);
      await importDocuments(db, textsOf([[{ document: randomWorld, isLine: false }]]));
      for (const call of callsOf(some)) {
        const groups = groupsOf(call);
        const predicted = predict(state, groups.map(documentsOf));
        const error = await importErrorOf(() => importDocuments(db, textsOf(groups)));
        const why = predicted instanceof Rejection ? `refused: ${predicted.message}` : 'accepted';
        expect(error === null ? 'accepted' : `refused: ${why}, ${error}`).toEqual(
          predicted instanceof Rejection ? expect.stringContaining('refused: refused') : 'accepted',
        );
        if (predicted instanceof Rejection) count.refused += 1;
        else {
          count.accepted += 1;
          state = predicted;
        }
        expect(shown(stateOf(await exported(db, 'json')))).toEqual(shown(state));
        if (error !== null) continue;
        const again = [call.slice(-1)];
        if (predict(state, again.map(documentsOf)) instanceof Rejection) continue;
        const { entries } = await importDocuments(db, textsOf(again));
        expect(entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
      }
    },
    options,
  );
  return count;
}

/** The state after a call, or why the model refuses it. */
export function predict(state: State, batches: readonly Batch[]): State | Rejection {
  try {
    return applyCall(state, batches);
  } catch (error) {
    if (error instanceof Rejection) return error;
    throw error;
  }
}

/** The message of the import about what is wrong; null where nothing is. */
export async function importErrorOf(act: () => Promise<unknown>): Promise<string | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

function callsOf(some: readonly Step[]): Step[][] {
  const calls: Step[][] = [];
  for (const step of some) {
    const last = calls.at(-1);
    if (last && step.isJoined) last.push(step);
    else calls.push([step]);
  }
  return calls;
}

type Said = Pick<Step, 'document' | 'isLine'>;

/** Documents that follow each other as lines, or as documents of their own, are checked as one. */
function groupsOf(call: readonly Said[]): Said[][] {
  const groups: Said[][] = [];
  for (const step of call) {
    const last = groups.at(-1);
    if (last?.[0]?.isLine === step.isLine) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

function documentsOf(group: readonly Said[]): Item[] {
  return group.map(({ document }) => document);
}

function textsOf(groups: readonly (readonly Said[])[]): NamedText[] {
  return groups.flatMap((group, index): NamedText[] =>
    group[0]?.isLine
      ? [{ name: `${index}.ndjson`, text: linesOf(documentsOf(group)).join('\n') }]
      : group.map(({ document }, place) => ({
          name: `${index}-${place}.json`,
          text: JSON.stringify(document),
        })),
  );
}

/** A line has format, source and reason from the one before where it has no format. */
function linesOf(documents: readonly Item[]): string[] {
  let head: Item = {};
  return documents.map((document) => {
    const { format, ...rest } = document;
    const isInherited =
      head.format === format && (head.source === undefined || document.source === head.source);
    if (!isInherited) head = document;
    return JSON.stringify(isInherited ? rest : document);
  });
}

/** The state that the model understands when it reads an export. */
export function stateOf(text: string): State {
  const document: Json = JSON.parse(text);
  if (!isItem(document)) throw new Error('The export is no document.');
  return applyCall(emptyState, [[document]]);
}

/** A state to be compared: what stands in no order is sorted, and what is not known is left out. */
export function shown({ license, entities }: State) {
  const all = [...entities].map(([name, { fields, texts, ...entity }]) => {
    const known = Object.entries(fields)
      .map(([field, { claims, ...more }]) => ({
        field,
        ...more,
        claims: claims.map((claim) => ({
          ...claim,
          references: claim.references.map((locator) => JSON.stringify(locator)).toSorted(),
        })),
      }))
      .filter(({ value, claims }) => value !== null || claims.length > 0)
      .map(({ field, ...more }) => [field, more]);
    const said = Object.entries(texts).filter(([, some]) => some.length > 0);
    return [
      name,
      { ...entity, fields: Object.fromEntries(known), texts: Object.fromEntries(said) },
    ];
  });
  return { license, entities: Object.fromEntries(all) };
}
