import { type RawBuilder, sql } from 'kysely';

/** The condition that a column has one of the ids, as one parameter whatever their number. */
export function hasId(column: string, ids: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} = any(${ids}::uuid[])`;
}

/** The condition that a text column has one of the texts, as one parameter whatever their number. */
export function hasText(column: string, texts: readonly string[]): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} = any(${texts}::text[])`;
}

/** A column that says which type of the graph a row is. */
export function typename<Name extends string>(name: Name) {
  return sql<Name>`${sql.lit(name)}`.as('__typename');
}
