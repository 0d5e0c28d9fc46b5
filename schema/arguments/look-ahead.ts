import { type GraphQLResolveInfo, getNamedType, isCompositeType } from 'graphql';
import { type SelectedField, type Selection, selectionsBelow, visitFields } from '../selections.ts';

export type Info = Pick<
  GraphQLResolveInfo,
  'schema' | 'fieldNodes' | 'fragments' | 'returnType' | 'variableValues'
>;

/** Names of fields, each below the one before; a list if any of its names will do. */
type Path = readonly (string | readonly string[])[];

/** Whether a field is selected below the one that is resolved. */
export function selects(info: Info, ...path: Path): boolean {
  return selectedBelow(info, ...path).length > 0;
}

/** The fields at the end of a path that are selected below the one that is resolved. */
export function selectedBelow(info: Info, ...path: Path): readonly SelectedField[] {
  const type = getNamedType(info.returnType);
  let selections = info.fieldNodes.flatMap(({ selectionSet: set }): Selection[] =>
    set && isCompositeType(type) ? [{ set, type }] : [],
  );
  let found: SelectedField[] = [];
  for (const names of path) {
    const wanted = [names].flat();
    found = [];
    visitFields(info, selections, (selected) => {
      if (wanted.includes(selected.field.name)) found.push(selected);
    });
    selections = selectionsBelow(found);
  }
  return found;
}
