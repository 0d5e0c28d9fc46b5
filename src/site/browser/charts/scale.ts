/** Maps numbers from one range onto another. */
export function linearScale([from, to]: [number, number], [start, end]: [number, number]) {
  const factor = to === from ? 0 : (end - start) / (to - from);
  return (value: number) => start + (value - from) * factor;
}

/** Round numbers from 0 to the largest value, about as many as wanted, and whole ones: honors are counted. */
export function ticksTo(largest: number, count: number): number[] {
  const rough = Math.max(largest / count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  return Array.from({ length: Math.floor(largest / step) + 1 }, (_, index) => index * step);
}

export interface Step {
  from: number;
  to: number;
  /** its color, from the weakest to the strongest */
  color: number;
}

/** As many as there are colors. */
const maxSteps = 5;

/**
 * Ranges of whole numbers that hold all values above 0, as a map colors them. Each is larger than the one before it by
 * the same factor, since few countries have most of the honors. A range without a value is left out.
 */
export function stepsFor(values: readonly number[]): Step[] {
  const counted = values.filter((value) => value > 0);
  if (counted.length === 0) return [];
  const smallest = Math.min(...counted);
  const largest = Math.max(...counted);
  const factor = (largest / smallest) ** (1 / maxSteps);
  const ends =
    largest - smallest < maxSteps
      ? Array.from({ length: largest - smallest + 1 }, (_, index) => smallest + index)
      : Array.from({ length: maxSteps - 1 }, (_, index) =>
          Math.round(smallest * factor ** (index + 1)),
        );
  const unique = [...new Set([...ends, largest])];
  return unique
    .map((to, index) => ({
      from: index === 0 ? smallest : (unique[index - 1] ?? 0) + 1,
      to,
      color: Math.round(((index + 1) / unique.length) * maxSteps),
    }))
    .filter(({ from, to }) => counted.some((value) => value >= from && value <= to));
}

/** The class of what stands for a value, which colors it. */
export const colorClass = (steps: readonly Step[], value: number): string => {
  const step = steps.find(({ from, to }) => value >= from && value <= to);
  return step ? `color-${step.color}` : 'zero';
};
