import { describe, expect, test } from 'vitest';
import { checkSources } from '../../../../../src/cli/unsourced/find-unsourced.ts';
import { openCsv, world } from '../../../../support/documents/csv.ts';
import { createTestClient } from '../../../../support/server/test-client.ts';

/** Spreadsheets as documents: a row an honor. */
const { db, apply, applyCsv, query, changes } = await openCsv();
const { answer } = createTestClient(db);

describe('a spreadsheet', () => {
  const sheet = `\
program,programName:en,year,editionName:en,category,categoryName:en,categoryKind,award,awardName:en,recipients,recipientKind,placeKind,recipientNames:en,recipientNames:zh-Hans,reason:en,announcedOn,source,sourceTitle,sourceKind,paragraph
city-prize,City Prize,2025,City Prize 2025,digital,Digital City,CITY,gold,Gold,guangzhou,PLACE,CITY,Guangzhou,广州,"It cut queues, and told why.",2025-09-04,release,Press release,PRESS_RELEASE,3
city-prize,,2025,,digital,,,gold,,shenzhen; foshan,PLACE,CITY,Shenzhen; Foshan,深圳;,,2025-09,release,,,3; 4
city-prize,,2025,,digital,Digital City,,silver,Silver,guangzhou,,,,,,,,,,
`;

  test('creates all that its rows name, and queries return it', async () => {
    await applyCsv(sheet);
    const { data } = await answer(`{
      edition(program: "city-prize", year: 2025) {
        name
        program { name }
        categories {
          name kind
          awards {
            name
            honors { nodes {
              credit(lang: ["zh-Hans", "en"])
              reason announcedOn
              references { source { title } locator { paragraph } }
            } }
          }
        }
      }
    }`);
    const cited = (paragraph: number) => ({
      source: { title: 'Press release' },
      locator: { paragraph },
    });
    const [guangzhou, both, again] = [
      {
        credit: '广州',
        reason: 'It cut queues, and told why.',
        announcedOn: '2025-09-04',
        references: [cited(3)],
      },
      {
        credit: '深圳, Foshan',
        reason: null,
        announcedOn: '2025-09',
        references: [cited(3), cited(4)],
      },
      { credit: '广州', reason: null, announcedOn: null, references: [] },
    ];
    expect(data).toEqual({
      edition: {
        name: 'City Prize 2025',
        program: { name: 'City Prize' },
        categories: [
          {
            name: 'Digital City',
            kind: 'CITY',
            awards: [
              { name: 'Gold', honors: { nodes: [guangzhou, both] } },
              { name: 'Silver', honors: { nodes: [again] } },
            ],
          },
        ],
      },
    });
  });

  test('cites its source for all that its rows say', async () => {
    await applyCsv(sheet.replace(/,,,,,,,,,,\n$/, ',,,,,,,release,,,\n'));
    expect(await checkSources(db, null)).toEqual({ facts: 32, unsourced: 0, entities: [] });
  });

  test('cites another source for the honor alone', async () => {
    const csv = `program,programName:en,year,editionName:en,recipients,recipientKind,recipientNames:en,personBornOn,organization,source,field
prize,Prize,2025,Prize 2025,jane,PERSON,Jane,1911,studio,news; site,; honor
prize,Prize,2025,Prize 2025,joe; jane,PERSON,Joe; Jane,,studio;,site,`;
    await apply(`${world.slice(0, world.indexOf('people'))}`);
    await applyCsv(csv);
    const rows =
      await query(`select concat_ws(' ', e.kind, x.slug) as of, string_agg(s.slug, ' ' order by s.slug) as sources
      from reference r join source s on s.id = r.source_id join entity e on e.id = r.entity_id
      left join recipient x on x.id = e.id group by 1 order by 1`);
    expect(rows).toEqual([
      { of: 'AFFILIATION', sources: 'news site' },
      { of: 'EDITION', sources: 'news' },
      { of: 'HONOR', sources: 'news site site' },
      { of: 'PROGRAM', sources: 'news' },
      { of: 'RECIPIENT jane', sources: 'news' },
      { of: 'RECIPIENT joe', sources: 'site' },
    ]);
  });

  test.each([
    ['with semicolons, as spreadsheets write it in Europe', ';'],
    ['with tabs', '\t'],
  ])('can be written %s', async (_, delimiter) => {
    await apply(world);
    const rows = [
      ['program', 'year', 'award', 'recipients', 'creditedAs'],
      ['prize', '2025', 'gold', '"jane; joe"', '"J., ""Jane"";"'],
    ];
    await applyCsv(rows.map((cells) => cells.join(delimiter)).join('\n'));
    expect(await query('select credited_as from honor_recipient order by position')).toEqual([
      { credited_as: 'J., "Jane"' },
      { credited_as: null },
    ]);
  });

  test('can have a byte order mark, other line breaks, spaces, and blank rows and columns', async () => {
    await apply(world);
    await applyCsv(
      '\uFEFFprogram, year , award,recipients,key,\r\n prize,2025,"gold" , jane ,"two\r\nlines",\r\n,,,,,\r\n\r\n',
    );
    expect(await query('select key from honor')).toEqual([{ key: 'two\r\nlines' }]);
  });
});

