import type { AwardRow } from '../db/queries/award.ts';
import type { CategoryRow } from '../db/queries/category.ts';
import type { EditionRow } from '../db/queries/edition.ts';
import type { ProgramRow } from '../db/queries/program.ts';
import type { Context } from '../src/context.ts';

/** The program, edition, category or award that something belongs to: a foreign key holds it to exist. */
export async function loadProgram(id: string, { loaders }: Context): Promise<ProgramRow> {
  return found(await loaders.program.load(id), 'program', id);
}

export async function loadEdition(id: string, { loaders }: Context): Promise<EditionRow> {
  return found(await loaders.edition.load(id), 'edition', id);
}

export async function loadCategory(id: string, { loaders }: Context): Promise<CategoryRow> {
  return found(await loaders.category.load(id), 'category', id);
}

export async function loadAward(id: string, { loaders }: Context): Promise<AwardRow> {
  return found(await loaders.award.load(id), 'award', id);
}

function found<Row>(row: Row | null, kind: string, id: string): Row {
  if (row === null) throw new Error(`no ${kind} ${id}`);
  return row;
}
