import type { SheetRow } from './rows.ts';

/**
 * Gives awards that several categories have, such as Gold, the slug of their category before their own: within an
 * edition, slugs of awards are unique.
 */
export function separateAwards(rows: readonly SheetRow[]): SheetRow[] {
  const keyOf = ({ program, award }: SheetRow) => `${program.slug} ${award.slug}`;
  const categories = new Map<string, Set<string>>();
  for (const row of rows) {
    const slugs = categories.get(keyOf(row)) ?? new Set();
    categories.set(keyOf(row), slugs.add(row.category.slug));
  }
  return rows.map((row) => {
    const { award, category } = row;
    const isShared = (categories.get(keyOf(row))?.size ?? 0) > 1;
    return isShared ? { ...row, award: { ...award, slug: `${category.slug}-${award.slug}` } } : row;
  });
}
