/** Letters that people without them write otherwise. */
const spelled: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  þ: 'th',
  ð: 'd',
  đ: 'd',
  ħ: 'h',
  ł: 'l',
  ŧ: 't',
  ς: 'σ',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '–': '-',
  '‐': '-',
};

/** How names are compared: by what is left of them without case, accents, width and double spaces. */
export function normalize(name: string): string {
  const visible = [...name]
    .flatMap((letter) => [...letter.normalize('NFKD')])
    .filter((letter) => !/[\p{Mn}\p{Default_Ignorable_Code_Point}]/u.test(letter))
    .join('');
  // In capitals, the letters that only look different in small are the same.
  const small = visible.toLowerCase().toUpperCase().toLowerCase();
  const letters = [...small].map((letter) => spelled[letter] ?? letter);
  return letters
    .join('')
    .split(/[\s\p{Cc}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

/** Texts in the order of their code points, which is that of their bytes in UTF-8. */
export function compareTexts(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
