import { printable } from '../../db/model/problem.ts';
import type { Failed } from './try-document.ts';

/** A scheduled document that cannot be published as things stand. */
export interface Conflict extends Failed {
  id: string;
  name: string;
}

/** A sentence for the log, which names the document and its first problem. */
export function conflictMessage({ name, problems: [first] }: Conflict): string {
  const place = first?.path ? `${first.path}: ` : '';
  return `The scheduled document "${printable(name)}" cannot be published: ${printable(place + (first?.message ?? ''))}`;
}
