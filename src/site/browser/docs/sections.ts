import { getHeadingList } from 'marked-gfm-heading-id';
import { plain } from './manual.ts';
import { markupOf } from './markdown.ts';

/** The content below a heading of a page, up to the next one. */
export interface Section {
  /** of the heading; null for what stands before the first */
  id: string | null;
  heading: string | null;
  text: string;
}

/** The sections of a page in Markdown, whose code must not have lines that look like headings of the second level. */
export function sectionsOf(markdown: string): Section[] {
  markupOf(markdown);
  // The first heading is the title of the page.
  const headings = getHeadingList().slice(1);
  const parts = markdown.replace(/^# .*\n/, '').split(/^#{2,6} (.*)\n/m);
  return Array.from({ length: Math.ceil(parts.length / 2) }, (_, index) => ({
    id: headings[index - 1]?.id ?? null,
    heading: index === 0 ? null : plain(parts[2 * index - 1] ?? ''),
    text: parts[2 * index] ?? '',
  }));
}
