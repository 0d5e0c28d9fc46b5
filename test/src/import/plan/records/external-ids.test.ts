import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { ImportError } from '../../../../../db/model/problem.ts';
import { importDocuments } from '../../../../../src/import/import.ts';
import { clear } from '../../../../random/documents/state.ts';
import { exported } from '../../../../support/documents/export.ts';
import { openImport } from '../../../../support/documents/import.ts';
import { assertProperty } from '../../../../support/run/property.ts';

/** The ids of recipients in other data sets: which source gives which id, and what happens when they change. */
const { db, apply, problems, query } = await openImport();

const sources = `
sources:
  - { slug: oscars, title: Oscars, kind: DATASET }
  - { slug: nobel, title: Nobel, kind: DATASET }`;
const givenBy = (source: string, externalIds: unknown, slug = 'ann') =>
  stringify({ source, people: [{ slug, names: { en: 'Ann' }, externalIds }] });
const isSame = (document: string) => document.replace('slug:', 'identity: SAME\n    slug:');

async function idsOf(slug = 'ann'): Promise<string[]> {
  const rows = await query<{ id: string }>(`
    select concat_ws(' ', x.scheme, x.value, x.url) as id from external_id x
    join recipient r on r.id = x.entity_id where r.slug = '${slug}' order by x.position`);
  return rows.map(({ id }) => id);
}

test('a source does not change the ids of other sources, or of other schemes', async () => {
  await apply(sources, givenBy('oscars', { imdb: 'nm1', wikidata: 'Q1' }));
  const { warnings } = await apply(givenBy('nobel', { viaf: '7' }));
  expect(warnings).toEqual([]);
  expect(await idsOf()).toEqual(['imdb nm1', 'wikidata Q1', 'viaf 7']);
});

test('a source corrects its own id if the entry states that it is the same person', async () => {
  await apply(sources, givenBy('oscars', { imdb: 'nm1', wikidata: 'Q1' }));
  const corrected = givenBy('oscars', { imdb: 'nm2' });
  expect(await problems(corrected)).toEqual([
    expect.stringContaining('The person "ann" has the imdb id "nm1", and this entry gives "nm2".'),
  ]);
  expect((await apply(isSame(corrected))).warnings).toEqual([]);
  expect(await idsOf()).toEqual(['wikidata Q1', 'imdb nm2']);
});

test('an id stays while another source gives it', async () => {
  await apply(sources, givenBy('oscars', { imdb: 'nm1' }), givenBy('nobel', { imdb: 'nm1' }));
  const other = givenBy('oscars', { imdb: 'nm2' });
  expect(await problems(other)).toEqual([
    '1.yaml:8:7 people[0].externalIds: The person "ann" has the imdb id "nm1", and this entry gives "nm2". If it is the same person, add `identity: SAME` to this entry. If not, give this one a separate slug.',
  ]);
  expect((await apply(isSame(other))).warnings).toEqual([]);
  expect(await idsOf()).toEqual(['imdb nm1', 'imdb nm2']);
  expect((await apply(givenBy('oscars', { imdb: 'nm2' }))).warnings).toEqual([]);
  await apply(givenBy('nobel', { imdb: 'nm2' }));
  expect(await idsOf()).toEqual(['imdb nm2']);
});

test.each(['nobel', 'oscars'])(
  'documents of one import that contradict each other are a problem, even with one source: %s',
  async (source) => {
    const [one, other] = [
      givenBy('oscars', { wikidata: 'Q1' }),
      givenBy(source, { wikidata: 'Q2' }),
    ];
    expect(await problems(sources, one, other)).toEqual([
      expect.stringContaining(
        'The person "ann" has the wikidata id "Q1", and this entry gives "Q2".',
      ),
    ]);
    const line = (text: string) => JSON.stringify({ format: 'awards/1', ...parse(text) });
    const inBatches = [sources, `${line(one)}`, sources, `${line(other)}`];
    const named = inBatches.map((text, index) => ({
      name: `${index}.${index % 2 ? 'nd' : ''}json`,
      text: index % 2 ? text : line(text),
    }));
    await expect(importDocuments(db, named)).rejects.toThrow('this entry gives "Q2"');
  },
);

