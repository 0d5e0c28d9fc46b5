import { describe, expect, test } from 'vitest';
import { findRemainders } from '../../../../src/desk/redaction/remainders.ts';
import type { Target } from '../../../../src/desk/redaction/subject.ts';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { redactAsOperator } from '../../../support/desk/redact.ts';
import { tester } from '../../../support/desk/tester.ts';
import { createTestClient } from '../../../support/server/test-client.ts';

/** The effect of a redaction on the log of other entities, and on those entities afterwards. */
const { owner, reader } = await createDatabase('empty');

const write = (text: string) =>
  submitDocuments(owner, [textInput('now.yaml', `format: awards/1\n${text}`)], { by: tester });
const remove = (target: Target) => redactAsOperator(owner, target);
const edition = (program: string, award: string, honors: string) => `
editions:
  - program: ${program}
    year: 2025
    names: { en: The ${program} of 2025 }
    categories: [{ slug: all, names: { en: All }, kind: PERSON, awards: [{ slug: ${award}, names: { en: Best }, honors: [${honors}] }] }]`;

describe('an honor with the slug of a redacted person in its key', () => {
  test.each(['key', 'id'])('is redacted too, by its %s', async (by) => {
    const slug = `jane-${by}`;
    await write(`
people: [{ slug: ${slug}, names: { en: Jane ${by} } }, { slug: ann, names: { en: Ann } }]
programs: [{ slug: port-${by}, names: { en: Port ${by} } }]
${edition(`port-${by}`, 'best-port', `{ recipients: [${slug}] }`)}`);
    const { id, key } = await owner
      .selectFrom('honor')
      .select(['id', 'key'])
      .where('program_slug', '=', `port-${by}`)
      .executeTakeFirstOrThrow();
    await write(edition(`port-${by}`, 'best-port', `{ key: ${key}, recipients: [ann] }`));
    const redacted = await remove({ kind: 'person', key: [slug] });
    // It is listed as the data has it, so that it can be typed.
    expect(await findRemainders(owner, redacted)).toContainEqual(
      expect.objectContaining({ place: 'DATA', kind: 'HONOR', key: `port-${by}/2025/${key}` }),
    );
    const name = by === 'id' ? { id } : { key: [`port-${by}`, '2025', key] };
    await remove({ kind: 'honor', ...name });
    const left = owner.selectFrom('honor').select('id').where('id', '=', id);
    expect(await left.execute()).toEqual([]);
    expect(await findRemainders(owner, redacted)).toEqual([]);
  });
});

describe('the log of other entities', () => {
  const logOf = (kind: 'PROGRAM' | 'HONOR' | 'RECIPIENT' | 'SOURCE', key: string) =>
    owner
      .selectFrom('change')
      .select(['entity_key', 'before', 'after'])
      .where('entity_kind', '=', kind)
      .where('entity_key', 'like', key)
      .orderBy('revision')
      .execute();

  test('keeps the slugs of other kinds, and similar words', async () => {
    await write(`
sources: [{ slug: sea-prize, title: About the sea, kind: NEWS }]
programs: [{ slug: sea-prize, names: { en: Sea Prize } }]
people: [{ slug: film, names: { en: Film } }, { slug: bo, names: { en: Bo }, attributes: { 'x:role': film } }]
works: [{ slug: waves, names: { en: Waves }, workKind: film }]
${edition('sea-prize', 'film', '{ recipients: [bo] }')}`);
    const logged = () =>
      owner.selectFrom('change').selectAll().orderBy('revision').orderBy('number').execute();
    const isOther = ({
      before,
      after,
      is_redacted,
      action,
    }: Awaited<ReturnType<typeof logged>>[0]) =>
      action !== 'REDACTED' && !is_redacted && (before !== null || after !== null);
    const before = (await logged()).filter(isOther);
    await remove({ kind: 'source', key: ['sea-prize'] });
    await remove({ kind: 'person', key: ['film'] });
    const gone = [
      ['SOURCE', 'sea-prize'],
      ['RECIPIENT', 'film'],
    ];
    expect((await logged()).filter(isOther)).toEqual(
      before.filter(
        ({ entity_kind, entity_key }) =>
          !gone.some(([kind, key]) => kind === entity_kind && key === entity_key),
      ),
    );
  });

  test('loses the slug in keys, fields, lists, claims and sources that mean the entity', async () => {
    await write(`
sources: [{ slug: lost-paper, title: Lost, kind: NEWS }, { slug: kept-paper, title: Kept, kind: NEWS }]
places: [{ slug: lost-town, names: { en: Lost }, placeKind: CITY }, { slug: film-town, names: { en: Film }, placeKind: CITY }]
programs: [{ slug: river-prize, names: { en: River Prize } }]
people:
  - slug: lost-jo
    names: { en: Jo }
  - slug: eva
    names: { en: Eva }
    birthPlace: lost-town
    references: [{ source: lost-paper }]
    claims: [{ field: deathPlace, value: lost-town, references: [{ source: lost-paper }] }, { field: deathPlace, value: film-town, references: [{ source: kept-paper }] }]
${edition('river-prize', 'lost-jo', '{ key: lost-jo/eva+lost-jo, recipients: [{ recipient: eva, place: lost-town }, lost-jo] }')}`);
    await write(`
people: [{ slug: eva, birthPlace: null, references: null, claims: null }]
${edition('river-prize', 'lost-jo', '{ key: lost-jo/eva+lost-jo, recipients: [{ recipient: eva, place: null }] }')}`);
    await write(edition('river-prize', 'other', '{ key: lost-jo/first/eva, recipients: [eva] }'));
    await write(
      edition('river-prize', 'other', '{ key: lost-jo/first/eva, reason: { en: Good. } }'),
    );
    for (const target of [
      { kind: 'person', key: ['lost-jo'] } as const,
      { kind: 'place', key: ['lost-town'] } as const,
      { kind: 'source', key: ['lost-paper'] } as const,
    ])
      await remove(target);
    const [created, ...later] = await logOf('HONOR', 'river-prize/%');
    expect(created?.entity_key).toBe('river-prize/2025/lost-jo/eva+[redacted]');
    expect(created?.after).toMatchObject({
      award: 'lost-jo',
      recipients: [{ recipient: 'eva', place: '[redacted]' }, { recipient: '[redacted]' }],
    });
    // A key can begin with something else than the award.
    expect(later.slice(-2).map(({ entity_key: key }) => key)).toEqual(
      Array.from({ length: 2 }, () => 'river-prize/2025/[redacted]/first/eva'),
    );
    const [eva] = await logOf('RECIPIENT', 'eva');
    expect(JSON.stringify(eva)).not.toMatch(/lost-(town|paper)/);
    expect(eva?.after).toMatchObject({ birthPlace: '[redacted]' });
  });
});

