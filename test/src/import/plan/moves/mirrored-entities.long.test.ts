import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importDocuments } from '../../../../../src/import/import.ts';
import { clear } from '../../../../random/documents/state.ts';
import { exported } from '../../../../support/documents/export.ts';
import { openImport } from '../../../../support/documents/import.ts';
import { assertProperty } from '../../../../support/run/property.ts';

/** An entity that a document mirrors is afterwards what it would be in a database without anything else. */
const { db } = await openImport();

const people = ['ann', 'bob', 'cy'];
const named = (slug: string) => ({ slug, names: { en: slug } });
const some = (slugs: readonly string[]) => fc.subarray([...slugs]);
const winners = fc.uniqueArray(fc.subarray(people, { minLength: 1 }), {
  maxLength: 3,
  selector: (recipients) => recipients.join(),
});
const jurors = some(people).map((those) => those.map((person) => ({ person, role: 'JUROR' })));

const award = (slug: string) =>
  fc.record({ category: fc.constantFrom('x', 'y'), honors: winners }).map((one) => ({
    ...named(slug),
    category: one.category,
    honors: one.honors.map((recipients) => ({ recipients })),
  }));

const edition = (year: number) =>
  fc
    .record({
      awards: fc
        .tuple(...['a', 'b', 'c'].map((slug) => fc.option(award(slug))))
        .map((those) => those.filter((one) => one !== null)),
      empty: some(['x', 'y', 'z']),
      loose: winners,
      jurors: fc.tuple(jurors, jurors),
      figures: some(['f', 'g']),
      statements: some(['s', 't']),
    })
    .map(({ awards, empty, loose, jurors: [ofEdition, ofCategories], figures, statements }) => {
      const categories = [...new Set([...empty, ...awards.map(({ category }) => category)])];
      return {
        program: 'prize',
        year,
        names: { en: 'P' },
        participants: ofEdition,
        categories: categories.map((slug) => ({
          ...named(slug),
          kind: 'PERSON',
          participants: ofCategories,
          awards: awards.flatMap(({ category, ...one }) => (category === slug ? [one] : [])),
        })),
        honors: loose.map((recipients) => ({ recipients })),
        figures: figures.map((slug) => ({ slug, label: { en: slug }, value: 1 })),
        statements: statements.map((slug) => ({ slug, speaker: 'ann', summary: { en: slug } })),
      };
    });

const editions = fc
  .tuple(fc.option(edition(2024)), fc.option(edition(2025)))
  .map((those) => those.filter((one) => one !== null));

async function write(content: object): Promise<void> {
  const world = { format: 'awards/1', programs: [named('prize')], people: people.map(named) };
  await importDocuments(db, [{ name: 'a.json', text: JSON.stringify({ ...world, ...content }) }]);
}

/** The editions of an export, in any order, since those that stay keep their places. */
async function read(year?: number): Promise<unknown> {
  const document: { editions?: { year: number }[] } = JSON.parse(await exported(db, 'json'));
  return sorted((document.editions ?? []).filter((one) => year === undefined || one.year === year));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sorted).map((item): [string, unknown] => [JSON.stringify(item), item]);
    return items.toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, item]) => item);
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([name]) => name !== 'position');
  return Object.fromEntries(fields.map(([name, inner]) => [name, sorted(inner)]));
}

test('a mirrored program equals that of an empty database with the document', async () => {
  await assertProperty(
    fc.tuple(editions, editions),
    async ([before, after]) => {
      await clear(db);
      await write({ editions: before });
      const mirror = [{ program: 'prize', atMost: 100 }];
      await write({ mirror, editions: after });
      const [found, state] = [await read(), await exported(db)];
      await write({ mirror, editions: after });
      expect(await exported(db)).toBe(state);
      await clear(db);
      await write({ editions: after });
      expect(found).toEqual(await read());
    },
    { numRuns: 30 },
  );
}, 300_000);

test('a mirrored edition does, and the others stay', async () => {
  await assertProperty(
    fc.tuple(edition(2024), edition(2025), edition(2025)),
    async ([other, before, after]) => {
      await clear(db);
      await write({ editions: [other, before] });
      const untouched = await read(2024);
      await write({ mirror: [{ edition: 'prize/2025', atMost: 100 }], editions: [after] });
      expect(await read(2024)).toEqual(untouched);
      const found = await read(2025);
      await clear(db);
      await write({ editions: [after] });
      expect(found).toEqual(await read(2025));
    },
    { numRuns: 20 },
  );
}, 300_000);