test('a decision lets an entry differ', async () => {
  await apply(sources, givenBy('oscars', { wikidata: 'Q1' }));
  const { warnings } = await apply(isSame(givenBy('nobel', { wikidata: 'Q2' })));
  expect(warnings).toEqual([]);
  expect(await idsOf()).toEqual(['wikidata Q1', 'wikidata Q2']);
  // Neither is new any more.
  expect(
    (await apply(givenBy('nobel', { wikidata: 'Q2' }), givenBy('oscars', { wikidata: 'Q1' })))
      .warnings,
  ).toEqual([]);
});

test('an import never merges two recipients whose ids of one scheme differ', async () => {
  const said = fc.record({
    slug: fc.constantFrom('ann', 'bob'),
    id: fc.constantFrom('Q1', 'Q2', 'Q3', null),
    source: fc.constantFrom('oscars', 'nobel', undefined),
  });
  await assertProperty(
    fc.array(fc.array(said, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
    async (imports) => {
      await clear(db);
      await apply(sources);
      let known = new Map<string, string>();
      for (const documents of imports) {
        const next = new Map(known);
        for (const { slug, id } of documents) if (id) next.set(slug, next.get(slug) ?? id);
        const isRight =
          documents.every(({ slug, id }) => id === null || next.get(slug) === id) &&
          new Set(next.values()).size === next.size;
        const texts = documents.map(({ slug, id, source }) =>
          stringify({
            source,
            people: [{ slug, names: { en: slug }, ...(id && { externalIds: { wikidata: id } }) }],
          }),
        );
        const accepted = await apply(...texts).then(
          () => true,
          (error: unknown) => {
            if (error instanceof ImportError) return false;
            throw error;
          },
        );
        expect(accepted).toBe(isRight);
        if (accepted) known = next;
        for (const slug of ['ann', 'bob']) expect((await idsOf(slug)).length).toBeLessThan(2);
      }
    },
    { numRuns: 20 },
  );
});

test('one source may give several ids in a scheme', async () => {
  const given = [
    { scheme: 'viaf', value: '1' },
    { scheme: 'viaf', value: '2', url: 'https://viaf.org/viaf/2' },
  ];
  expect((await apply(sources, givenBy('oscars', given))).warnings).toEqual([]);
  await apply(isSame(givenBy('oscars', { viaf: '2' })));
  // The URL is not said again, and stays.
  expect(await idsOf()).toEqual(['viaf 2 https://viaf.org/viaf/2']);
});

test('lists that share an id are joined, and looked at again', async () => {
  const viaf = (...values: string[]) => values.map((value) => ({ scheme: 'viaf', value }));
  const { warnings } = await apply(
    sources,
    givenBy('oscars', viaf('1', '2')),
    givenBy('nobel', viaf('2', '3')),
  );
  expect(warnings).toEqual([
    'The person "ann" now has several viaf ids: "1", "2", "3". If they belong to different people, give each its own slug.',
  ]);
});

test('an editor overwrites all ids of a scheme', async () => {
  await apply(sources, givenBy('oscars', { imdb: 'nm1', wikidata: 'Q1' }));
  const { warnings } = await apply(
    'people: [{ slug: ann, identity: SAME, externalIds: { imdb: nm3 } }]',
  );
  expect(warnings).toEqual([]);
  expect(await idsOf()).toEqual(['wikidata Q1', 'imdb nm3']);
  // An id that no source gives, a source overwrites.
  await apply(isSame(givenBy('nobel', { imdb: 'nm4' })));
  expect(await idsOf()).toEqual(['wikidata Q1', 'imdb nm4']);
});

test('null removes the ids of a scheme, or all', async () => {
  await apply(sources, givenBy('oscars', { imdb: 'nm1', wikidata: 'Q1', viaf: '7' }));
  await apply(givenBy('nobel', { imdb: null }));
  expect(await idsOf()).toEqual(['wikidata Q1', 'viaf 7']);
  await apply(givenBy('nobel', [{ scheme: 'viaf', value: null }]));
  expect(await idsOf()).toEqual(['wikidata Q1']);
  await apply(givenBy('nobel', []));
  expect(await idsOf()).toEqual(['wikidata Q1']);
  const { warnings } = await apply(givenBy('nobel', null));
  expect(warnings).toEqual([
    'The wikidata id of the person "ann" changes from "Q1" to none. Make sure that "ann" is still the same person.',
  ]);
  expect(await idsOf()).toEqual([]);
});

test('two recipients of a kind cannot have the same id', async () => {
  await apply(sources, givenBy('oscars', { imdb: 'nm1' }));
  expect(await problems(givenBy('nobel', { imdb: 'nm1' }, 'ann-2'))).toEqual([
    '1.yaml:8:7 people[0].externalIds: The imdb id "nm1" belongs to the person "ann", so the person "ann-2" cannot have it. Use one slug if they are the same person.',
  ]);
  const both = `people:
  - { slug: bob, names: { en: Bob }, externalIds: { viaf: "1" } }
  - { slug: carl, names: { en: Carl }, externalIds: { viaf: "1" } }`;
  expect(await problems(both)).toEqual([
    '1.yaml:4:53 people[1].externalIds: The viaf id "1" belongs to the person "bob", so the person "carl" cannot have it. Use one slug if they are the same person.',
  ]);
  // A person and a place may share one: they are looked up by kind.
  await apply(
    'places: [{ slug: annville, names: { en: A }, placeKind: CITY, externalIds: { imdb: nm1 } }]',
  );
});

test('an id that goes to another recipient is looked at again', async () => {
  await apply(
    sources,
    givenBy('oscars', [
      { scheme: 'imdb', value: 'nm1' },
      { scheme: 'imdb', value: 'nm2' },
    ]),
  );
  const { warnings } = await apply(
    givenBy('oscars', { imdb: 'nm1' }),
    givenBy('oscars', { imdb: 'nm2' }, 'steve'),
  );
  expect(warnings).toEqual([
    'The imdb id of the person "ann" changes from "nm2" to "nm1". "nm2" is now the id of "steve". Make sure that "ann" is still the same person.',
  ]);
});

test('an id can move to another recipient in one document', async () => {
  await apply(sources, givenBy('oscars', { imdb: 'nm1' }));
  await apply(
    'people: [{ slug: ann, externalIds: null }, { slug: bob, names: { en: B }, externalIds: { imdb: nm1 } }]',
  );
  expect(await idsOf('bob')).toEqual(['imdb nm1']);
  await apply(
    'people: [{ slug: carl, names: { en: C }, externalIds: { imdb: nm1 } }]\nretract: [{ person: bob }]',
  );
  expect(await idsOf('carl')).toEqual(['imdb nm1']);
});

test('two entries for one recipient must not contradict each other', async () => {
  const twice = (one: string, other: string) => `
people:
  - { slug: ann, names: { en: Ann }, externalIds: ${one} }
  - { slug: ann, externalIds: ${other} }`;
  await apply(twice('{ imdb: nm1 }', '{ viaf: "7" }'));
  expect(await idsOf()).toEqual(['imdb nm1', 'viaf 7']);
  expect(await problems(twice('{ imdb: nm1 }', '{ imdb: nm2 }'))).toEqual([
    expect.stringContaining('The person "ann" has the imdb id "nm1", and this entry gives "nm2".'),
    '1.yaml:5:31 people[1].externalIds: The person "ann" occurs twice in this document, with different values of externalIds.',
  ]);
});

test('an export has the source of each id, and is the same after an import', async () => {
  await apply(sources, givenBy('oscars', { imdb: 'nm1' }));
  await apply(isSame(givenBy('nobel', { imdb: 'nm2', viaf: '7' })));
  await apply('people: [{ slug: ann, externalIds: { isni: "1" } }]');
  const before = await exported(db, 'yaml');
  expect(before).toContain('givenBy');
  const result = await apply(before.replace('format: awards/1', ''));
  expect(result.entries.filter(({ action }) => action !== 'unchanged')).toEqual([]);
  await query('truncate entity, change cascade');
  await apply(before.replace('format: awards/1', ''));
  expect(await exported(db, 'yaml')).toBe(before);
  // After that, each source still corrects its own ids only.
  await apply(isSame(givenBy('oscars', { imdb: 'nm3' })));
  expect(await idsOf()).toEqual(['imdb nm2', 'viaf 7', 'isni 1', 'imdb nm3']);
});

test('a source that gives an id cannot be retracted before the id is removed', async () => {
  await apply(sources, givenBy('oscars', { imdb: 'nm1' }));
  expect(await problems('retract: [{ source: oscars }]')).toEqual([
    '1.yaml:2:11 retract[0]: The source "oscars" cannot be retracted: the person "ann" refers to it (values).',
  ]);
  expect(
    await problems(
      'people: [{ slug: ann, externalIds: [{ scheme: x, value: "1", givenBy: [s] }] }]',
    ),
  ).toEqual(['1.yaml:2:72 people[0].externalIds[0].givenBy[0]: There is no source "s".']);
});
