import { expect, test } from 'vitest';
import { openImport } from '../../../../support/documents/import.ts';

/** Naming the recipients of an honor again: what is not said of them stays. */
const { apply, problems, query } = await openImport();

const world = `
sources: [{ slug: one, title: One, kind: NEWS }, { slug: two, title: Two, kind: NEWS }]
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: UNIVERSITY }]
people: [{ slug: ann, names: { en: Ann } }, { slug: bob, names: { en: Bob } }]
works: [{ slug: film, names: { en: Film } }]
programs: [{ slug: prize, names: { en: P } }]`;

const edition = (honors: string) => `
editions: [{ program: prize, year: 1903, names: { en: P }, honors: [${honors}] }]`;

const readRecipients = () =>
  query(`select r.slug, h.role, h.credited_as, h.detail, (select count(*)::int from honor_affiliation a
    where a.honor_id = h.honor_id and a.recipient_position = h.position) as affiliations
    from honor_recipient h join recipient r on r.id = h.recipient_id order by h.honor_id, h.position`);

const ann = { slug: 'ann', role: 'PRIMARY', credited_as: 'A.', detail: null, affiliations: 1 };
const film = {
  slug: 'film',
  role: 'FOR_WORK',
  credited_as: null,
  detail: 'a reel',
  affiliations: 0,
};

test('a list of slugs keeps roles, credits, details and affiliations', async () => {
  await apply(
    world +
      edition(`{ recipients: [{ recipient: ann, creditedAs: A., affiliations: [{ organization: lab }] },
        { recipient: film, role: FOR_WORK, detail: a reel }] }`),
  );
  await apply(edition('{ recipients: [ann, film], announcedOn: "1903-11" }'));
  expect(await readRecipients()).toEqual([ann, film]);
  await apply(
    edition('{ recipients: [{ recipient: ann, creditedAs: null, affiliations: null }, film] }'),
  );
  expect(await readRecipients()).toEqual([{ ...ann, credited_as: null, affiliations: 0 }, film]);
});

test('a list in another order is the same honor, and not a dispute', async () => {
  await apply(
    `${world}
source: one${edition('{ recipients: [ann, bob], references: [1] }')}`,
  );
  await apply(`source: two${edition('{ recipients: [bob, ann], references: [1] }')}`);
  expect(await query('select key from honor')).toEqual([{ key: '-/ann+bob' }]);
  expect(await query('select field from claim')).toEqual([]);
});

test('a list with other roles is a dispute that says so, and can be settled', async () => {
  await apply(
    `${world}
source: one${edition('{ key: k, recipients: [ann, { recipient: film, role: FOR_WORK }] }')}`,
  );
  await apply(
    `source: two${edition('{ key: k, recipients: [ann, { recipient: film, role: PRIMARY }] }')}`,
  );
  expect(await query('select value from claim order by position')).toEqual([
    { value: 'ann, film (FOR_WORK)' },
    { value: 'ann, film' },
  ]);
  expect(await readRecipients()).toEqual([]);
  await apply(
    edition(`{ key: k, claims: [{ field: recipients, value: "film (FOR_WORK), ann", accepted: true },
      { field: recipients, value: "ann, film" }] }`),
  );
  expect((await readRecipients()).map((row) => Object.values(row as object).slice(0, 2))).toEqual([
    ['film', 'FOR_WORK'],
    ['ann', 'PRIMARY'],
  ]);
});

test('two entries for an honor in one document are combined, and contradictions are reported', async () => {
  const honors = (detail: string) =>
    `{ recipients: [{ recipient: film, detail: a reel }] }, { recipients: [{ recipient: film, ${detail} }] }`;
  await apply(world + edition(honors('role: FOR_WORK')));
  expect(await readRecipients()).toEqual([film]);
  expect(await problems(edition(honors('detail: two reels')))).toEqual([
    '1.yaml:3:138 editions[0].honors[1].recipients: The honor "prize/1903/-/film" occurs twice in this document, with different values of recipients.',
  ]);
});

test('an award that was not given has no winner', async () => {
  const award = (status: string, result: string) => `
editions: [{ program: prize, year: 1903, names: { en: P }, categories: [{ slug: best, names: { en: B }, kind: WORK,
  awards: [{ slug: best, names: { en: B }, status: ${status}, honors: [{ recipients: [film], result: ${result} }] }] }] }]`;
  expect(await problems(world + award('NOT_AWARDED', 'WON'))).toEqual([
    '1.yaml:9:52 editions[0].categories[0].awards[0].status: The award "prize/1903/best" cannot be NOT_AWARDED with the winner "best/film".',
  ]);
  await apply(world + award('NOT_AWARDED', 'NOMINATED'));
  expect(await problems(award('UPCOMING', 'WON'))).toHaveLength(1);
  await apply(award('AWARDED', 'WON'));
  expect(
    await problems(award('NOT_AWARDED', 'WON').replace(/, honors.*?\] \}\] /, ' }] ')),
  ).toEqual([
    '1.yaml:4:52 editions[0].categories[0].awards[0].status: The award "prize/1903/best" cannot be NOT_AWARDED with the winner "best/film".',
  ]);
});

test('a misspelled program is reported once, not for each entity within it', async () => {
  expect(
    await problems(
      world + edition('{ recipients: [ann] }, { recipients: [bob] }').replace('prize', 'prise'),
    ),
  ).toEqual([
    '1.yaml:8:23 editions[0].program: There is no program "prise"; did you mean "prize"?',
  ]);
});
