import type { Selectable } from 'kysely';
import type { Database } from '../connect.ts';
import type { Figure } from '../tables.ts';
import { hasId, typename } from './keys.ts';

export type FigureRow = Selectable<Figure> & { __typename: 'Figure' };

const figures = (db: Database) =>
  db.selectFrom('figure').selectAll('figure').select(typename('Figure'));

export function figuresById(db: Database, ids: readonly string[]): Promise<FigureRow[]> {
  return figures(db).where(hasId('figure.id', ids)).execute();
}

/** Figures about editions, in their order. */
export function figuresByEdition(db: Database, editions: readonly string[]): Promise<FigureRow[]> {
  return figures(db)
    .where(hasId('edition_id', editions))
    .orderBy('position')
    .orderBy('slug')
    .execute();
}
