/** The counts that statistics take of honors, and the measures that they take of numbers that honors have. */
const numberMeasures = ['SUM', 'MEAN', 'MIN', 'MAX'] as const;

export type NumberMeasure = (typeof numberMeasures)[number];
export type Measure = 'HONORS' | 'RECIPIENTS' | 'SHARES' | NumberMeasure;

export function isNumberMeasure(measure: unknown): measure is NumberMeasure {
  return numberMeasures.some((one) => one === measure);
}

/** The filter of the honors that statistics count: with `recipients`, those with one that meets these conditions. */
export function filterOfStatistics<Filter, Recipients>({
  filter,
  recipients,
}: {
  filter?: Filter;
  recipients?: Recipients;
}) {
  return recipients == null ? filter : { and: [filter ?? {}, { someRecipient: recipients }] };
}
