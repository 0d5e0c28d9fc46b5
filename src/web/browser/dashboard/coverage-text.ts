import { yearsPerKey } from '../../../../db/model/dimensions.ts';
import { numberText } from '../charts/text.ts';
import type { Coverage } from './rows.ts';
import type { State } from './state.ts';

/** Sentences on the editions behind the numbers; none if nothing is missing. */
export function coverageTexts(coverage: Coverage, by: State['by']): string[] {
  const { declaredHonorCount: declared, namedHonorCount: named } = coverage;
  const { editionCount, declaringEditionCount, partialYears, yearsWithoutEdition } = coverage;
  const texts: string[] = [];
  if (declared !== null && named !== null && partialYears.length > 0)
    texts.push(
      `The sources of ${numberText(declaringEditionCount)} of ${editionsText(editionCount)} say how many winners there are: ${numberText(declared)} declared, ${numberText(named)} named.`,
    );
  if (!by.some((name) => yearsPerKey(name) !== undefined)) return texts;
  if (partialYears.length > 0)
    texts.push(`Fewer winners are named than declared in ${yearsText(partialYears)}.`);
  if (yearsWithoutEdition.length > 0)
    texts.push(`No edition is known for ${yearsText(yearsWithoutEdition)}.`);
  return texts;
}

const editionsText = (count: number): string =>
  `${numberText(count)} ${count === 1 ? 'edition' : 'editions'}`;

const maxYears = 12;
const list = new Intl.ListFormat('en');

/** Years one by one, neighbors as a range: "2012, 2015 to 2017 and 2020". */
function yearsText(years: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const year of years) {
    const range = ranges.at(-1);
    if (range?.[1] === year - 1) range[1] = year;
    else ranges.push([year, year]);
  }
  const texts = ranges.map(([first, last]) =>
    first === last ? `${first}` : `${first} to ${last}`,
  );
  const more = texts.length - maxYears;
  return list.format(more > 0 ? [...texts.slice(0, maxYears), `${more} more periods`] : texts);
}
