/** The field of a selection that costs most. */
export interface CostliestField {
  /** response keys from the selection that the weight is of */
  path: readonly string[];
  /** what it costs by itself, without what is selected of it: once, and for each object of the selection */
  once: number;
  each: number;
}

/** The cost of a selection for one object that it is selected of, and the values that are the same for any number. */
export interface Weight {
  /** milliseconds however many objects there are: the statements */
  once: number;
  /** milliseconds for each object: the rows */
  each: number;
  /** of the response, for each object */
  bytes: number;
  depth: number;
  slowest: CostliestField;
  largest: CostliestField;
}

const nothing: CostliestField = { path: [], once: 0, each: 0 };

const weightless: Weight = {
  once: 0,
  each: 0,
  bytes: 0,
  depth: 0,
  slowest: nothing,
  largest: nothing,
};

const costOf = ({ once, each }: CostliestField) => once + each;
const dearer = (a: CostliestField, b: CostliestField) => (costOf(b) > costOf(a) ? b : a);

/** The weight of selections that stand beside each other. */
export function sum(a: Weight, b: Weight): Weight {
  return {
    once: a.once + b.once,
    each: a.each + b.each,
    bytes: a.bytes + b.bytes,
    depth: Math.max(a.depth, b.depth),
    slowest: dearer(a.slowest, b.slowest),
    largest: dearer(a.largest, b.largest),
  };
}

export function sumOf(weights: readonly Weight[]): Weight {
  return weights.length > 0 ? weights.reduce(sum) : weightless;
}

/** The weight of selections on different types: each object has only one of them. */
export function either(a: Weight, b: Weight): Weight {
  return {
    ...sum(a, b),
    each: Math.max(a.each, b.each),
    bytes: Math.max(a.bytes, b.bytes),
  };
}

/** The weight of a selection beyond a part of it that is counted already. */
export function beyond(whole: Weight, part: Weight): Weight {
  return {
    ...whole,
    once: Math.max(0, whole.once - part.once),
    each: Math.max(0, whole.each - part.each),
    bytes: Math.max(0, whole.bytes - part.bytes),
  };
}

/**
 * The weight of a field.
 * @param key its name in the response
 * @param own what it costs by itself
 * @param inner what is selected of each of its values
 * @param times how many values it has
 */
export function nest(
  key: string,
  own: Pick<Weight, 'once' | 'each' | 'bytes'>,
  inner: Weight,
  times: number,
): Weight {
  // Quotes, a colon and a comma.
  const ownBytes = key.length + 4 + own.bytes;
  const above = (
    { path, once, each }: CostliestField,
    itsOnce: number,
    itsEach: number,
  ): CostliestField =>
    dearer(
      { path: [key], once: itsOnce, each: itsEach },
      { path: [key, ...path], once, each: each * times },
    );
  return {
    once: own.once + inner.once,
    each: own.each + times * inner.each,
    bytes: ownBytes + times * inner.bytes,
    depth: 1 + inner.depth,
    slowest: above(inner.slowest, own.once, own.each),
    largest: above(inner.largest, 0, ownBytes),
  };
}
