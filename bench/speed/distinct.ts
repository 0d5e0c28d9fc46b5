import type { Values } from './workload-values.ts';
import type { GraphqlRequest } from './workloads.ts';

/** One in so many counts; the others list honors. */
export const statisticsEach = 25;
/** Pages have at least so many honors, and up to so many more. */
const sizes = { least: 10, more: 41 };

/**
 * A request that was not sent before: a page of another country, span of years and size, or the
 * statistics of another program and span. Numbers that are not millions apart make different requests.
 */
export function distinctRequest(
  documents: { list: string; statistics: string },
  { countries, programs, years }: Values['choices'],
  number: number,
): GraphqlRequest {
  const span = years.last - years.first + 1;
  // A span may end after the last year: it is another one all the same.
  const yearsFrom = (first = 0, length = 0) => ({
    gte: years.first + first,
    lte: years.first + first + length,
  });
  if (number % statisticsEach === 0) {
    const [first, length, at = 0] = digits(number / statisticsEach, [span, span, programs.length]);
    const filter = { program: [programs[at]], year: yearsFrom(first, length) };
    return { query: documents.statistics, variables: { filter } };
  }
  const bases = [span, sizes.more, span, countries.length];
  const [first, more = 0, length, at = 0] = digits(number, bases);
  const filter = { country: [countries[at]], year: yearsFrom(first, length) };
  return { query: documents.list, variables: { filter, first: sizes.least + more } };
}

/** The digits of a number in mixed bases, least first. */
function digits(number: number, bases: readonly number[]): number[] {
  let rest = number;
  return bases.map((base) => {
    const digit = rest % base;
    rest = Math.floor(rest / base);
    return digit;
  });
}
