import { describe, expect, test } from 'vitest';
import { openImport } from '../../../../support/documents/import.ts';

/** Entries that may describe another recipient than the one that has their slug. External ids: external-ids.test.ts. */
const { apply, problems, query } = await openImport();

const sources = `
sources: [{ slug: one, title: One, kind: DATASET }, { slug: two, title: Two, kind: DATASET }]`;
const decision = (what: string) =>
  `If it is the same ${what}, add \`identity: SAME\` to this entry. If not, give this one a separate slug.`;

describe('the kind of a work', () => {
  const wings = (workKind: string, more = '') =>
    `works: [{ slug: wings, ${more}names: { en: Wings }, workKind: ${workKind} }]`;

  test('is not changed by accident', async () => {
    await apply(wings('film'));
    expect(await problems(wings('book'))).toEqual([
      `1.yaml:2:56 works[0].workKind: The work "wings" has the workKind "film", and this entry gives "book". ${decision('work')}`,
    ]);
    expect((await apply(wings('Film'))).warnings).toEqual([]);
    await apply(wings('book', 'identity: SAME, '));
    expect(await query('select work_kind from work')).toEqual([{ work_kind: 'book' }]);
  });

  test('is corrected by its source with a decision', async () => {
    await apply(sources, `source: one\n${wings('film')}`);
    expect(await problems(`source: one\n${wings('short')}`)).toHaveLength(1);
    expect(await problems(`source: two\n${wings('book')}`)).toHaveLength(1);
    // Then both sources claim theirs, which is no accident any more.
    await apply(`source: two\n${wings('book', 'identity: SAME, ')}`);
    await apply(`source: two\n${wings('book')}`);
    expect(await query('select work_kind from work')).toEqual([{ work_kind: null }]);
  });
});

describe('a date of birth', () => {
  const ann = (bornOn: number, more = '') =>
    `people: [{ slug: ann, ${more}names: { en: Ann }, bornOn: ${bornOn} }]`;
  const prize = (year: number, recipient = 'ann') => `
programs: [{ slug: prize, names: { en: Prize } }]
editions: [{ program: prize, year: ${year}, names: { en: Prize }, honors: [{ key: k, recipients: [${recipient}] }] }]`;
  const born = (birth: number, year: number) =>
    `The person "ann", born in ${birth}, cannot have the honor "prize/${year}/k" of ${year}.`;

  test('does not come after an honor', async () => {
    await apply(ann(1950));
    expect(await problems(prize(1949))).toEqual([
      `1.yaml:4:95 editions[0].honors[0].recipients: ${born(1950, 1949)} If it is the same person, add an entry under people with \`identity: SAME\`. If not, choose another slug.`,
    ]);
    await apply(prize(1950));
    expect(await problems(ann(1951))).toEqual([
      `1.yaml:2:51 people[0].bornOn: ${born(1951, 1950)} ${decision('person')}`,
    ]);
    expect(await problems(ann(1951) + prize(1950))).toHaveLength(1);
    expect(await problems(ann(1970) + prize(1960))).toHaveLength(1);
  });

  test('comes after an honor if the document states it', async () => {
    await apply(ann(1950));
    await apply(ann(1950, 'identity: SAME, ') + prize(1949));
    expect(await query('select year from honor')).toEqual([{ year: 1949 }]);
    // An honor that is known is no accident any more.
    await apply(prize(1949));
  });

  test('comes after an honor if both are new, as in an export', async () => {
    await apply(ann(1950) + prize(1949));
    expect((await apply(ann(1950) + prize(1949))).warnings).toEqual([]);
  });

  test('comes after an honor that the person accepted for another', async () => {
    await apply(ann(1950));
    await apply(prize(1949, '{ recipient: ann, role: ON_BEHALF }'));
    await apply(ann(1951));
  });

  test('on which sources begin to disagree is looked at again', async () => {
    const twice = [sources, `source: one\n${ann(1985)}`, `source: two\n${ann(1992)}`];
    const warning =
      'Sources disagree on bornOn of the person "ann": 1985 and 1992. If they describe two, give each a separate slug.';
    expect((await apply(...twice)).warnings).toEqual([warning]);
    expect((await apply(...twice)).warnings).toEqual([]);
    expect((await apply(`source: two\n${ann(1993)}`)).warnings).toEqual([]);
  });
});
