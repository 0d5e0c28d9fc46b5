import { listedResults } from '../../../db/model/honor-lists.ts';

/** A filter that no honor of its list can match. */
export interface Contradiction {
  message: string;
  /** response keys of the field, from the root */
  path: readonly string[];
  /** `filter.result` */
  argument: string;
  value: string;
}

/**
 * What the filter of a list of honors asks for that the list never has, such as nominations among winners. An empty
 * list of results is what a program sends that has none to look for.
 * @param path response keys of the field, from the root
 */
export function contradictionIn(
  field: string,
  { filter }: Readonly<Record<string, unknown>>,
  path: readonly string[],
): Contradiction | null {
  if (!isList(field) || typeof filter !== 'object' || filter === null) return null;
  const wanted: unknown = 'result' in filter ? filter.result : null;
  if (!Array.isArray(wanted) || wanted.length === 0) return null;
  const listed: readonly unknown[] = listedResults[field];
  if (wanted.some((result) => listed.includes(result))) return null;
  const message = `\`${field}\` lists only honors with the result ${disjunction.format(listedResults[field])}, so this filter matches nothing. Use \`honors\` for other results.`;
  return { message, path: [...path], argument: 'filter.result', value: wanted.join(', ') };
}

const disjunction = new Intl.ListFormat('en', { type: 'disjunction' });

function isList(field: string): field is keyof typeof listedResults {
  return Object.hasOwn(listedResults, field);
}
