import { describe, expect, test } from 'vitest';
import { openCsv, world } from '../../../../support/documents/csv.ts';
import { slugForm } from '../../../../support/documents/problems.ts';

/** The problems of a spreadsheet are told with line, column and the name of the column, all of them at once. */
const { apply, problemsOfCsv } = await openCsv();

describe('a file that cannot be read is refused:', () => {
  test.each<[string, string, string[]]>([
    ['empty', ' \n', ['honors.csv The file is empty. Its first line must name the columns.']],
    [
      'a quote that is not closed',
      'program,year,recipients\nprize,2025,"jane\nprize,2025,joe\n',
      ['honors.csv:2:12 The quote that opens here has no closing quote.'],
    ],
    [
      'a quote that is never closed, with good rows before and after',
      'program,year,recipients\nprize,2025,jane\nprize,2025,joe\nprize,2025,"jane\nprize,2025,joe',
      ['honors.csv:4:12 The quote that opens here has no closing quote.'],
    ],
    [
      'a quote within a cell',
      'program,year,recipients,detail\nprize,2025,jane, The "Song"\n',
      [
        'honors.csv:2:18 This cell contains a quote. Put the whole cell in quotes, and double each quote in it.',
      ],
    ],
    [
      'text after a quote',
      'program,year,recipients,detail\nprize,2025,jane,"The "Song""\n',
      [
        'honors.csv:2:17 Text follows the closing quote of this cell. Put the whole cell in quotes, and double each quote in it.',
      ],
    ],
    [
      'unknown columns',
      'program,Year,recipent,winner:en\n',
      [
        'honors.csv:1:9 Year: There is no column "Year"; did you mean "year"?',
        'honors.csv:1:14 recipent: There is no column "recipent"; did you mean "recipients"?',
        'honors.csv:1:23 winner:en: There is no column "winner".',
      ],
    ],
    [
      'columns that are there twice',
      'program,year,recipients,year,reason:en,reason:EN\n',
      [
        'honors.csv:1:25 year: The column "year" occurs twice.',
        'honors.csv:1:40 reason:EN: The column "reason:en" occurs twice.',
      ],
    ],
    [
      'columns with and without languages',
      'program,year,recipients,reason,result:en,recipientNames:en_US\n',
      [
        'honors.csv:1:25 reason: The column "reason" must name its language, as in "reason:en".',
        'honors.csv:1:32 result:en: The column "result" has no languages. Remove the colon and what follows.',
        'honors.csv:1:42 recipientNames:en_US: Expected a language tag such as en or zh-Hans, got "en_US".',
      ],
    ],
    [
      'attributes without a key',
      'program,year,recipients,attribute,attribute:class\n',
      [
        'honors.csv:1:25 attribute: The column "attribute" must name its key, as in "attribute:oscars:class".',
        'honors.csv:1:35 attribute:class: The column "attribute" must name its key, as in "attribute:oscars:class".',
      ],
    ],
    [
      'columns that are missing',
      'award,reason:en\n',
      [
        'honors.csv:1:1 The column "program" is missing: every row needs it.',
        'honors.csv:1:1 The column "year" or "edition" is missing: every row needs it.',
        'honors.csv:1:1 The column "recipients" or "key" is missing: every row needs it.',
      ],
    ],
  ])('%s', async (_, text, expected) => {
    expect(await problemsOfCsv(text)).toEqual(expected);
  });
});

