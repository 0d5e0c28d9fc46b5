import type { Selectable } from 'kysely';
import type { Database } from '../../connections/connect.ts';
import { prepared } from '../../connections/prepared.ts';
import type { Figure } from '../../tables.ts';
import { hasId, typename } from '../lists/expressions.ts';

export type FigureRow = Selectable<Figure> & { __typename: 'Figure' };

const figures = (db: Database) =>
  db
    .selectFrom('figure')
    .select(['id', 'edition_id', 'slug', 'value', 'unit', 'position', typename('Figure')]);

export const figuresById = prepared((db: Database, ids: readonly string[]) =>
  figures(db).where(hasId('figure.id', ids)),
);

/** Figures about editions, in their order. */
export const figuresByEdition = prepared((db: Database, editions: readonly string[]) =>
  figures(db).where(hasId('edition_id', editions)).orderBy('position').orderBy('slug'),
);
