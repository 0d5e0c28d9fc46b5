import { mapped } from '../../db/loaders/loader.ts';
import type { AwardRow } from '../../db/queries/awards/award.ts';
import type { CategoryRow } from '../../db/queries/awards/category.ts';
import type { EditionRow } from '../../db/queries/awards/edition.ts';
import type { ProgramRow } from '../../db/queries/awards/program.ts';
import type { Context } from '../context/context.ts';

/** The program, edition, category or award that something belongs to: a foreign key holds it to exist. */
export const loadProgram = (id: string, { loaders }: Context) =>
  mapped(loaders.program.load(id), (row) => requireRow<ProgramRow>(row, 'program', id));

export const loadEdition = (id: string, { loaders }: Context) =>
  mapped(loaders.edition.load(id), (row) => requireRow<EditionRow>(row, 'edition', id));

export const loadCategory = (id: string, { loaders }: Context) =>
  mapped(loaders.category.load(id), (row) => requireRow<CategoryRow>(row, 'category', id));

export const loadAward = (id: string, { loaders }: Context) =>
  mapped(loaders.award.load(id), (row) => requireRow<AwardRow>(row, 'award', id));

/** Any recipient by a row's id that a foreign key holds to exist. */
export const loadRecipient = (id: string, { loaders }: Context) => loaders.existingRecipient(id);
export const loadOrganization = (id: string, { loaders }: Context) =>
  loaders.recipientOf('ORGANIZATION', id);
export const loadPerson = (id: string, { loaders }: Context) => loaders.recipientOf('PERSON', id);
export const loadWork = (id: string, { loaders }: Context) => loaders.recipientOf('WORK', id);
/** A place, or null where the id is. */
export const loadPlace = (id: string | null, { loaders }: Context) =>
  id === null ? null : loaders.recipientOf('PLACE', id);

function requireRow<Row>(row: Row | null, kind: string, id: string): Row {
  if (row === null) throw new Error(`no ${kind} ${id}`);
  return row;
}
