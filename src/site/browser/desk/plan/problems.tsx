import { columnLetters } from '#text';

import type { ProblemFragment } from '../../generated/desk/graphql.ts';
import { useMessages } from '../messages/desk-messages.ts';

interface ProblemsProps {
  problems: readonly ShownProblem[];
  /** the document that has the problems, if it is here; null for a workbook, which has rows */
  text?: string | null;
}

/** A field of a form: what readers call it, and the id of its element. */
export interface FormField {
  label: string;
  id: string;
}

type ShownProblem = ProblemFragment & { field?: FormField };

/**
 * The problems of a document that a form has written, each once for the field that it is about: what is typed once can
 * stand in several places of the document.
 */
export function problemsOfFields(
  problems: readonly ProblemFragment[],
  fields: Readonly<Record<string, FormField>> = {},
): ShownProblem[] {
  const found = new Map<string, ShownProblem>();
  for (const problem of problems) {
    // `editions[0].honors[1].reason.en` is about `reason`, and `sources[0].url` about `sources.url`.
    const path = `.${problem.path.replaceAll(/\[\d+\]/g, '')}.`;
    const name = Object.keys(fields).find((one) => path.includes(`.${one}.`));
    const field = name === undefined ? undefined : fields[name];
    const key = field ? `${field.id} ${problem.message}` : JSON.stringify(problem);
    found.set(key, field ? { ...problem, field } : problem);
  }
  return [...found.values()];
}

/** The problems in a document, each beside its line or its field. */
export function Problems({ problems, text }: ProblemsProps) {
  const words = useMessages().desk.problems;
  const lines = text?.split(/\r?\n/) ?? [];
  return (
    <ol class="problems result" tabIndex={-1}>
      {problems.map(({ file, line, column, path, message, field }) => (
        <li key={`${file} ${line} ${column} ${path} ${message}`}>
          {field ? (
            <p class="where">
              <a
                href={`#${field.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field.id)?.focus();
                }}
              >
                {field.label}
              </a>
            </p>
          ) : (
            <>
              <p class="where">
                {line !== null &&
                  (text === null
                    ? words.row(line, column === null ? null : columnLetters(column - 1))
                    : words.line(line, column))}
                {path !== '' && <code>{path}</code>}
              </p>
              {line !== null && <Excerpt lines={lines} line={line} column={column} />}
            </>
          )}
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
