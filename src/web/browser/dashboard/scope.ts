import { keyLabel } from '../parts/key-label.ts';
import type { State } from './state.ts';

/** Which honors are counted, in words: "All programs, 2011 to 2025, all results". */
export function scopeOf(
  { counted }: State,
  programs: readonly { slug: string; name: string }[],
): string {
  const chosen = counted.getAll('program');
  const names = chosen.map(
    (slug) => programs.find((program) => program.slug === slug)?.name ?? slug,
  );
  const results = counted.getAll('result').map((result) => keyLabel('RESULT', result) ?? result);
  return [
    names.length === 0 ? 'All programs' : names.join(' and '),
    yearsText(counted.get('from'), counted.get('to')),
    results.length === 0 ? 'all results' : results.join(', ').toLowerCase(),
  ].join(', ');
}

function yearsText(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return from === to ? from : `${from} to ${to}`;
  if (from !== null) return `since ${from}`;
  return to === null ? 'all years' : `until ${to}`;
}
