import type { SheetRow } from './sheet-rows.ts';

/** Rows that a proposal shows. */
const shown = 3;

/** The first rows of a sheet as they would be imported. */
export function previewLines(rows: readonly SheetRow[]): string[] {
  return rows.slice(0, shown).flatMap(({ place, program, category, award, values, recipients }) => {
    const edition = values.get('edition') ?? values.get('year') ?? '(no year)';
    const others = [...values].filter(([column]) => column !== 'year' && column !== 'edition');
    return [
      `Row ${place.line}: ${program.slug}/${edition}, category ${category.slug}, award ${award.slug}`,
      ...recipients.map(({ slug, name, kind, role, details }) => {
        const more = [...details].map(([column, text]) => `, ${column}: ${text}`).join('');
        return `  ${role} ${kind.toLowerCase()} "${name}", slug ${slug ?? '?'}${more}`;
      }),
      ...others.map(([column, text]) => `  ${column}: ${text}`),
    ];
  });
}
