import { yearsPerKey } from '../../../../../db/model/dimensions.ts';
import type { Messages } from '../../messages/languages/en.ts';
import type { State } from './dashboard-state.ts';
import type { Coverage } from './statistics-rows.ts';

/** Sentences on the editions behind the numbers; none if nothing is missing. */
export function coverageTexts(
  coverage: Coverage,
  by: State['by'],
  { dashboard, format }: Messages,
): string[] {
  const { declaredHonorCount: declared, namedHonorCount: named } = coverage;
  const { editionCount, declaringEditionCount, partialYears, yearsWithoutEdition } = coverage;
  const yearsText = (years: readonly number[]) => {
    const periods = periodsOf(years).map(({ from, to }) =>
      from === to ? `${from}` : dashboard.period(from, to),
    );
    const more = periods.length - maxPeriods;
    return format.list(
      more > 0 ? [...periods.slice(0, maxPeriods), dashboard.morePeriods(more)] : periods,
    );
  };
  const texts: string[] = [];
  if (declared !== null && named !== null && partialYears.length > 0)
    texts.push(dashboard.declared({ declaringEditionCount, editionCount, declared, named }));
  if (!by.some((name) => yearsPerKey(name) !== undefined)) return texts;
  if (partialYears.length > 0) texts.push(dashboard.partialYears(yearsText(partialYears)));
  if (yearsWithoutEdition.length > 0)
    texts.push(dashboard.yearsWithoutEdition(yearsText(yearsWithoutEdition)));
  return texts;
}

const maxPeriods = 12;

/** Years that follow each other as one period. */
function periodsOf(years: readonly number[]): { from: number; to: number }[] {
  const periods: { from: number; to: number }[] = [];
  for (const year of years) {
    const last = periods.at(-1);
    if (last?.to === year - 1) last.to = year;
    else periods.push({ from: year, to: year });
  }
  return periods;
}
