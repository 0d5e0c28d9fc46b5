/** Documents from the data. */
export { everyEntity } from './every-entity.ts';
export { ExportError, type ExportOptions, exportDocument } from './export.ts';
export type { ExportedEntity } from './read-entities.ts';
export { closureOf } from './reference-closure.ts';
