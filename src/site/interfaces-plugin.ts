import { type DocumentNode, type GraphQLSchema, isInterfaceType, visit } from 'graphql';

/** A plugin of graphql-codegen: writes the types of each interface that fragments of the documents are on. */
export function plugin(
  schema: GraphQLSchema,
  documents: readonly { document?: DocumentNode }[],
): string {
  const names = new Set<string>();
  for (const { document } of documents)
    if (document) visit(document, { NamedType: ({ name }) => void names.add(name.value) });
  const interfaces = [...names]
    .sort()
    .map((name) => schema.getType(name))
    .filter(isInterfaceType);
  const types = Object.fromEntries(
    interfaces.map((each) => [
      each.name,
      schema
        .getPossibleTypes(each)
        .map(({ name }) => name)
        .sort(),
    ]),
  );
  return `/** The types of each interface that fragments of the pages are on. */
export const possibleTypes: Record<string, string[]> = ${JSON.stringify(types, null, 2)};
`;
}
