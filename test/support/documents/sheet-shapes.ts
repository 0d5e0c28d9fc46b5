import { writeOds } from 'hucre/ods';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** Ten spreadsheets in shapes that people have. */

export interface Shape {
  shape: string;
  file: string;
  bytes: () => Promise<Uint8Array>;
  program: string;
  /** a part of each problem that the proposed mapping leads to; none if it can be used as it is */
  problems?: string[];
  /** texts of the proposed mapping, and what a person writes there instead */
  edit?: [from: string, to: string][];
  /** lines that a person adds */
  add?: string;
  /** a part of the report */
  reported: string;
  /** the honors that a first query returns */
  honors: string[];
}

type Cells = NonNullable<WriteSheet['rows']>;

const xlsx =
  (rows: Cells, more: Partial<WriteSheet> = {}, dateSystem: '1900' | '1904' = '1900') =>
  async () =>
    writeXlsx({ sheets: [{ name: 'Winners', rows, ...more }], dateSystem });
const text = (content: string, encoding: BufferEncoding) => async () =>
  Buffer.from(content, encoding);
const day = (year: number, month: number, date: number) =>
  new Date(Date.UTC(year, month - 1, date));

export const shapes: readonly Shape[] = [
  {
    shape: 'two people of one name',
    file: 'screen-prize.xlsx',
    bytes: xlsx([
      ['Year', 'Category', 'Winner'],
      [1967, 'Actor', 'Steve McQueen'],
      [2014, 'Director', 'Steve McQueen'],
      [2015, 'Director', 'Ann Lee'],
    ]),
    program: 'screen-prize',
    add: 'recipients:\n  Steve McQueen: { Year 1967: steve-mcqueen, Category Director: steve-mcqueen-director }\n',
    reported: 'person 3 0',
    honors: [
      '2015 director WON PERSON ann-lee',
      '2014 director WON PERSON steve-mcqueen-director',
      '1967 actor WON PERSON steve-mcqueen',
    ],
  },
  {
    shape: 'one slug for two kinds',
    file: 'album-prize.csv',
    bytes: text(
      'Year,Artist,Album,Label\n1994,Weezer,Weezer,DGC\n1996,Weezer,Pinkerton,DGC\n',
      'utf8',
    ),
    program: 'album-prize',
    problems: [
      'album-prize.csv:2:13 Album: "Weezer" is a work here, and a person in row 2 (Artist): both would get the slug "weezer".',
    ],
    edit: [['Artist: { recipient: PERSON }', 'Artist: { recipient: TEAM }']],
    add: 'recipients: { "Weezer": { "Artist": weezer, "Album": weezer-album } }\n',
    reported: 'team 1 0',
    honors: [
      '1996 album-prize WON TEAM weezer, FOR_WORK WORK pinkerton',
      '1994 album-prize WON TEAM weezer, FOR_WORK WORK weezer-album',
    ],
  },
  {
    shape: 'songs of films',
    file: 'song-prize.xlsx',
    bytes: xlsx([
      ['Year', 'Song', 'Film', 'Songwriters', 'Won'],
      [1997, 'My Heart Will Go On', 'Titanic', 'James Horner; Will Jennings', 'yes'],
      [1997, 'Go the Distance', 'Hercules', 'Alan Menken; David Zippel', 'no'],
    ]),
    program: 'song-prize',
    edit: [['Songwriters: null', 'Songwriters: { recipient: PERSON, role: CONTRIBUTOR }']],
    reported: 'work 4 0',
    honors: [
      '1997 song-prize WON WORK my-heart-will-go-on of titanic, FOR_WORK WORK titanic, CONTRIBUTOR PERSON james-horner, CONTRIBUTOR PERSON will-jennings',
      '1997 song-prize NOMINATED WORK go-the-distance of hercules, FOR_WORK WORK hercules, CONTRIBUTOR PERSON alan-menken, CONTRIBUTOR PERSON david-zippel',
    ],
  },
  {
    shape: 'a club in a country column',
    file: 'golden-shoe.xlsx',
    bytes: xlsx([
      ['Year', 'Award', 'Player', 'Country', 'Rank'],
      [2011, 'Golden Shoe', 'Ada Kick', 'Bhutan', 1],
      [2011, 'Golden Shoe', 'Bo Pass', 'FC Example', 2],
    ]),
    program: 'golden-shoe',
    problems: [
      'golden-shoe.xlsx:Winners!D3 Country: There is no country and no place "FC Example".',
    ],
    add: 'places: { "FC Example": null }\n',
    reported: 'created place bhutan',
    honors: [
      '2011 golden-shoe WON PERSON ada-kick (bhutan) #1',
      '2011 golden-shoe WON PERSON bo-pass #2',
    ],
  },
  {
    shape: 'merged cells below a title',
    file: 'merged.xlsx',
    bytes: xlsx(
      [
        ['Harbor Prize, all winners', null, null, null],
        [],
        ['Year', 'Category', 'Author', 'Title'],
        [2020, 'Poetry', 'Ida Moor', 'Tides'],
        [null, null, 'Jo Quay', 'Ebb'],
        [null, 'Prose', 'Kim Dock', 'The Long Pier'],
      ],
      {
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
          { startRow: 3, startCol: 0, endRow: 5, endCol: 0 },
          { startRow: 3, startCol: 1, endRow: 4, endCol: 1 },
        ],
      },
    ),
    program: 'harbor-prize',
    edit: [
      ['program: merged', 'program: harbor-prize'],
      ['programName: Merged', 'programName: Harbor Prize'],
    ],
    reported: 'category 2 0',
    honors: [
      '2020 poetry WON PERSON ida-moor, FOR_WORK WORK tides',
      '2020 poetry WON PERSON jo-quay, FOR_WORK WORK ebb',
      '2020 prose WON PERSON kim-dock, FOR_WORK WORK the-long-pier',
    ],
  },
  {
    shape: 'German Excel',
    file: 'buchpreis-gewinner.csv',
    bytes: text(
      'Jahr;Preis;Autorin;Titel;Land;Datum;Platz;Wertung\r\n2023;Buchpreis;Änne Groß;Das Öl;Österreich;31.12.2023;1,0;9,5\r\n2024;Buchpreis;Zoë Weiß;Die Tür;Schweiz;01.12.2024;1,0;8,75\r\n',
      'latin1',
    ),
    program: 'buchpreis',
    edit: [['Wertung: null', 'Wertung: attribute:jury:score']],
    reported:
      'buchpreis-gewinner.csv is not UTF-8. It was read as windows-1252: check letters with accents.',
    honors: [
      '2024 buchpreis WON PERSON zoe-weiss (switzerland), FOR_WORK WORK die-tur #1 on 2024-12-01 jury:score=8,75',
      '2023 buchpreis WON PERSON anne-gross (austria), FOR_WORK WORK das-ol #1 on 2023-12-31 jury:score=9,5',
    ],
  },
  {
    shape: 'a Google export',
    file: 'Film Awards 2019 - Sheet1.csv',
    bytes: text(
      'Category,Nominee,Film,Winner,Announced,Citation\n"Best Actress","Mara ""Mo"" Lane",Low Tide,TRUE,4/29/2019,"For a voice,\nand a silence."\nBest Actress,Nia Holm,"Snow, Rain",FALSE,4/29/2019,\n',
      'utf8',
    ),
    program: 'film-awards',
    reported: 'honor 2 0',
    honors: [
      '2019 best-actress WON PERSON mara-mo-lane, FOR_WORK WORK low-tide on 2019-04-29 "For a voice,\nand a silence."',
      '2019 best-actress NOMINATED PERSON nia-holm, FOR_WORK WORK snow-rain on 2019-04-29',
    ],
  },
  {
    shape: 'dates as serial numbers, counted from 1904',
    file: 'serial.xlsx',
    bytes: xlsx(
      [
        ['Prize', 'Laureate', 'Date', 'Born'],
        ['Serial Prize', 'Lea Count', day(2001, 2, 28), 26_000],
        ['Serial Prize', 'Max Tally', day(2003, 12, 31), 27_000],
      ],
      {},
      '1904',
    ),
    program: 'serial-prize',
    reported: 'person 2 0',
    honors: [
      '2003 serial-prize WON PERSON max-tally *1977-12-03 on 2003-12-31',
      '2001 serial-prize WON PERSON lea-count *1975-03-09 on 2001-02-28',
    ],
  },
  {
    shape: 'UTF-16 text with tabs',
    file: 'unicode.txt',
    bytes: text(
      '\uFEFFYear\tProgramme\tPrize\tLaureate\tShare\r\n1903\tŁódź Prize\tScience\tMaria Skłodowska\t1/2\r\n1903\tŁódź Prize\tScience\tPiotr Źródło\t1/2\r\n',
      'utf16le',
    ),
    program: 'lodz-prize',
    reported: 'created program lodz-prize',
    honors: [
      '1903 science WON PERSON maria-sklodowska 1/2',
      '1903 science WON PERSON piotr-zrodlo 1/2',
    ],
  },
  {
    shape: 'an .ods of cities',
    file: 'city-prize.ods',
    bytes: () =>
      writeOds({
        sheets: [
          {
            name: 'Städte',
            rows: [
              ['Jahr', 'Kategorie', 'Stadt', 'Ergebnis', 'Begründung'],
              [2022, 'Gold', 'Musterstadt', 'Sieger', 'Kurze Wege.'],
              [2022, 'Gold', 'Beispielau', 'nominiert', null],
            ],
          },
        ],
      }),
    program: 'city-prize',
    reported: 'place 2 0',
    honors: [
      '2022 gold WON PLACE musterstadt (musterstadt) "Kurze Wege."',
      '2022 gold NOMINATED PLACE beispielau (beispielau)',
    ],
  },
];
