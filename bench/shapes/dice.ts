/**
 * Reproducible chance: dice of the same seed and name roll the same numbers. So a
 * entity is made from its number alone, anywhere and in any order, and none has to be remembered.
 */
export interface Dice {
  /** from 0 up to, and not including, 1 */
  next(): number;
  /** a whole number from 0 up to, and not including, the count; 0 where that is 0 */
  below(count: number): number;
  /** a whole number between the two, both included */
  between(least: number, most: number): number;
  /** true so many times out of 1 */
  chance(probability: number): boolean;
  /** one of the list, each as likely as the others; the list has to have some */
  pick<T>(list: readonly T[]): T;
  /** a whole number below the count, low ones far more often: half of the rolls fall on the first quarter */
  low(count: number): number;
  /** a whole number below the count, as cities have people: the first one takes a quarter of all rolls */
  zipf(count: number): number;
}

const steepness = -0.3;

/** @param name what the dice are for, such as `person/17` */
export function diceOf(seed: number, name: string): Dice {
  let state = hashOf(`${seed}/${name}`);
  // Mulberry32: small, quick, and even enough for what nobody has to guess.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      const [picked] = list.slice(below(list.length));
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
    low: (count) => Math.floor(next() ** 2 * count),
    zipf(count) {
      // The inverse of the power law's sum, as if it were an integral.
      const place = (((count + 1) ** steepness - 1) * next() + 1) ** (1 / steepness);
      return Math.min(count - 1, Math.floor(place) - 1);
    },
  };
}

/** FNV-1a, with a last stir for names that differ in their last letter alone. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
