const width = 120;

const quoted = `'(?:[^']|'')*'|"[^"]*"`;
const spaces = new RegExp(`(${quoted})|(\\()\\s+|\\s+(\\))|\\s+`, 'g');
const tokens = new RegExp(`${quoted}|[(),]|[^\\s(),'"]+`, 'g');

/** The beginnings of lines if a statement is too long for one: clauses, else items, branches, or conditions. */
const clause =
  /^(with(?! ordinality)|select|from|((left|inner|cross) )?join|where|group by|having|order by|limit|offset|union|insert|values|on conflict|update|set|returning|for update)\b/;
const item = /^,(?!$)/;
const branch = /^(when|else|end)\b/;
const condition = /^(and|or)\b/;

/** The words that stand before the items of a clause. */
const opening = /^(with recursive|with|select|from|order by|group by|set|values) /;

/** Breaks a statement into lines that are not too long. The same statement always has the same lines. */
export function formatSql(statement: string): string {
  const text = statement.replace(
    spaces,
    (_, kept = '', open = '', close = '') => [kept, open, close].find(Boolean) ?? ' ',
  );
  return linesOf(text.trim(), '').join('\n');
}

function linesOf(text: string, indent: string): string[] {
  if (indent.length + text.length <= width) return [indent + text];
  const deeper = `${indent}  `;
  const clauses = splitBefore(text, clause);
  if (clauses.length > 1) return clauses.flatMap((part) => linesOf(part, indent));
  const [start = ''] = text.match(opening) ?? [];
  const items = splitBefore(text.slice(start.length), item);
  if (items.length > 1) {
    const ended = items.map(
      (part, index) => part.replace(/^, */, '') + (items[index + 1] ? ',' : ''),
    );
    return start
      ? [indent + start.trimEnd(), ...ended.flatMap((part) => linesOf(part, deeper))]
      : ended.flatMap((part) => linesOf(part, indent));
  }
  for (const mark of [branch, condition]) {
    const [first = '', ...others] = splitBefore(text, mark);
    if (others.length > 0)
      return [first, ...others].flatMap((part, index) =>
        linesOf(part, index > 0 && (mark === branch || clause.test(text)) ? deeper : indent),
      );
  }
  const [open, close] = longestGroup(text);
  if (close - open < 2) return [indent + text];
  return [
    indent + text.slice(0, open + 1),
    ...linesOf(text.slice(open + 1, close), deeper),
    ...linesOf(text.slice(close), indent),
  ];
}

/** The parts of a text that begin with a mark outside of all parentheses. */
function splitBefore(text: string, mark: RegExp): string[] {
  const starts = [0];
  let depth = 0;
  let previous = '';
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const isPart = /^(distinct|left|inner|cross|do|for)$/.test(previous);
    if (depth === 0 && !isPart && mark.test(text.slice(index))) starts.push(index);
    if (token === '(') depth += 1;
    if (token === ')') depth = Math.max(depth - 1, 0);
    previous = token;
  }
  return starts.map((start, index) => text.slice(start, starts[index + 1]).trim()).filter(Boolean);
}

/** Where the longest pair of parentheses is. */
function longestGroup(text: string): [open: number, close: number] {
  let longest: [number, number] = [0, 0];
  const open: number[] = [];
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === '(') open.push(index);
    const start = token === ')' ? open.pop() : undefined;
    if (start !== undefined && index - start > longest[1] - longest[0]) longest = [start, index];
  }
  return longest;
}
