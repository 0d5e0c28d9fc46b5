/**
 * A text as it is compared and sorted: compatibility forms, width, case and accents folded, spaces single.
 * `São  Paulo` gives `sao paulo`, `ＡＢＣ` gives `abc`; Chinese stays as it is.
 */
export function normalize(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .toLowerCase()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}
