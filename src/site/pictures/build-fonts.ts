import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type FontOfPictures, fontsName } from './fonts.ts';
import { nameTableOf, tablesOf, trueTypeOf, widthsIn } from './woff.ts';

/**
 * The fonts of pictures in one weight; a character is drawn with the first one that has it. The Chinese one has 7,946
 * characters, those of traditional Chinese and Japanese names among them.
 */
const sources = [
  ['newsreader', 'latin'],
  ['newsreader', 'latin-ext'],
  ['newsreader', 'vietnamese'],
  ['noto-sans-sc', 'chinese-simplified'],
  ['noto-sans-kr', 'korean'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'cyrillic'],
  ['noto-sans', 'cyrillic-ext'],
  ['noto-sans', 'greek'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans', 'devanagari'],
  ['noto-sans-arabic', 'arabic'],
  ['noto-sans-hebrew', 'hebrew'],
] as const;

/**
 * Writes the fonts of pictures as TrueType, which is what they are drawn with: each with a family of its own, because
 * the parts of a font have the same one. Only what is written is needed to draw pictures.
 */
export async function buildFonts(folder: string): Promise<void> {
  await mkdir(folder);
  const { resolve } = createRequire(import.meta.url);
  const fonts: FontOfPictures[] = [];
  for (const [font, part] of sources) {
    const family = `${font}-${part}`;
    const file = resolve(`@fontsource/${font}/files/${family}-400-normal.woff`);
    const tables = tablesOf(await readFile(file));
    await writeFile(
      path.join(folder, `${family}.ttf`),
      trueTypeOf(new Map([...tables, ['name', nameTableOf(family)]])),
    );
    fonts.push({ family, widths: [...widthsIn(tables)] });
  }
  await writeFile(path.join(folder, fontsName), JSON.stringify(fonts));
  await copyFile(resolve('@fontsource/noto-sans/LICENSE'), path.join(folder, 'LICENSE'));
}
