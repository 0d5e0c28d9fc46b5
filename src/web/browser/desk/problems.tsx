import { columnLetters } from '../../../spreadsheet.ts';
import type { ProblemFragment } from '../generated/desk/graphql.ts';
import { useMessages } from './messages.ts';

interface ProblemsProps {
  problems: readonly ProblemFragment[];
  /** the document that has the problems, if it is here; null for a workbook, which has rows */
  text?: string | null;
}

/** What is wrong in a document, each problem beside its line. */
export function Problems({ problems, text }: ProblemsProps) {
  const words = useMessages().desk.problems;
  const lines = text?.split(/\r?\n/) ?? [];
  return (
    <ol class="problems">
      {problems.map(({ file, line, column, path, message }) => (
        <li key={`${file} ${line} ${column} ${path} ${message}`}>
          <p class="where">
            {line !== null &&
              (text === null
                ? words.row(line, column === null ? null : columnLetters(column - 1))
                : words.line(line, column))}
            {path !== '' && <code>{path}</code>}
          </p>
          {line !== null && <Excerpt lines={lines} line={line} column={column} />}
          <p lang="en">{message}</p>
        </li>
      ))}
    </ol>
  );
}

/** A line with those around it, and a mark where the wrong value begins. */
function Excerpt({
  lines,
  line,
  column,
}: {
  lines: readonly string[];
  line: number;
  column: number | null;
}) {
  const wrong = lines[line - 1];
  if (wrong === undefined) return null;
  const start = (column ?? 1) - 1;
  const [value = ''] = /^("[^"]*"|'[^']*'|[^\s,}\]]+)/.exec(wrong.slice(start)) ?? [];
  return (
    <pre class="excerpt">
      <Line number={line - 1}>{lines[line - 2]}</Line>
      <span class="wrong">
        <b>{line}</b>
        {wrong.slice(0, start)}
        <mark>{value}</mark>
        {wrong.slice(start + value.length)}
        {'\n'}
      </span>
      <Line number={line + 1}>{lines[line]}</Line>
    </pre>
  );
}

function Line({ number, children }: { number: number; children: string | undefined }) {
  if (children === undefined) return null;
  return (
    <span>
      <b>{number}</b>
      {children}
      {'\n'}
    </span>
  );
}
