import { listedResults } from '../../../db/model/fields/honor.ts';

/** A filter that no honor of its list can match. */
export interface Contradiction {
  message: string;
  /** response keys of the field, from the root */
  path: readonly string[];
  /** `filter.result`, or that of a filter within, such as `filter.and.0.result` */
  argument: string;
  value: string;
}

/**
 * The part of the filter of a list of honors that the list never has, such as nominations among winners. An empty
 * list of results is what a program sends that has none to look for.
 * @param path response keys of the field, from the root
 */
export function contradictionIn(
  field: string,
  { filter }: Readonly<Record<string, unknown>>,
  path: readonly string[],
): Contradiction | null {
  if (!isList(field)) return null;
  const listed: readonly unknown[] = listedResults[field];
  const missed = resultsIn(filter, 'filter').find(
    ({ results }) => results.length > 0 && !results.some((result) => listed.includes(result)),
  );
  if (!missed) return null;
  const { argument, results } = missed;
  const message = `\`${field}\` lists only honors with the result ${disjunction.format(listedResults[field])}, so this filter matches nothing. Use \`honors\` for other results.`;
  return { message, path: [...path], argument, value: results.join(', ') };
}

interface WantedResults {
  argument: string;
  results: readonly unknown[];
}

/** The lists of results that an honor must be in each of, to match a filter. */
function resultsIn(filter: unknown, argument: string): WantedResults[] {
  if (typeof filter !== 'object' || filter === null) return [];
  const { result, and }: { result?: unknown; and?: unknown } = filter;
  const inner: unknown[] = Array.isArray(and) ? and : [];
  return [
    ...(Array.isArray(result) ? [{ argument: `${argument}.result`, results: result }] : []),
    ...inner.flatMap((one, index) => resultsIn(one, `${argument}.and.${index}`)),
  ];
}

const disjunction = new Intl.ListFormat('en', { type: 'disjunction' });

function isList(field: string): field is keyof typeof listedResults {
  return Object.hasOwn(listedResults, field);
}
