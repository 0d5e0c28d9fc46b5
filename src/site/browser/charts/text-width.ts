/** The width of a character, in parts of the font size: Chinese characters are square. */
const partOf = (character: string): number =>
  /\p{Script=Han}|[\u3000-\u30ff\uff00-\uffef]/u.test(character) ? 1 : 0.58;

/** The width of a text. It can only be estimated, because the server has no fonts. */
export const textWidth = (text: string, fontSize: number): number =>
  [...text].reduce((width, character) => width + partOf(character) * fontSize, 0);

/** A text cut to a width. */
export function shortened(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(characters.join(''), fontSize) > width - fontSize)
    characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