describe('a row has the meaning of a document:', () => {
  test.each<[string, string, string]>([
    [
      'of an award',
      `program,year,category,award,recipients,result,acceptance,tied,share,position,announcedOn,source,page,fragment
prize,2025,best,gold,jane,SPECIAL_MENTION,DECLINED,TRUE,1/2,3,2025-11,news; site,4;,; About`,
      `
    categories: [{ slug: best, awards: [{ slug: gold, honors: [{
      recipients: [jane], result: SPECIAL_MENTION, acceptance: DECLINED, tied: true, share: 1/2, position: 3,
      announcedOn: "2025-11", references: [{ source: news, page: 4 }, { source: site, fragment: About }] }] }] }]`,
    ],
    [
      'without an award',
      'program,year,category,recipients\nprize,2025,best,jane',
      'honors: [{ recipients: [jane], category: best }]',
    ],
    [
      'without a category',
      'program,year,award,recipients\nprize,2025,gold,jane',
      'honors: [{ recipients: [jane], award: gold }]',
    ],
    [
      'in a named edition, with a key',
      'program,edition,key,recipients\nprize,2025,first,jane',
      'honors: [{ key: first, recipients: [jane] }]',
    ],
    [
      'of several recipients',
      `program,year,recipients,creditedAs,detail,onBehalfOf,place,organization,title,asOf
prize,2025,jane; FOR_WORK:some-film; joe,; A \\; B;,; ; Song,studio; ;,; ; guangzhou,studio | studio; ; studio,Maker | Head \\| Owner;;,2024 |; ; 2025`,
      `
    honors: [{ recipients: [
      { recipient: jane, onBehalfOf: studio, affiliations: [
        { organization: studio, title: Maker, asOf: "2024" }, { organization: studio, title: Head | Owner }] },
      { recipient: some-film, role: FOR_WORK, creditedAs: A ; B },
      { recipient: joe, detail: Song, place: guangzhou, affiliations: [{ organization: studio, asOf: "2025" }] }] }]`,
    ],
    [
      'with the kinds of affiliations',
      'program,year,recipients,organization,affiliationKind\nprize,2025,jane; joe,studio; studio,Label; member',
      `honors: [{ recipients: [
        { recipient: jane, affiliations: [{ organization: studio, kind: PUBLISHER }] },
        { recipient: joe, affiliations: [{ organization: studio, kind: MEMBERSHIP }] }] }]`,
    ],
    [
      'of several places',
      'program,year,recipients,place\nprize,2025,studio; joe; jane,guangzhou | macau; macau;',
      'honors: [{ recipients: [{ recipient: studio, place: [guangzhou, macau] }, { recipient: joe, place: macau }, jane] }]',
    ],
    [
      'with what is known of its recipients',
      `program,year,recipients,recipientKind,externalId:wikidata,externalId:imdb,recipientLinks,recipientAttribute:guild:branch
prize,2025,jane; some-film,PERSON; WORK,Q1; Q2,nm1 | nm2;,; https://a.example | Video https://b.example/x,Sound | A\\; B \\| C;`,
      `
    honors: [{ recipients: [jane, some-film] }] }]
people: [{ slug: jane, externalIds: [{ scheme: wikidata, value: Q1 }, { scheme: imdb, value: nm1 }, { scheme: imdb, value: nm2 }],
  attributes: { "guild:branch": [Sound, A; B | C] } }]
works: [{ slug: some-film, externalIds: { wikidata: Q2 }, links: [
  { url: "https://a.example", kind: OTHER }, { url: "https://b.example/x", kind: VIDEO }] }]
x: [{`,
    ],
    [
      'with links and attributes of what it is in',
      `program,year,category,award,recipients,programLinks,editionLinks,awardLinks,programAttribute:guild:no,editionAttribute:guild:no,categoryAttribute:guild:no,awardAttribute:guild:no
prize,2025,best,gold,jane,official https://a.example; https://b.example,https://c.example,article https://d.example,1,2,3; 4,5`,
      `
    links: [{ url: "https://c.example", kind: OTHER }], attributes: { "guild:no": 2 },
    categories: [{ slug: best, attributes: { "guild:no": [3, 4] }, awards: [{ slug: gold,
      links: [{ url: "https://d.example", kind: ARTICLE }], attributes: { "guild:no": 5 }, honors: [{ recipients: [jane] }] }] }] }]
programs: [{ slug: prize, attributes: { "guild:no": 1 },
  links: [{ url: "https://a.example", kind: OFFICIAL }, { url: "https://b.example", kind: OTHER }] }]
x: [{`,
    ],
    [
      'with the jury of its edition',
      `program,year,recipients,participants,participantNames:en,participantCapacity
prize,2025,jane,ann; jury chair:joe; joe,Ann; ;,; ; Winner of 2024
prize,2025,joe,ann,,`,
      `
    honors: [{ recipients: [jane] }, { recipients: [joe] }], participants: [{ person: ann, role: JUROR },
      { person: joe, role: JURY_CHAIR }, { person: joe, role: JUROR, capacity: Winner of 2024 }] }]
people: [{ slug: ann, names: { en: Ann } }]
x: [{`,
    ],
    [
      'with reasons in languages',
      'program,year,recipients,reason:en,reason:ZH-hans\nprize,2025,jane,"For\nthis",此',
      'honors: [{ recipients: [jane], reason: { en: "For\\nthis", zh-Hans: 此 } }]',
    ],
    [
      'with sources that give some fields',
      `program,year,recipients,announcedOn,share,source,field,givenBy
prize,2025,jane,2025,1/1,news; site,; announcedOn,"share: site, news; announcedOn: "`,
      `
    honors: [{ recipients: [jane], announcedOn: "2025", share: 1/1,
      references: [{ source: news }, { source: site, field: announcedOn }],
      givenBy: { share: [site, news], announcedOn: [] } }]`,
    ],
  ])('%s', async (_, csv, yaml) => {
    // The text beside the edition ends with the beginning of nothing.
    const document = `editions: [{ program: prize, year: 2025, ${yaml.trim()} }]`.replace(
      /\nx: .*$/,
      '',
    );
    await apply(world);
    const { revision } = await applyCsv(csv);
    expect(revision).toBe('2');
    expect((await apply(document)).revision).toBe('2');

    await query('truncate entity, change cascade');
    await apply(world);
    expect((await apply(document)).revision).toBe('4');
    expect((await applyCsv(csv)).revision).toBe('4');
  });
});

