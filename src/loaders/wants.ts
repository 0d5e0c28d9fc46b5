import { type DocumentNode, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { nothing, type Wants } from '../../db/queries/wants.ts';
import { schema } from '../../schema/index.ts';

const known = new WeakMap<DocumentNode, Wants>();

/**
 * What the operations of a document need of the rows that they read. Fields that `@skip` leaves out count too.
 * @param preferredLanguages of the whole operation
 */
export function wantsOf(document: DocumentNode, preferredLanguages: readonly string[]): Wants {
  const found = known.get(document) ?? readWants(document);
  known.set(document, found);
  return preferredLanguages.length > 0 ? { ...found, names: true } : found;
}

function readWants(document: DocumentNode): Wants {
  const wants = { ...nothing };
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        if (name.value === 'names') wants.names = true;
        const needs = types.getFieldDef()?.extensions.needs;
        if (needs === 'details' || needs === 'places') wants[needs] = true;
      },
      Argument({ name }) {
        if (name.value === 'lang') wants.names = true;
      },
    }),
  );
  return wants;
}
