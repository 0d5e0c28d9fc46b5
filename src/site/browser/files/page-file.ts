import { documentPath, linkFrom } from '../links/link.ts';
import type { Messages } from '../messages/languages/en.ts';
import { bibtexCitation, plainCitation, risCitation } from '../page/cite.ts';
import type { Shown } from '../page/page.ts';
import { citationOf, type ListFormat, type Reusable } from '../page/reusable.ts';
import type { PageFile, PageList } from '../server/server-entry.ts';
import { lists } from './lists.ts';

/** Columns with dates, as exactly as they are known. */
const dates: readonly string[] = ['announcedOn', 'publishedOn'];

/**
 * The file of a page.
 * @param current the URL of the page, with the parameters that it reads
 * @returns null if the page has none in this format
 */
export function pageFileOf(
  { description, reusable }: Shown,
  format: ListFormat | 'bib' | 'ris',
  current: URL,
  messages: Messages,
): PageFile | null {
  if (!reusable) return null;
  const { citation: words } = messages.reuse;
  const citation = citationOf(reusable, current, messages);
  if (format === 'bib') return { kind: 'text', text: bibtexCitation(citation, words) };
  if (format === 'ris') return { kind: 'text', text: risCitation(citation, words) };
  if (reusable.list === null) return null;
  const { about } = messages.reuse;
  const { title } = citation;
  const missing = messages.sentences(reusable.missing);
  return {
    kind: 'list',
    list: pageListOf(reusable.list, current, messages),
    about: (revision) => ({
      sheets: { rows: about.rows, about: about.sheet },
      lines: [
        [about.title, title],
        [about.contents, description ?? ''],
        ...(missing === '' ? [] : [[about.missing, missing] as const]),
        [about.revision, revision],
        [about.updatedAt, citation.updatedAt],
        [about.license, citation.license ?? messages.notKnown],
        [about.url, citation.url],
        [about.citation, plainCitation({ ...citation, revision }, words)],
      ],
      values: {
        title,
        contents: description,
        missing: missing || null,
        revision,
        updatedAt: citation.updatedAt,
        license: citation.license,
        url: citation.url,
      },
    }),
  };
}

/** The query for all of a list, which takes some of the variables of its page. */
function pageListOf(
  { name, variables }: NonNullable<Reusable['list']>,
  current: URL,
  messages: Messages,
): PageList {
  const { document, columns, cellsOf } = lists[name];
  const { columns: labels } = messages.reuse;
  const taken = document.definitions.flatMap((definition) =>
    'variableDefinitions' in definition
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
  const needed = Object.entries(variables).filter(([variable]) => taken.includes(variable));
  const urlOf = (path: string) => new URL(linkFrom(current, path), current).href;
  return {
    path: documentPath(
      current,
      { document, variables: Object.fromEntries(needed) },
      { format: 'ndjson' },
    ),
    columns: columns.map((key) => ({ key, label: labels[key], isDate: dates.includes(key) })),
    cellsOf: (line) => cellsOf(line, { messages, urlOf }),
  };
}