describe('a problem has the line, the column and its name:', () => {
  const hint =
    'A spreadsheet may have changed it. Set the format of the column to Text, and enter it again.';

  test.each<[string, string, string[]]>([
    [
      'rows of another length',
      'program,year,recipients\nprize,2025\nprize,2025,jane,\n',
      [
        'honors.csv:2:1 The row has 2 cells, but there are 3 columns.',
        'honors.csv:3:1 The row has 4 cells, but there are 3 columns.',
      ],
    ],
    [
      'cells under no name',
      'program,year,recipients,\nprize,2025,jane,\nprize,2025,joe,?\n',
      ['honors.csv:3:16 The column of this cell has no name in the first line.'],
    ],
    [
      'more columns with a value than are read',
      `program,year,recipients${','.repeat(1_000)}\np,2025,a${','.repeat(498)}x${','.repeat(500)}\n`,
      ['honors.csv:2:507 The file has more than 500 columns with a name or a value.'],
    ],
    [
      'rows without a program, an edition or recipients',
      'program,year,edition,recipients\n,2025,,jane\nprize,,,jane\nprize,2025,,\n',
      [
        'honors.csv:2:1 program: The row needs a program.',
        'honors.csv:3:7 year: The row needs a year or an edition.',
        'honors.csv:4:13 recipients: An honor needs recipients or a key.',
      ],
    ],
    [
      'an invalid year',
      'program,year,recipients\nprize,MMXXV,jane\nprize,0,jane\nprize,2025.0,jane\n',
      [
        'honors.csv:2:7 year: Expected a year, got "MMXXV".',
        'honors.csv:3:7 year: Expected a year from 1, got 0.',
        'honors.csv:4:7 year: Expected a year, got "2025.0".',
      ],
    ],
    [
      'slugs that are none',
      'program,edition,category,award,recipients\nPrize,2025,,,jane\nprize,Spring 2025,,,jane\nprize,2025,Best,Gold,jane; FOO:joe; joe; joe',
      [
        `honors.csv:2:1 program: Expected ${slugForm}, got "Prize".`,
        `honors.csv:3:7 edition: Expected ${slugForm}, got "Spring 2025".`,
        `honors.csv:4:12 category: Expected ${slugForm}, got "Best".`,
        `honors.csv:4:17 award: Expected ${slugForm}, got "Gold".`,
        'honors.csv:4:22 recipients: Expected one of PRIMARY, FOR_WORK, CONTRIBUTOR, ON_BEHALF, got "FOO".',
      ],
    ],
    [
      'a recipient that occurs twice',
      'program,year,recipients\nprize,2025,jane; jane',
      ['honors.csv:2:12 recipients: Expected each recipient once in a role, got "jane; jane".'],
    ],
    [
      'an attribute with one value twice, or an empty one',
      'program,year,recipients,attribute:a:x,attribute:a:y\nprize,2025,jane,1,2; 2\nprize,2025,joe,1; ; 2,2',
      [
        'honors.csv:2:19 attribute:a:y: Expected each value once, got "2; 2".',
        'honors.csv:3:16 attribute:a:x: Expected text, { value, lang, url }, or a list of these, got "1; ; 2".',
      ],
    ],
    [
      'the names of one language out of several',
      `program,year,recipients,recipientKind,recipientNames:en,recipientNames:fr\nprize,2025,ann; bob,PERSON,Ann; Bob,;${'x'.repeat(501)}`,
      [
        `honors.csv:2:37 recipientNames:fr: Expected text of at most 500 characters, got "${'x'.repeat(76)}....`,
      ],
    ],
    [
      'values that spreadsheets have rewritten',
      `program,year,recipients,announcedOn,share
prize,2025,jane,9/4/2025,2-Jan
prize,2025,joe,45904,0.5
prize,2025,jane; joe,soon,half`,
      [
        `honors.csv:2:17 announcedOn: Expected a date such as "2025-09-04", "2011-11" or "1926", got "9/4/2025". ${hint}`,
        `honors.csv:2:26 share: Expected 1 or a fraction below 1, such as 1/2, got "2-Jan". ${hint}`,
        `honors.csv:3:16 announcedOn: Expected a date such as "2025-09-04", "2011-11" or "1926", got "45904". ${hint}`,
        `honors.csv:3:22 share: Expected 1 or a fraction below 1, such as 1/2, got "0.5". ${hint}`,
        'honors.csv:4:22 announcedOn: Expected a date such as "2025-09-04", "2011-11" or "1926", got "soon".',
        'honors.csv:4:27 share: Expected 1 or a fraction below 1, such as 1/2, got "half".',
      ],
    ],
    [
      'values of another form',
      `program,year,recipients,result,tied,position,source,page,givenBy
prize,2025,'jane,gone,perhaps,first,news,p. 3,news`,
      [
        `honors.csv:2:12 recipients: Expected ${slugForm}, got "'jane".`,
        'honors.csv:2:18 result: Expected one of WON, SPECIAL_MENTION, RUNNER_UP, FINALIST, SHORTLISTED, LONGLISTED, NOMINATED, got "gone".',
        'honors.csv:2:23 tied: Expected true or false, got "perhaps".',
        'honors.csv:2:31 position: Expected a whole number, got "first".',
        'honors.csv:2:42 page: Expected a whole number, got "p. 3".',
        'honors.csv:2:47 givenBy: Expected a map of fields to lists of sources, got "news".',
      ],
    ],
    [
      'a cell after one of several lines and characters of several bytes',
      'program,year,recipients,reason:zh-Hans,announcedOn\r\nprize,2025,jane,"深圳\r\n😀",now\r\n',
      [
        'honors.csv:3:5 announcedOn: Expected a date such as "2025-09-04", "2011-11" or "1926", got "now".',
      ],
    ],
    [
      'items that do not fit together',
      `program,year,recipients,creditedAs,source,paragraph,organization,title
prize,2025,jane; joe,J.,news,,studio,
prize,2025,jane,J.; Mrs. J.,news; site,1; 2; 3,,Maker
prize,2025,joe,,,7,studio | studio,A | B | C`,
      [
        'honors.csv:2:22 creditedAs: The cell has 1 item for 2 recipients. Write a semicolon within an item as "\\;".',
        'honors.csv:2:31 organization: The cell has 1 item for 2 recipients. Write a semicolon within an item as "\\;".',
        'honors.csv:3:17 creditedAs: The cell has 2 items for 1 recipient. Write a semicolon within an item as "\\;".',
        'honors.csv:3:29 source: The cell has 2 items for 3 references. Write a semicolon within an item as "\\;".',
        'honors.csv:3:48 organization: Each affiliation needs its organization.',
        'honors.csv:4:17 source: Each reference needs its source.',
        'honors.csv:4:20 organization: The cell has 2 items for 3 affiliations. Write a bar within an item as "\\|".',
      ],
    ],
    [
      'names and kinds of nothing, and kinds that are none',
      `program,year,category,categoryName,categoryKind,award,awardName,recipients,recipientKind,placeKind,recipientNames
prize,2025,,City,CITY,,,jane,,,Jane
prize,2025,,,,gold,Gold,studio,ORGANIZATION,CITY,
prize,2025,best,,,,Gold,jane,ROBOT,,`,
      [
        'honors.csv:2:13 categoryName: The row has this value but no category. Add the slug of the category.',
        'honors.csv:2:18 categoryKind: The row has this value but no category. Add the slug of the category.',
        'honors.csv:2:30 recipientKind: The row describes recipients without their kinds. Add recipientKind.',
        'honors.csv:3:12 category: With awardName, the row also needs the category of the award.',
        'honors.csv:3:45 placeKind: Only a recipient of recipientKind PLACE has this value.',
        'honors.csv:4:20 awardName: The row has this value but no award. Add the slug of the award.',
        'honors.csv:4:30 recipientKind: Expected one of PLACE, ORGANIZATION, PERSON, TEAM, PRODUCT, PROJECT, WORK, got "ROBOT".',
      ],
    ],
    [
      'things that nobody knows',
      `program,year,award,recipients,onBehalfOf,place,organization,source
prize,2025,glod,jene,studioo,guangzou,studoi,nwes`,
      [
        'honors.csv:2:12 award: There is no award "glod".',
        'honors.csv:2:17 recipients: There is no recipient "jene"; did you mean "jane"?',
        'honors.csv:2:22 onBehalfOf: There is no organization "studioo"; did you mean "studio"?',
        'honors.csv:2:30 place: There is no place "guangzou"; did you mean "guangzhou"?',
        'honors.csv:2:39 organization: There is no person "jene"; did you mean "jane"?',
        'honors.csv:2:39 organization: There is no organization "studoi"; did you mean "studio"?',
        'honors.csv:2:46 source: There is no source "nwes"; did you mean "news"?',
      ],
    ],
    [
      'several places, one of them unknown or listed twice',
      `program,year,award,recipients,place
prize,2025,gold,jane; studio,guangzhou | guangzou; guangzhou
prize,2025,gold,some-film,guangzhou | guangzhou`,
      [
        'honors.csv:2:30 place: There is no place "guangzou"; did you mean "guangzhou"?',
        'honors.csv:3:27 place: Expected each slug once, got "guangzhou | guangzhou".',
      ],
    ],
    [
      'new things without what they need',
      `program,year,category,award,recipients,recipientKind,source,sourceTitle
new-prize,2024,top,silver,mary,PERSON,blog,Blog`,
      [
        'honors.csv:2:1 program: There is no program "new-prize".',
        'honors.csv:2:11 editionName: The new edition "new-prize/2024" needs names.',
        'honors.csv:2:16 categoryKind: The new category "new-prize/2024/top" needs kind.',
        'honors.csv:2:16 categoryName: The new category "new-prize/2024/top" needs names.',
        'honors.csv:2:20 awardName: The new award "new-prize/2024/silver" needs names.',
        'honors.csv:2:27 recipientNames: The new person "mary" needs names.',
        'honors.csv:2:39 sourceKind: The new source "blog" needs kind.',
      ],
    ],
    [
      'rows that contradict each other',
      `program,year,editionName:en,category,categoryName:en,award,recipients,recipientKind,placeKind,recipientNames:en,reason:en,position
prize,2025,Prize,best,Best,gold,guangzhou,PLACE,CITY,Guangzhou,Great,1
prize,2025,Price,best,Worst,gold,guangzhou,PLACE,ZONE,Canton,Small,2
prize,2025,,other,Other,gold,jane,PERSON,,,,
prize,2025,,,,,joe,TEAM,,Joe,,`,
      [
        'honors.csv:3:12 editionName:en: The edition "prize/2025" occurs twice in this document, with different values of names: "Prize" and "Price".',
        'honors.csv:3:23 categoryName:en: The category "prize/2025/best" occurs twice in this document, with different values of names: "Best" and "Worst".',
        'honors.csv:3:50 placeKind: The place "guangzhou" occurs twice in this document, with different values of placeKind: "CITY" and "ZONE".',
        'honors.csv:3:55 recipientNames:en: The place "guangzhou" occurs twice in this document, with different values of names: "Guangzhou" and "Canton".',
        'honors.csv:3:62 reason:en: The honor "prize/2025/gold/guangzhou" occurs twice in this document, with different values of reason: "Great" and "Small".',
        'honors.csv:3:68 position: The honor "prize/2025/gold/guangzhou" occurs twice in this document, with different values of position: "1" and "2".',
        'honors.csv:4:13 category: The award "prize/2025/gold" occurs twice in this document, with different values of category: "best" and "other".',
        'honors.csv:4:13 categoryKind: The new category "prize/2025/other" needs kind.',
        'honors.csv:5:16 recipients: "joe" is a person already, and cannot be a team.',
      ],
    ],
  ])('%s', async (_, text, expected) => {
    await apply(world);
    expect(await problemsOfCsv(text)).toEqual(expected);
  });
});

