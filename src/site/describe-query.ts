import {
  type DocumentNode,
  getNamedType,
  getOperationAST,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  visit,
} from 'graphql';
import { thingFragments } from '#http';
import { schema } from '../../schema/index.ts';

/** The response key of the entity in the terms of schema.org. */
export const describedKey = 'described';

/** The prefix of the names of its fragments: pages have fragments of the same names. */
const prefix = 'Described';

const fragments = renamed(parse(thingFragments)).definitions;

/**
 * The query of a page, which also selects what JSON-LD says about the entity that the page is about. That is the first
 * root field whose type is a node, if there is one.
 */
export function describeQuery(query: string): string {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) return query;
  const { selectionSet } = operation;
  const root = selectionSet.selections.find(
    (one) => one.kind === Kind.FIELD && isNode(one.name.value),
  );
  if (root?.kind !== Kind.FIELD) return query;
  const described = {
    ...root,
    alias: { kind: Kind.NAME, value: describedKey } as const,
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        { kind: Kind.FRAGMENT_SPREAD, name: { kind: Kind.NAME, value: `${prefix}Thing` } },
      ],
    } as const,
  };
  const both = { ...selectionSet, selections: [...selectionSet.selections, described] };
  const others = document.definitions.filter((definition) => definition !== operation);
  return print({
    ...document,
    definitions: [{ ...operation, selectionSet: both }, ...others, ...fragments],
  });
}

function isNode(field: string): boolean {
  const type = schema.getQueryType()?.getFields()[field]?.type;
  const named = type && getNamedType(type);
  return (
    (isObjectType(named) || isInterfaceType(named)) &&
    (named.name === 'Node' || named.getInterfaces().some(({ name }) => name === 'Node'))
  );
}

function renamed(document: DocumentNode): DocumentNode {
  const rename = <Named extends { name: { value: string } }>(node: Named): Named => ({
    ...node,
    name: { ...node.name, value: prefix + node.name.value },
  });
  return visit(document, {
    [Kind.FRAGMENT_DEFINITION]: { enter: rename },
    [Kind.FRAGMENT_SPREAD]: { enter: rename },
  });
}
