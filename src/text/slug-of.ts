import { normalize } from '../../db/normalize.ts';

const maxLength = 100;

/**
 * The slug that is made of a name: lower case, without accents and apostrophes (`ß` is `ss`, `ø` is `o`), `&` is `and`,
 * and one hyphen for everything else between letters and digits. `Château d'If & Co.` gives `chateau-dif-and-co`. It
 * ends with the last whole word within 100 characters.
 * @returns undefined if the name has letters that cannot be written with a to z
 */
export function slugOf(name: string): string | undefined {
  const plain = normalize(name).replaceAll(/['`´]/g, '').replaceAll('&', ' and ');
  if (/[^\P{L}a-z]|[^\P{N}0-9]/u.test(plain)) return undefined;
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  if (slug.length <= maxLength) return slug === '' ? undefined : slug;
  const cut = slug.slice(0, maxLength + 1);
  return cut.slice(0, cut.includes('-') ? cut.lastIndexOf('-') : maxLength);
}
