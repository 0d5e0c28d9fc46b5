/** The citation of a page. */
export interface Citation {
  title: string;
  /** the name of the awards program; null if the page is about no program, or about the program itself */
  program: string | null;
  /** the name of the site */
  site: string;
  /** of the data that the page shows */
  revision: string;
  /** when the data was last changed, as an ISO 8601 time in UTC */
  updatedAt: string;
  /** of the data set, such as `CC-BY-4.0`; null if it has none */
  license: string | null;
  url: string;
  /** what the page cites */
  sources: readonly CitedSource[];
}

/** The program, unless the title names it. */
const programOf = ({ title, program }: Citation): string | null =>
  program !== null && title.includes(program) ? null : program;

export interface CitedSource {
  title: string;
  /** null if it is not known */
  publisher: string | null;
}

/** The words of a citation around its values, in the language of the page. */
export interface CitationWords {
  revision(revision: string, date: string): string;
  license(license: string): string;
  source: string;
  sources(sources: string): string;
  /** @param count of sources that are not listed */
  more(count: number): string;
}

/** The formats of citations that programs read. */
export const citationFormats = ['bib', 'ris'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** A citation lists no more: the page has all of them. */
const maxSources = 10;

const dayOf = ({ updatedAt }: Citation) => updatedAt.slice(0, 10);

const nameOf = ({ title, publisher }: CitedSource) =>
  publisher === null ? title : `${title} (${publisher})`;

/** The sources that a citation lists, with how many more there are. */
function listed({ sources }: Citation, words: CitationWords): string[] {
  const names = sources.slice(0, maxSources).map(nameOf);
  const rest = sources.length - names.length;
  return rest > 0 ? [...names, words.more(rest)] : names;
}

/** A citation for readers. */
export function plainCitation(citation: Citation, words: CitationWords): string {
  const { title, site, revision, license, url } = citation;
  const program = programOf(citation);
  const sources = listed(citation, words);
  return [
    title,
    program,
    `${site}, ${words.revision(revision, dayOf(citation))}`,
    license && words.license(license),
    url,
    sources.length > 0 && words.sources(sources.join('; ')),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .map((part) => (part === url ? `${url}.` : `${part}`.replace(/\.?$/, '.')))
    .join(' ');
}

/** The macros of BibTeX. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A citation as an entry of BibTeX, in UTF-8. */
export function bibtexCitation(citation: Citation, words: CitationWords): string {
  const { title, site, revision, license, url } = citation;
  const program = programOf(citation);
  const [year = '', month = ''] = dayOf(citation).split('-');
  const path = new URL(url).pathname.split('/').filter(Boolean);
  const key = ['awards', ...path, 'revision', revision]
    .join('-')
    .replaceAll(/[^A-Za-z0-9-]+/g, '-');
  const notes = [
    program,
    license && words.license(license),
    ...listed(citation, words).map((source) => `${words.source}: ${source}`),
  ].filter((note) => typeof note === 'string');
  const fields = {
    // The second braces keep the capitals.
    title: `{{${inBibtex(title)}}}`,
    organization: `{${inBibtex(site)}}`,
    year: `{${year}}`,
    // A macro that styles know, in their language.
    month: months[Number(month) - 1] ?? '',
    version: `{${inBibtex(words.revision(revision, dayOf(citation)))}}`,
    url: `{${inBibtexUrl(url)}}`,
    ...(notes.length > 0 && { note: `{${inBibtex(notes.join('. '))}}` }),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}

/** Characters that mean something else in LaTeX. BibTeX counts braces even behind a backslash, so these have names. */
const bibtexCharacters: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** A text as the value of a field of BibTeX. */
export const inBibtex = (text: string): string =>
  onOneLine(text).replaceAll(
    /[\\{}^~%#$&_]/g,
    (character) => bibtexCharacters[character] ?? `\\${character}`,
  );

/** LaTeX takes a URL as it is, but for what BibTeX would count. */
const inBibtexUrl = (url: string): string => url.replaceAll(/[\\{}\s]/g, encodeURIComponent);

/** A citation as a record of RIS. */
export function risCitation(citation: Citation, words: CitationWords): string {
  const { title, site, revision, license, url } = citation;
  const program = programOf(citation);
  const day = dayOf(citation);
  const lines: (readonly [tag: string, value: string | null])[] = [
    ['TY', 'DATA'],
    ['TI', title],
    ['T2', program],
    ['PB', site],
    ['PY', day.slice(0, 4)],
    ['DA', day.replaceAll('-', '/')],
    ['ET', words.revision(revision, day)],
    ['UR', url],
    ['C1', license && words.license(license)],
    ...listed(citation, words).map((source) => ['N1', `${words.source}: ${source}`] as const),
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${onOneLine(value)}\r\n`]))
    .join('');
}

/** A line break would end the value. */
const onOneLine = (text: string): string =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .join(' ')
    .replaceAll(/\p{Cc}/gu, '');
