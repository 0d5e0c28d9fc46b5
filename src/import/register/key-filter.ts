/** Of a million keys that were not added, none is taken for one that was; of five million 150 are. */
const bits = 2 ** 28;
const hashes = 4;

/** A Bloom filter: remembers millions of human keys in 32 MB, and may take a key for one that was added. */
export class KeyFilter {
  readonly #words = new Uint32Array(bits / 32);
  /** hashes of the key that is looked at */
  #first = 0;
  #step = 0;

  add(space: string, key: readonly string[]): void {
    this.#hash(space, key);
    for (let index = 0; index < hashes; index += 1) {
      const bit = this.#bit(index);
      this.#words[bit >>> 5] = (this.#words[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /** False only if the key was not added. */
  mayHave(space: string, key: readonly string[]): boolean {
    this.#hash(space, key);
    for (let index = 0; index < hashes; index += 1) {
      const bit = this.#bit(index);
      if (((this.#words[bit >>> 5] ?? 0) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }

  /** One of the bits of a key (Kirsch and Mitzenmacher, Less Hashing, Same Performance, 2006). */
  #bit(index: number): number {
    return (this.#first + Math.imul(index, this.#step)) & (bits - 1);
  }

  /** Two hashes of the characters, by multiplication and shifts, as in FNV-1a and MurmurHash. */
  #hash(space: string, key: readonly string[]): void {
    this.#first = 0x811c9dc5 | 0;
    this.#step = 0x9e3779b9 | 0;
    this.#mix(space);
    for (const part of key) {
      this.#mix('/');
      this.#mix(part);
    }
    this.#first ^= this.#first >>> 15;
  }

  #mix(text: string): void {
    let first = this.#first;
    let step = this.#step;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      first = Math.imul(first ^ code, 0x01000193);
      step = Math.imul(step ^ code, 0x85ebca6b);
      step ^= step >>> 13;
    }
    this.#first = first;
    this.#step = step;
  }
}
