import type { Values } from './values.ts';
import type { GraphqlRequest } from './workloads.ts';

/** One in so many counts; the others list honors. */
const statisticsEach = 25;
/** Pages have from 10 to so many honors. */
const sizes = { least: 10, most: 50 };

/**
 * A request for something that nobody has asked for yet: a page of another country, span of years and size, or the
 * statistics of another program and span.
 * @param number the same request for the same number; those of neighboring numbers differ
 */
export function distinctRequest(
  documents: { list: string; statistics: string },
  { countries, programs, years }: Values['choices'],
  number: number,
): GraphqlRequest {
  // Each choice takes what the others have left of the number, so that no two numbers choose the same of all.
  const [first = 0, last = 0, size = 0, at = 0] = digits(number, [
    years.last - years.first + 1,
    years.last - years.first + 1,
    sizes.most - sizes.least + 1,
  ]);
  const bounds = [years.first + first, years.first + last].toSorted((a, b) => a - b);
  const year = { gte: bounds[0], lte: bounds[1] };
  if (number % statisticsEach === 0)
    return {
      query: documents.statistics,
      variables: { filter: { program: [programs[size % programs.length]], year } },
    };
  return {
    query: documents.list,
    variables: {
      filter: { country: [countries[at % countries.length]], year },
      first: sizes.least + size,
    },
  };
}

/** The digits of a number in mixed bases, least first, and what is left of it. */
function digits(number: number, bases: readonly number[]): number[] {
  let rest = number;
  const found = bases.map((base) => {
    const digit = rest % base;
    rest = Math.floor(rest / base);
    return digit;
  });
  return [...found, rest];
}