test('a misspelled result of an award that is to come is the only problem, not taken for a winner', async () => {
  await apply(world);
  const rows = ['jane,FINALIST', 'joe,FINALST'].map(
    (row) => `prize,2025,best,best-port,Best Port,UPCOMING,${row}`,
  );
  expect(
    await problemsOfCsv(
      ['program,year,category,award,awardName,awardStatus,recipients,result', ...rows].join('\n'),
    ),
  ).toEqual([
    'honors.csv:3:50 result: Expected one of WON, SPECIAL_MENTION, RUNNER_UP, FINALIST, SHORTLISTED, LONGLISTED, NOMINATED, got "FINALST".',
  ]);
});

test('a name with a line break or a mark of direction is a problem at its cell', async () => {
  await apply(world);
  const head = 'program,year,recipients,recipientKind,recipientNames\n';
  const rows = 'prize,2025,new-one,PERSON,A\u202eb\nprize,2025,new-two,PERSON,"A\nb"\n';
  const form = 'one line without control characters and invisible marks of direction';
  expect(await problemsOfCsv(head + rows)).toEqual([
    `honors.csv:2:27 recipientNames: Expected ${form}, got "A\\u202eb".`,
    `honors.csv:3:27 recipientNames: Expected ${form}, got "A\\nb".`,
  ]);
});
