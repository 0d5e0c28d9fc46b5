import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The file with the widths of characters, beside the fonts. */
export const fontsName = 'fonts.json';

const fontsSchema = z.array(
  z.object({
    family: z.string(),
    /** Unicode code points, each with its width in thousandths of the size of the font */
    widths: z.array(z.tuple([z.number(), z.number()])),
  }),
);

export type FontOfPictures = z.infer<typeof fontsSchema>[number];

/** A piece of a text that one font has, read in one direction. */
export interface Run {
  text: string;
  family: string;
  /** in parts of the size of the font */
  width: number;
  isRightToLeft: boolean;
}

/** Pieces of scripts that are written from right to left. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** The fonts that pictures are drawn with. */
export class Fonts {
  /** the file of each, by its family */
  readonly files: ReadonlyMap<string, string>;
  readonly #fonts: readonly { family: string; widths: ReadonlyMap<number, number> }[];

  /** @param folder where `buildFonts` has written them */
  constructor(folder: string) {
    const fonts = fontsSchema.parse(JSON.parse(readFileSync(path.join(folder, fontsName), 'utf8')));
    this.files = new Map(fonts.map(({ family }) => [family, path.join(folder, `${family}.ttf`)]));
    this.#fonts = fonts.map(({ family, widths }) => ({ family, widths: new Map(widths) }));
  }

  /** The pieces of a text, from left to right. A character that no font has is left out: it would be an empty box. */
  runsOf(text: string): Run[] {
    const runs: Run[] = [];
    for (const character of text) {
      const point = character.codePointAt(0) ?? 0;
      const last = runs.at(-1);
      // A space belongs to the word before it.
      const isKept = last !== undefined && character === ' ';
      const font = this.#fonts.find(
        ({ family, widths }) => widths.has(point) && (!isKept || family === last.family),
      );
      if (!font) continue;
      const width = (font.widths.get(point) ?? 0) / 1_000;
      if (last?.family === font.family) {
        last.text += character;
        last.width += width;
      } else {
        const isRightToLeft = rightToLeft.test(character);
        runs.push({ text: character, family: font.family, width, isRightToLeft });
      }
    }
    return runs;
  }

  /** The width of a text in parts of the size of the font. */
  widthOf(text: string): number {
    return this.runsOf(text).reduce((sum, { width }) => sum + width, 0);
  }
}
