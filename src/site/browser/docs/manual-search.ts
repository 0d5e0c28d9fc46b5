import MiniSearch from 'minisearch';
import { maxQueryLength } from '../parameters/searchable.ts';
import { type ManualPage, manualPages, plain } from './manual.ts';
import { sectionsOf } from './sections.ts';

/** A section of the manual that has the words of a query. */
export interface ManualMatch {
  /** the path of its page, with its heading */
  path: string;
  page: string;
  heading: string;
  /** the words around the first one that was found */
  excerpt: string;
}

const maxMatches = 20;
/** Words of a query that are searched for; the others are ignored. */
const maxWords = 8;
/** Characters around the first word of an excerpt. */
const excerptLength = 220;

/** Pages of generated tables, whose words nobody searches for. */
const unsearched: readonly string[] = ['costs', 'plans'];

/** Created for the first search: it takes a moment. */
let index: MiniSearch<Section> | null = null;

interface Section {
  id: string;
  page: string;
  heading: string;
  text: string;
}

/** Sections of the manual that have all words of a query, or words that begin or sound like them; the best first. */
export function searchManual(query: string): ManualMatch[] {
  const words = new Set(query.slice(0, maxQueryLength).toLowerCase().split(/\s+/));
  index ??= indexOf(manualPages);
  const sections = index.search([...words].slice(0, maxWords).join(' '), {
    combineWith: 'AND',
    prefix: (word) => word.length > 2,
    fuzzy: (word) => (word.length > 4 ? 0.15 : false),
    maxFuzzy: 2,
    boost: { heading: 4, page: 2 },
  });
  return sections.slice(0, maxMatches).map(({ id, page, heading, text, terms }) => ({
    path: `/docs/${id}`,
    page,
    heading,
    excerpt: excerptOf(String(text), terms),
  }));
}

function indexOf(pages: readonly ManualPage[]): MiniSearch<Section> {
  const made = new MiniSearch<Section>({
    fields: ['page', 'heading', 'text'],
    storeFields: ['page', 'heading', 'text'],
  });
  for (const { name, title, markdown } of pages.filter(({ name }) => !unsearched.includes(name)))
    for (const { id, heading, text } of sectionsOf(markdown))
      made.add({
        id: id === null ? name : `${name}#${id}`,
        page: title,
        heading: heading ?? title,
        text: plain(text.replaceAll(/^```.*$/gm, '')),
      });
  return made;
}

/** Whole words, without the bars of tables. */
function excerptOf(text: string, terms: readonly string[]): string {
  const words = text
    .replaceAll(/\|(?: *-+ *\|)*/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const lower = words.toLowerCase();
  const first = Math.min(...terms.map((term) => lower.indexOf(term)).filter((at) => at >= 0));
  const start = Number.isFinite(first) ? Math.max(0, first - excerptLength / 3) : 0;
  const isCut = start + excerptLength < words.length;
  const part = words.slice(start, start + excerptLength);
  const fromWord = start > 0 ? part.replace(/^\S*\s/, '… ') : part;
  return isCut ? fromWord.replace(/\s\S*$/, ' …') : fromWord;
}
