import fc from 'fast-check';
import { sql } from 'kysely';
import { readNewest } from '../../../db/queries/changes/dataset.ts';
import { writtenChanges } from '../../../db/queries/changes/written-change.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { importDocuments } from '../../../src/import/import.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import type { Item } from '../../models/documents/document.ts';
import type { TestDatabase } from '../../support/database/database.ts';
import { followWrites } from '../../support/desk/preview.ts';
import { countCopies } from '../../support/desk/previews.ts';
import { expectRebuilt } from '../../support/desk/rebuilt.ts';
import { tester } from '../../support/desk/tester.ts';
import { assertProperty } from '../../support/run/property.ts';
import { importErrorOf } from '../documents/against-model.ts';
import { randomDocument } from '../documents/documents.ts';
import { clear } from '../documents/state.ts';
import { randomWorld, slugs } from '../documents/world.ts';

type Pool = keyof typeof slugs;

/** The pools whose slugs are unique in the whole database. */
const pools = [
  'sources',
  'places',
  'organizations',
  'people',
  'teams',
  'products',
  'projects',
  'works',
  'programs',
  'events',
] as const satisfies Pool[];

/** The same document about other entities: those of some pools have other slugs. */
function twinOf(document: Item, renamed: readonly Pool[]): Item {
  const names: ReadonlySet<string> = new Set(
    renamed.flatMap((pool) => [...slugs[pool].known, ...slugs[pool].fresh]),
  );
  return JSON.parse(JSON.stringify(document), (_, value) =>
    typeof value === 'string' && names.has(value) ? `${value}-2` : value,
  );
}

/** Mostly about a program that no scheduled document is about, and often about people and places that some are. */
const write = fc
  .tuple(randomDocument, fc.subarray(pools), fc.nat({ max: 5 }))
  .map(([document, some, way]) => {
    if (way === 0) return document;
    return twinOf(document, way === 1 ? pools : [...new Set([...some, 'programs' as const])]);
  });

/** Mostly without what makes any write rebuild the preview. */
const scheduled = fc.tuple(randomDocument, fc.nat({ max: 3 })).map(([document, way]): Item => {
  const { license: _, retract: __, ...rest } = document;
  return way === 0 ? document : rest;
});

const world: fc.Arbitrary<{ scheduled: Item[]; rounds: Item[][] }> = fc.record({
  scheduled: fc.array(scheduled, { minLength: 1, maxLength: 2 }),
  rounds: fc.array(fc.array(write, { minLength: 1, maxLength: 3 }), {
    minLength: 2,
    maxLength: 4,
    size: 'max',
  }),
});

/**
 * After each of some rounds of random writes, the preview of random scheduled documents equals a new one.
 * @returns after how many rounds it was updated in place and was rebuilt, and what was written when it was updated
 */
export async function holdPreviewsAgainstNewOnes(
  { owner }: TestDatabase,
  options: fc.Parameters<unknown>,
): Promise<{ updated: number; rebuilt: number; written: Set<string> }> {
  const done = { updated: 0, rebuilt: 0, written: new Set<string>() };
  const submit = (document: Item, publishAt: Date | null = null) =>
    submitDocuments(owner, [textInput('random.json', JSON.stringify(document))], {
      publishAt,
      by: tester,
    });
  await assertProperty(
    world,
    async ({ scheduled, rounds }) => {
      await sql`delete from desk.scheduled_document`.execute(owner);
      await followWrites(owner);
      await clear(owner);
      for (const document of [randomWorld, twinOf(randomWorld, pools)])
        await importDocuments(owner, [{ name: 'world.json', text: JSON.stringify(document) }]);
      for (const [index, document] of scheduled.entries())
        await importErrorOf(() => submit(document, new Date(Date.UTC(2099, 0, 1 + index))));
      await followWrites(owner);
      for (const round of rounds) {
        const copies = await countCopies(owner);
        const before = await readNewest(owner);
        for (const document of round) await importErrorOf(() => submit(document));
        await followWrites(owner);
        await expectRebuilt(owner);
        if ((await countCopies(owner)) > copies) {
          done.rebuilt += 1;
          continue;
        }
        const changes = await writtenChanges(owner, before, await readNewest(owner), 1_000);
        if (changes.length > 0) done.updated += 1;
        for (const { entity, actions } of changes)
          for (const action of actions) done.written.add(`${action} ${entity}`);
      }
    },
    options,
  );
  return done;
}
