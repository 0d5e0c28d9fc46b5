import { describe, expect, test } from 'vitest';
import { deriveId } from '../../../../../db/id.ts';
import { openImport } from '../../../../support/documents/import.ts';

/** The effects of documents on a state: absent stays, null clears, the rest is created or changed. */
const { apply, applyWith, changes, query } = await openImport();

const release = `
source: release
reason: First load
sources: [{ slug: release, title: The release, kind: PRESS_RELEASE }]
places:
  - { slug: guangdong, names: { en: Guangdong }, placeKind: REGION }
  - { slug: guangzhou, names: { en: Guangzhou, zh-hans: 广州 }, placeKind: CITY, parent: guangdong }
programs:
  - { slug: prize, names: { en: The Prize }, foundedYear: 2011 }
editions:
  - program: prize
    year: 2025
    names: { en: Prize 2025 }
    ceremony: { heldOn: "2025-09-04", venue: The Hall }
    categories:
      - slug: city
        names: { en: Cities }
        kind: CITY
        awards:
          - slug: best-city
            names: { en: Best City }
            honors:
              - { recipients: [guangzhou], reason: { en: Green }, references: [7] }
`;

describe('a new document', () => {
  test('creates what it names, with the series of its award, and raises the revision', async () => {
    const { revision, entries } = await apply(release);
    expect(revision).toBe('1');
    expect(entries.map(({ action, kind, key }) => `${action} ${kind} ${key}`)).toEqual([
      'created source release',
      'created place guangdong',
      'created place guangzhou',
      'created program prize',
      'created edition prize/2025',
      'created category prize/2025/city',
      'created award prize/2025/best-city',
      'created honor prize/2025/best-city/guangzhou',
      'created award-series prize/best-city',
    ]);
    expect(entries.at(-2)).toMatchObject({
      id: deriveId('honor', 'prize', '2025', 'best-city/guangzhou'),
      changes: [
        { field: 'award', before: null, after: 'best-city' },
        { field: 'result', before: null, after: 'WON' },
        { field: 'acceptance', before: null, after: 'UNKNOWN' },
        { field: 'tied', before: null, after: false },
        { field: 'position', before: null, after: 1 },
        { field: 'reason', before: null, after: [{ lang: 'en', text: 'Green' }] },
        { field: 'recipients', before: null, after: [{ recipient: 'guangzhou', role: 'PRIMARY' }] },
        { field: 'references', before: null, after: [{ source: 'release', paragraph: 7 }] },
      ],
    });
    expect(
      await query(`select h.year, h.program_slug, h.category_position, h.award_position, h.position, c.slug
        from honor h join category c on c.id = h.category_id`),
    ).toEqual([
      {
        year: 2025,
        program_slug: 'prize',
        category_position: 1,
        award_position: 1,
        position: 1,
        slug: 'city',
      },
    ]);
    expect(
      await query('select slug, sort_name, kind, place_id from recipient order by slug'),
    ).toEqual([
      { slug: 'guangdong', sort_name: 'guangdong', kind: 'PLACE', place_id: null },
      { slug: 'guangzhou', sort_name: 'guangzhou', kind: 'PLACE', place_id: null },
    ]);
    expect(await query("select lang, text, normalized from name where text = '广州'")).toEqual([
      { lang: 'zh-Hans', text: '广州', normalized: '广州' },
    ]);
    expect(
      await query('select ceremony_held_on, ceremony_venue, ceremony_place_id from edition'),
    ).toEqual([
      { ceremony_held_on: '2025-09-04', ceremony_venue: 'The Hall', ceremony_place_id: null },
    ]);
  });

  test('is logged with its reason and source', async () => {
    await apply(release);
    const rows = await query(`select c.action, c.after, c.reason, s.slug as source from change c
      join source s on s.id = c.source_id where c.entity_key = 'prize'`);
    expect(rows).toEqual([
      {
        action: 'CREATED',
        after: { names: [{ lang: 'en', text: 'The Prize', kind: 'OFFICIAL' }], foundedYear: 2011 },
        reason: 'First load',
        source: 'release',
      },
    ]);
  });

  test('has the reason of the import if it gives none', async () => {
    await applyWith({ reason: 'By hand' }, 'programs: [{ slug: prize, names: { en: P } }]');
    expect(await query('select reason, source_id from change')).toEqual([
      { reason: 'By hand', source_id: null },
    ]);
  });

  test('changes nothing the second time', async () => {
    await apply(release);
    const { revision, entries } = await apply(release);
    expect(revision).toBe('1');
    expect(new Set(entries.map(({ action }) => action))).toEqual(new Set(['unchanged']));
    expect(await query('select max(revision) as revision from change')).toEqual([
      { revision: '1' },
    ]);
  });
});

