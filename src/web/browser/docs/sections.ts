import { getHeadingList } from 'marked-gfm-heading-id';
import { markupOf } from './markdown.ts';

/** What stands below a heading of a page, up to the next one. */
export interface Section {
  /** of the heading; null for what stands before the first */
  id: string | null;
  heading: string | null;
  text: string;
}

/** The sections of a page in Markdown. */
export function sectionsOf(markdown: string): Section[] {
  markupOf(markdown);
  // The first heading is the title of the page.
  const headings = getHeadingList().slice(1);
  const parts = markdown.replace(/^# .*\n/, '').split(/^#{2,6} .*\n/m);
  return parts.map((text, index) => {
    const heading = headings[index - 1];
    return { id: heading?.id ?? null, heading: heading?.text ?? null, text };
  });
}
