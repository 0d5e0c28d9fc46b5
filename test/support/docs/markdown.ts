/** A fenced block of a Markdown page. */
export interface Block {
  lang: string;
  /** with the line break at its end */
  text: string;
  /** of the fence, from 1 */
  line: number;
}

export function blocksOf(page: string): Block[] {
  return page
    .matchAll(/^```(\w+)\n(.*?)^```$/gms)
    .map(({ 1: lang = '', 2: text = '', index }) => ({
      lang,
      text,
      line: page.slice(0, index).split('\n').length,
    }))
    .toArray();
}

/** The files that a page shows: blocks below a line that has nothing but a name in backquotes and a colon. */
export function filesOf(page: string): Map<string, string> {
  return new Map(
    page
      .matchAll(/^`([\w.-]+)`:\n\n```\w+\n(.*?)^```$/gms)
      .map(([, name = '', text = '']) => [name, text]),
  );
}

/** The text under a heading, up to the next heading of any level. */
export function sectionOf(page: string, heading: string): string {
  // A comment of a block in it is no heading.
  const lines = page.replaceAll(/^```\w+\n.*?^```$/gms, '').split('\n');
  const start = lines.findIndex(
    (line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading,
  );
  if (start < 0) throw new Error(`There is no heading "${heading}".`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^#+ /.test(line));
  return rest.slice(0, end < 0 ? rest.length : end).join('\n');
}

/** The rows of the tables in a section, without their heads. */
export function tableOf(section: string): string[][] {
  const lines = section.split('\n');
  return lines
    .filter(
      (line, index) =>
        line.startsWith('| ') && !/^\| --/.test(line) && !/^\| --/.test(lines[index + 1] ?? ''),
    )
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** The texts in backquotes. */
export function codesIn(text: string): string[] {
  return text
    .matchAll(/`([^`]+)`/g)
    .map(([, code = '']) => code)
    .toArray();
}