describe('a later document', () => {
  test('changes what it gives, and leaves the rest', async () => {
    await apply(release);
    await apply('programs: [{ slug: prize, foundedYear: 2012 }]');
    expect(await changes()).toEqual([['CHANGED PROGRAM prize', 'foundedYear', 2011, 2012]]);
    expect(await query('select founded_year, sort_name from program')).toEqual([
      { founded_year: 2012, sort_name: 'the prize' },
    ]);
  });

  test('clears a field with null', async () => {
    await apply(release);
    await apply(`
places: [{ slug: guangzhou, parent: null }]
editions: [{ program: prize, year: 2025, ceremony: null }]`);
    expect(await changes()).toEqual([
      ['CHANGED RECIPIENT guangzhou', 'parent', 'guangdong', null],
      ['CHANGED EDITION prize/2025', 'ceremony.heldOn', '2025-09-04', null],
      ['CHANGED EDITION prize/2025', 'ceremony.venue', 'The Hall', null],
    ]);
  });

  test('clears one part of a ceremony and leaves the others', async () => {
    await apply(release);
    await apply('editions: [{ program: prize, year: 2025, ceremony: { venue: null } }]');
    expect(await query('select ceremony_held_on, ceremony_venue from edition')).toEqual([
      { ceremony_held_on: '2025-09-04', ceremony_venue: null },
    ]);
  });

  test('corrects the recipient of an honor under its key, and the id stays', async () => {
    await apply(release);
    const [before] = await query('select id from honor');
    await apply(`
source: release
places: [{ slug: shenzhen, names: { en: Shenzhen }, placeKind: CITY }]
editions:
  - program: prize
    year: 2025
    honors: [{ key: best-city/guangzhou, recipients: [shenzhen] }]`);
    const made = (await changes()).filter(([entity]) => entity.includes('HONOR'));
    expect(made).toEqual([
      [
        'CHANGED HONOR prize/2025/best-city/guangzhou',
        'recipients',
        [{ recipient: 'guangzhou', role: 'PRIMARY' }],
        [{ recipient: 'shenzhen', role: 'PRIMARY' }],
      ],
    ]);
    expect(await query('select id from honor where award_id is not null')).toEqual([before]);
  });

  test('keeps the id of an honor whose key is given in another form', async () => {
    await apply(release);
    await query("update program set slug = 'old-prize'");
    await apply(release);
    const ids = await query<{ id: string; slug: string }>(
      'select id, slug from program order by slug',
    );
    expect(ids).toEqual([
      { id: deriveId('program', 'prize'), slug: 'old-prize' },
      { id: deriveId('program', 'prize', '2'), slug: 'prize' },
    ]);
    await expect(apply(release)).resolves.toMatchObject({ revision: '2' });
  });

  test('moves an award to another category, with its honors', async () => {
    await apply(release);
    await apply(`
editions:
  - program: prize
    year: 2025
    categories:
      - { slug: place, names: { en: Places }, kind: OTHER, awards: [{ slug: best-city }] }`);
    expect((await changes()).filter(([entity]) => entity.includes('AWARD'))).toEqual([
      ['CHANGED AWARD prize/2025/best-city', 'category', 'city', 'place'],
    ]);
    expect(
      await query(
        'select c.slug, h.category_position from honor h join category c on c.id = h.category_id',
      ),
    ).toEqual([{ slug: 'place', category_position: 2 }]);
  });

  test('moves honors when their sort keys change', async () => {
    await apply(release);
    await apply(`
editions:
  - { program: prize, slug: "2025", year: 2024, categories: [{ slug: city, position: 9, awards: [{ slug: best-city, position: 5 }] }] }`);
    expect(await query('select year, category_position, award_position from honor')).toEqual([
      { year: 2024, category_position: 9, award_position: 5 },
    ]);
  });

  test('lets two places swap their parents and codes', async () => {
    await apply(`
places:
  - { slug: a, names: { en: A }, placeKind: COUNTRY, countryCode: AD }
  - { slug: b, names: { en: B }, placeKind: COUNTRY, countryCode: BB, parent: a }`);
    await apply(`
places:
  - { slug: a, countryCode: BB, parent: b }
  - { slug: b, countryCode: AD, parent: null }`);
    expect(
      await query(
        'select p.country_code, r.slug from place p left join recipient r on r.id = p.parent_id order by 1',
      ),
    ).toEqual([
      { country_code: 'AD', slug: null },
      { country_code: 'BB', slug: 'b' },
    ]);
  });
});
