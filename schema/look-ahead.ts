import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import { isIncluded } from './selections.ts';

export type Info = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/** Whether a field is selected below the one that is resolved. @param path names of fields, each below the one before */
export function selects(info: Info, ...path: readonly string[]): boolean {
  let nodes: readonly FieldNode[] = info.fieldNodes;
  for (const name of path) {
    const seen = new Set<string>();
    nodes = nodes.flatMap(({ selectionSet }) => fieldsNamed(name, selectionSet, info, seen));
  }
  return nodes.length > 0;
}

/** @param seen fragments that have been looked through */
function fieldsNamed(
  name: string,
  set: SelectionSetNode | undefined,
  info: Info,
  seen: Set<string>,
): FieldNode[] {
  return (set?.selections ?? []).flatMap((node) => {
    if (!isIncluded(node, info.variableValues)) return [];
    if (node.kind === Kind.FIELD) return node.name.value === name ? [node] : [];
    if (node.kind === Kind.INLINE_FRAGMENT) return fieldsNamed(name, node.selectionSet, info, seen);
    if (seen.has(node.name.value)) return [];
    seen.add(node.name.value);
    return fieldsNamed(name, info.fragments[node.name.value]?.selectionSet, info, seen);
  });
}
