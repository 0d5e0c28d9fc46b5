import type { CorrectableQuery, EntityFieldsFragment } from '../../generated/desk/graphql.ts';

/** An entity of any kind, with its simple fields. */
export type EntityFields = EntityFieldsFragment;

/** An entity that documents can name. */
export type CorrectableEntity = NonNullable<CorrectableQuery['node']>;

/** The type of an entity by its name in the graph. */
export type FieldsOf<Name extends EntityFields['__typename']> = Extract<
  EntityFields,
  { __typename: Name }
>;