test('a text over several lines, and with quotes, is found in the log of others', async () => {
  const text = JSON.stringify('Swam the\n"wide" river \\ lake');
  await write(`
sources: [{ slug: swim-news, title: About the swim, kind: NEWS }]
people:
  - slug: swimmer
    names: { en: Swimmer }
    claims: [{ field: bornOn, value: '1990', note: ${text}, references: [{ source: swim-news }] }]
programs: [{ slug: swim-prize, names: { en: Swim Prize }, attributes: { 'x:for': ${text} } }]`);
  await write(`programs: [{ slug: swim-prize, attributes: { 'x:for': Swimming } }]`);
  const redacted = await remove({ kind: 'person', key: ['swimmer'] });
  expect(await findRemainders(owner, redacted)).toEqual([
    expect.objectContaining({ place: 'CHANGE_LOG', kind: 'PROGRAM', key: 'swim-prize' }),
  ]);
});

test('a series is redacted with the last of its awards, and never alone', async () => {
  await write(`
people: [{ slug: max, names: { en: Max } }]
programs: [{ slug: lone-prize, names: { en: Lone Prize } }]
${edition('lone-prize', 'solo', '{ recipients: [max] }')}`);
  const series = { kind: 'award-series', key: ['lone-prize', 'solo'] } as const;
  await expect(remove(series)).rejects.toMatchObject({
    message:
      'The award-series "lone-prize/solo" cannot be redacted on its own:\nIt is removed with the last of its awards. Redact those instead.',
    reasons: ['It is removed with the last of its awards. Redact those instead.'],
  });
});

test('a redacted participant stays in the log of its program', async () => {
  await write(`
people: [{ slug: uma-juror, names: { en: Uma } }]
programs: [{ slug: jury-prize, names: { en: Jury Prize } }]
editions: [{ program: jury-prize, year: 2025, names: { en: Jury 2025 }, participants: [{ person: uma-juror, role: JUROR }] }]`);
  await remove({ kind: 'participant', key: ['jury-prize', '2025', '', 'uma-juror', 'JUROR'] });
  const { data } = await createTestClient(reader).answer(
    '{ changes(program: "jury-prize") { nodes { kind action key } } }',
  );
  const key = 'jury-prize/2025//[redacted]/[redacted]';
  expect(data).toMatchObject({
    changes: {
      nodes: expect.arrayContaining([
        { kind: 'PARTICIPANT', action: 'CREATED', key },
        { kind: 'PARTICIPANT', action: 'REDACTED', key },
      ]),
    },
  });
});
