import { type GraphQLResolveInfo, getNamedType, isCompositeType } from 'graphql';
import { type SelectedField, type Selection, selectionsBelow, visitFields } from './selections.ts';

export type Info = Pick<
  GraphQLResolveInfo,
  'schema' | 'fieldNodes' | 'fragments' | 'returnType' | 'variableValues'
>;

/**
 * Whether a field is selected below the one that is resolved.
 * @param path names of fields, each below the one before; a list if any of its names will do
 */
export function selects(info: Info, ...path: readonly (string | readonly string[])[]): boolean {
  const type = getNamedType(info.returnType);
  let selections = info.fieldNodes.flatMap(({ selectionSet: set }): Selection[] =>
    set && isCompositeType(type) ? [{ set, type }] : [],
  );
  return path.every((names) => {
    const wanted = [names].flat();
    const found: SelectedField[] = [];
    visitFields(info, selections, (selected) => {
      if (wanted.includes(selected.field.name)) found.push(selected);
    });
    selections = selectionsBelow(found);
    return found.length > 0;
  });
}
