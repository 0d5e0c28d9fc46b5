/** Whole numbers in cells, which may have separators of thousands: a point or a comma, which others write before decimals. */

export type Mark = '.' | ',';

/** The hints that other cells give on how a number is read. */
export interface NumberHabit {
  /** the mark before decimals in the column; undefined if no number of it shows that */
  decimal: Mark | undefined;
  /** the mark before decimals as the rest of the sheet suggests it */
  likely: Mark | undefined;
  /** whether cells have types: a point can be that of a number, which has no separators */
  isTyped: boolean;
}

/**
 * A number without separators of thousands, and without decimals that are zeros: `1000` for `1.000`, `1 000` or `1000,0`.
 * What is none, or can be read in two ways, stays as it is.
 */
export function numberOf(text: string, { decimal, likely, isTyped }: NumberHabit): string {
  const bare = withoutSpaces(text);
  const [, mark] = ambiguous.exec(bare) ?? [];
  if (mark === undefined) return wholeOf(bare, decimalIn(bare)) ?? text;
  if (decimal !== undefined) return wholeOf(bare, decimal) ?? text;
  // Nobody writes three decimals that are not zeros where numbers are whole.
  const isSeparator = !bare.endsWith('000') || (likely !== undefined && likely !== mark);
  const isOfNumber = isTyped && numberCell.test(bare);
  return isSeparator && !isOfNumber ? bare.replace(mark, '') : text;
}

/** Whether a number can be read in two ways, such as `1,000`. */
export function isAmbiguousNumber(text: string): boolean {
  return ambiguous.test(withoutSpaces(text));
}

/** The two ways in which a number can be read. */
export function readingsOf(text: string): [thousands: string, decimals: string] {
  const [, mark = ''] = ambiguous.exec(withoutSpaces(text)) ?? [];
  const [whole = '', rest = ''] = withoutSpaces(text).split(mark);
  return [`${whole}${rest}`, whole];
}

/** The mark that numbers have before decimals; undefined if none of them shows it, or they differ. */
export function decimalMarkOf(
  texts: Iterable<string>,
  { isTyped, areWhole }: { isTyped: boolean; areWhole: boolean },
): Mark | undefined {
  const marks = new Set<Mark>();
  for (const given of texts) {
    const text = withoutSpaces(given);
    // A point in a number says nothing about those in texts.
    if (isTyped && numberCell.test(text)) continue;
    const mark = decimalIn(text);
    if (mark) marks.add(mark);
    else if (areWhole && ambiguous.test(text) && !text.endsWith('000')) {
      marks.add(text.includes('.') ? ',' : '.');
    }
    if (marks.size > 1) return undefined;
  }
  const [mark] = marks;
  return mark;
}

const ambiguous = /^[1-9]\d{0,2}([.,])\d{3}$/;

/** A number with decimals as the cells of workbooks have it. */
const numberCell = /^\d+\.\d*[1-9]$/;

/** The mark before decimals as a number alone shows it: `1.000,5`, `1.000.000` and `7,5` have a comma there. */
function decimalIn(text: string): Mark | undefined {
  if (ambiguous.test(text)) return undefined;
  const [, separator] = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/.exec(text) ?? [];
  if (separator !== undefined) return separator === '.' ? ',' : '.';
  const [, mark] = /^\d+([.,])\d+$/.exec(text) ?? [];
  return mark === undefined ? undefined : mark === '.' ? '.' : ',';
}

/** The digits of a whole number; undefined if it is none. */
function wholeOf(text: string, decimal: Mark | undefined): string | undefined {
  const [whole = '', decimals = ''] = decimal === undefined ? [text] : text.split(decimal);
  return /^\d[\d.,]*$/.test(whole) && /^0*$/.test(decimals)
    ? whole.replaceAll(/[.,]/g, '')
    : undefined;
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/[\s'’]/g, '');
}
