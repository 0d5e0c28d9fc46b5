/** A byte that belongs to no character, and where it stands. */
export interface WrongByte {
  byte: number;
  /** from 1 */
  line: number;
  character: number;
}

/** Looks for characters of UTF-8 in bytes that come in pieces of any length, and for the first wrong byte. */
export class Utf8Scan {
  /** characters of several bytes. A windows-1252 text can have such bytes too: an ß before a quote, an É before a no-break space */
  longCount = 0;
  wrongCount = 0;
  /** the first wrong byte */
  wrong: WrongByte | null = null;
  #line = 1;
  /** characters before the next one in its line, counted as in a string */
  #column = 0;
  /** the first byte of a character whose other bytes are still to come, and how many these are */
  #first = 0;
  #missing = 0;
  /** what the next byte of that character can be */
  #least = 0x80;
  #most = 0xbf;

  add(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (this.#missing > 0) {
        if (byte >= this.#least && byte <= this.#most) {
          this.#proceed();
          continue;
        }
        this.end();
      }
      if (byte >= 0x80) this.#begin(byte);
      else if (byte === 0x0a) {
        this.#line += 1;
        this.#column = 0;
      } else this.#column += 1;
    }
  }

  /** No more bytes come. */
  end(): void {
    if (this.#missing > 0) this.#reject(this.#first);
    this.#missing = 0;
  }

  /** A character of several bytes: not one that has a shorter form, a surrogate, or one above U+10FFFF. */
  #begin(byte: number): void {
    if (byte < 0xc2 || byte > 0xf4) {
      this.#reject(byte);
      return;
    }
    this.#first = byte;
    this.#missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    this.#least = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.#most = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
  }

  #proceed(): void {
    this.#missing -= 1;
    this.#least = 0x80;
    this.#most = 0xbf;
    if (this.#missing > 0) return;
    this.longCount += 1;
    this.#column += this.#first < 0xf0 ? 1 : 2;
  }

  #reject(byte: number): void {
    this.wrongCount += 1;
    this.wrong ??= { byte, line: this.#line, character: this.#column + 1 };
  }
}
