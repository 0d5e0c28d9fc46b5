import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { entityNamed } from '../../../src/cli/named-entity.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { undoRevision } from '../../../src/desk/undo.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { importErrorOf } from '../../random/documents/against-model.ts';
import { randomDocument } from '../../random/documents/documents.ts';
import { clear } from '../../random/documents/state.ts';
import { randomWorld } from '../../random/documents/world.ts';
import { callCli } from '../../support/cli/cli.ts';
import { createDatabase } from '../../support/database/database.ts';
import { redactAsOperator } from '../../support/desk/redact.ts';
import { tester } from '../../support/desk/tester.ts';
import { exported } from '../../support/documents/export.ts';
import { assertProperty } from '../../support/run/property.ts';

/** `npx awards undo`: what a revision changed is as it was before. */
const { owner, url } = await createDatabase('empty');

const write = (document: object) =>
  submitDocuments(
    owner,
    [textInput('a.json', JSON.stringify({ format: 'awards/1', ...document }))],
    { by: tester },
  );
beforeEach(() => clear(owner));

const withoutLicense = randomDocument.map(({ license: _, ...rest }) => rest);

const pairs = fc.constantFrom(
  ['ada', 'bob'],
  ['bob', 'ada'],
  ['film', 'song'],
  ['lab', 'hall'],
  ['town', 'port'],
);

test('a join that is taken back leaves the export as it was, and so does any other write', async () => {
  let writes = 0;
  await assertProperty(
    fc.tuple(fc.array(withoutLicense, { minLength: 1, maxLength: 3 }), pairs),
    async ([documents, [into, from]]) => {
      await clear(owner);
      await sql`delete from desk.earlier_facts`.execute(owner);
      await write(randomWorld);
      const exports = [await exported(owner)];
      for (const document of [...documents, { join: [{ from, into }] }]) {
        const error = await importErrorOf(() => write(document));
        const now = await exported(owner);
        if (error !== null || now === exports.at(-1)) continue;
        exports.push(now);
        writes += 1;
      }
      const { rows } = await sql<{ revision: string }>`
        select distinct revision from desk.earlier_facts order by 1 desc`.execute(owner);
      expect(rows).toHaveLength(exports.length);
      for (const [index, { revision }] of rows.slice(0, -1).entries()) {
        const redo = async (undone: string) =>
          (await undoRevision(owner, undone, { by: tester })).revision;
        const undo = await redo(revision);
        expect(await exported(owner)).toBe(exports.at(-2 - index));
        const again = await redo(undo);
        expect(await exported(owner)).toBe(exports.at(-1 - index));
        await redo(again);
        expect(await exported(owner)).toBe(exports.at(-2 - index));
      }
    },
    { numRuns: 1 },
  );
  expect(writes).toBeGreaterThan(0);
});

test('a command takes the last revision back, or another one that nothing has changed since', async () => {
  const people = (...slugs: string[]) => ({
    people: slugs.map((slug) => ({ slug, names: { en: slug } })),
  });
  await write(people('ann', 'bob'));
  await write({ people: [{ slug: 'ann', names: { en: 'Anna' } }] });
  const { result } = await write(people('cy'));
  const undo = (...args: string[]) => callCli(url, ['undo', ...args]);
  const dryRun = await undo('--dry-run');
  expect(dryRun.stdout).toContain('retracted  person  cy');
  expect(await undo('--reason', 'Wrong person')).toMatchObject({ code: 0 });
  expect(await exported(owner)).not.toContain('"cy"');
  const revision = Number(result.revision);
  expect((await undo(String(revision - 2))).stderr).toContain(
    `because revision ${revision - 1} changed "ann" again. Take that one back first.`,
  );
  expect((await undo(String(revision - 1))).stdout).toContain('names: ');
  expect(await exported(owner)).toContain('"ann"');
  const { rows } = await sql<{ reason: string }>`
    select reason from change order by revision desc limit 2`.execute(owner);
  expect(rows.map(({ reason }) => reason)).toEqual([
    `Undo of revision ${revision - 1}`,
    'Wrong person',
  ]);
  expect((await undo('999')).stderr).toContain('There is no revision 999. The last one is');
});

test('what others refer to by now stays', async () => {
  const { result } = await write({ people: [{ slug: 'ann', names: { en: 'Ann' } }] });
  await write({
    programs: [{ slug: 'prize', names: { en: 'P' } }],
    editions: [
      { program: 'prize', year: 2025, names: { en: 'P' }, honors: [{ recipients: ['ann'] }] },
    ],
  });
  await expect(undoRevision(owner, result.revision, { by: tester })).rejects.toThrow(
    /^Revision \d+ cannot be taken back:\nThe person "ann" cannot be retracted/,
  );
});

test('a redaction ends it', async () => {
  await write({ people: [{ slug: 'ann', names: { en: 'Ann' }, bornOn: '1950' }] });
  await write({ people: [{ slug: 'ann', bornOn: '1951' }] });
  await redactAsOperator(owner, entityNamed('person/ann'), { field: 'bornOn', pastOnly: true });
  const { rows } = await sql`select from desk.earlier_facts`.execute(owner);
  expect(rows).toEqual([]);
  await expect(undoRevision(owner, '2', { by: tester })).rejects.toThrow(
    'or something has been redacted since',
  );
});

test('attributes come back in their order', async () => {
  await write({
    people: [
      {
        slug: 'ann',
        names: { en: 'Ann' },
        attributes: { 'a:long-name': '1', 'a:mm': '2', 'a:z': '3' },
      },
    ],
  });
  const before = await exported(owner);
  const { result } = await write({ retract: [{ person: 'ann' }] });
  await undoRevision(owner, result.revision, { by: tester });
  expect(await exported(owner)).toBe(before);
});

test('what would be wrong by now is refused', async () => {
  const ann = (bornOn: string) => ({ people: [{ slug: 'ann', names: { en: 'Ann' }, bornOn }] });
  const honor = {
    programs: [{ slug: 'prize', names: { en: 'P' } }],
    editions: [
      { program: 'prize', year: 2025, names: { en: 'P' }, honors: [{ recipients: ['ann'] }] },
    ],
  };
  await write(ann('2030'));
  const { result } = await write(ann('1950'));
  await write(honor);
  await expect(undoRevision(owner, result.revision, { by: tester })).rejects.toThrow(
    'The person "ann", born in 2030, cannot have the honor',
  );
});

test('a recipient that has been joined since cannot come back where it was only mentioned', async () => {
  const place = (slug: string) => ({ slug, names: { en: slug }, placeKind: 'CITY' });
  const ann = (birthPlace: string) => ({ slug: 'ann', names: { en: 'Ann' }, birthPlace });
  await write({ places: ['town', 'city', 'port'].map(place), people: [ann('town')] });
  const { result } = await write({ people: [ann('city')] });
  await write({ join: [{ from: 'town', into: 'port' }] });
  await expect(undoRevision(owner, result.revision, { by: tester })).rejects.toThrow(
    'because "town" has been joined into "port" since. Take the join back first.',
  );
});
