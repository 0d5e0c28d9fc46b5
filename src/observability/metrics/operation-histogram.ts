import { Histogram, type Registry } from 'prom-client';

export interface OperationHistogramOptions {
  name: string;
  help: string;
  /** upper bounds of the buckets, in ascending order */
  buckets: number[];
  registers: Registry[];
}

/**
 * A histogram by operation. Each request is observed, and prom-client finds a series by a hash of its labels, which
 * takes longer than a tenth of a stored response. So the counts are kept here, and printed by prom-client.
 */
export class OperationHistogram extends Histogram<'operation' | 'le'> {
  readonly #name: string;
  readonly #bounds: readonly number[];
  readonly #series = new Map<string, { counts: number[]; sum: number }>();
  /** has everything but values */
  readonly #empty: Histogram;

  constructor(options: OperationHistogramOptions) {
    super({ ...options, labelNames: ['operation'] });
    this.#name = options.name;
    this.#bounds = options.buckets;
    this.#empty = new Histogram({ ...options, registers: [] });
  }

  count(operation: string, value: number): void {
    let series = this.#series.get(operation);
    if (!series) {
      series = { counts: [...this.#bounds, Number.POSITIVE_INFINITY].map(() => 0), sum: 0 };
      this.#series.set(operation, series);
    }
    const bucket = this.#bounds.findIndex((bound) => value <= bound);
    const index = bucket < 0 ? this.#bounds.length : bucket;
    series.counts[index] = (series.counts[index] ?? 0) + 1;
    series.sum += value;
  }

  override async get() {
    const values = [...this.#series].flatMap(([operation, { counts, sum }]) => {
      let below = 0;
      const buckets = counts.map((count, index) => {
        below += count;
        const le = this.#bounds[index] ?? '+Inf';
        return { metricName: `${this.#name}_bucket`, labels: { le, operation }, value: below };
      });
      return [
        ...buckets,
        { metricName: `${this.#name}_sum`, labels: { operation }, value: sum },
        { metricName: `${this.#name}_count`, labels: { operation }, value: below },
      ];
    });
    return { ...(await this.#empty.get()), values };
  }

  /** Registries call it in place of `get` to print the metric. */
  getForPromString() {
    return this.get();
  }
}
