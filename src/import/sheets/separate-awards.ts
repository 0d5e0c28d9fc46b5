import type { SheetRow } from './sheet-rows.ts';
import { editionOf, type StoredAward } from './stored-entities.ts';

/**
 * Gives awards that several categories have, such as Gold, the slug of their category before their own: within an
 * edition, slugs of awards are unique. What the database has decides first, so that an award keeps its slug when other
 * categories get one of its name.
 */
export function separateAwards(
  rows: readonly SheetRow[],
  stored: readonly StoredAward[],
): SheetRow[] {
  /** the category of a stored award, by edition; of several editions, the latest one */
  const owners = new Map<string, string>();
  for (const { program, edition, year, award, category } of stored)
    for (const key of [
      `${program} ${award}`,
      `${program} ${edition} ${award}`,
      `${program} ${year} ${award}`,
    ])
      if (!owners.has(key)) owners.set(key, category);
  const ownerOf = ({ program: { slug: program }, values }: SheetRow, award: string) =>
    owners.get(`${program} ${editionOf(values).edition} ${award}`) ??
    owners.get(`${program} ${award}`);
  const keyOf = ({ program, award }: SheetRow) => `${program.slug} ${award.slug}`;
  const categories = Map.groupBy(rows, keyOf);
  const shared = new Set(
    [...categories].flatMap(([key, those]) => {
      const slugs = those.flatMap((row) => [
        row.category.slug,
        ownerOf(row, row.award.slug) ?? row.category.slug,
      ]);
      return new Set(slugs).size > 1 ? [key] : [];
    }),
  );
  return rows.map((row) => {
    const { award, category } = row;
    const separate = `${category.slug}-${award.slug}`;
    const known = [award.slug, separate].find((slug) => ownerOf(row, slug) === category.slug);
    const slug = known ?? (shared.has(keyOf(row)) ? separate : award.slug);
    return { ...row, award: { ...award, slug } };
  });
}
