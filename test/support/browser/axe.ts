import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The violations that axe finds in a page in the light and in the dark: rules and the elements that violate them. */
export async function violationsIn(page: Page): Promise<string[][]> {
  await page.evaluate(source);
  const found = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(async () => {
      // A text that is fading in has little contrast.
      for (const animation of document.getAnimations()) animation.finish();
      return window.axe.run({ rules: { 'target-size': { enabled: true } } });
    });
    for (const { id, nodes } of violations)
      found.push([colorScheme, id, ...nodes.map(({ html }) => html.slice(0, 200))]);
  }
  return found;
}
