import type { Fonts } from './fonts.ts';

interface Room {
  /** in parts of the size of the font */
  width: number;
  /** how many lines there may be */
  most: number;
}

/** Longer texts are cut before they are measured. */
const maxCharacters = 400;

/**
 * The unbroken pieces: a word with the space before it. Chinese and Japanese have a break after each character, but
 * not before a closing mark.
 */
const pieces =
  /\s*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{Pe}\p{Pf}\p{Po}ー]*|\s*[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;

/** Breaks a text into lines. What has no room ends with an ellipsis. */
export function linesOf(text: string, { width, most }: Room, fonts: Fonts): string[] {
  const left = text.slice(0, maxCharacters).match(pieces) ?? [];
  const lines: string[] = [];
  while (left.length > 0 && lines.length < most) {
    const isLast = lines.length === most - 1;
    let line = (left.shift() ?? '').trimStart();
    while (left[0] !== undefined && fonts.widthOf(line + left[0]) <= width) line += left.shift();
    lines.push(cut(isLast ? line + left.join('') : line, width, fonts));
  }
  return lines;
}

function cut(line: string, width: number, fonts: Fonts): string {
  if (fonts.widthOf(line) <= width) return line;
  const characters = [...line];
  const withEllipsis = () => `${characters.join('').trimEnd()}…`;
  while (characters.length > 1 && fonts.widthOf(withEllipsis()) > width) characters.pop();
  return withEllipsis();
}