describe('an empty cell', () => {
  const honor = `
editions: [{ program: prize, year: 2025, honors: [{
  key: first, recipients: [{ recipient: jane, creditedAs: J. }], share: 1/2, announcedOn: "2025" }] }]`;

  test('leaves the value as it is', async () => {
    await apply(world);
    await apply(honor);
    await applyCsv('program,year,key,recipients,share,announcedOn\nprize,2025,first,,,2025-09');
    expect(await changes()).toEqual([
      ['CHANGED HONOR prize/2025/first', 'announcedOn', '2025', '2025-09'],
    ]);
  });

  test('leaves the details of recipients, whose list is given as a whole', async () => {
    await apply(world);
    await apply(honor);
    await applyCsv(
      'program,year,key,recipients,creditedAs,detail\nprize,2025,first,joe; jane,,; Song',
    );
    expect(
      await query(`select r.slug, h.credited_as, h.detail from honor_recipient h
        join recipient r on r.id = h.recipient_id order by h.position`),
    ).toEqual([
      { slug: 'joe', credited_as: null, detail: null },
      { slug: 'jane', credited_as: 'J.', detail: 'Song' },
    ]);
    await applyCsv('program,year,key,recipients\nprize,2025,first,joe');
    expect(await query('select count(*)::int from honor_recipient')).toEqual([{ count: 1 }]);
  });
});

test('two rows of one honor cite two sources', async () => {
  await apply(world);
  await applyCsv(`program,year,award,recipients,source
prize,2025,gold,jane,news
prize,2025,gold,jane,site`);
  expect(await query('select s.slug from reference r join source s on s.id = r.source_id')).toEqual(
    [{ slug: 'news' }, { slug: 'site' }],
  );
});
