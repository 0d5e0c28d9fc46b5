import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type DocumentNode,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../../schema/index.ts';

/**
 * The cache of the pages keeps what has an id under its type and id, and everything else with the object that has it.
 * It knows the types of every interface that it reads fragments on. The desk reads without it.
 */
const folder = path.join(import.meta.dirname, '../../../../src/site/browser');
const document: DocumentNode = {
  kind: Kind.DOCUMENT,
  definitions: globSync('**/*.graphql', { cwd: folder, exclude: ['desk/**', 'files/**'] })
    .toSorted()
    .flatMap((file) => parse(readFileSync(path.join(folder, file), 'utf8')).definitions),
};

/** Whether a selection set has the field `id`, for each type that it is selected on. */
function selectsId({ selections }: SelectionSetNode): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.FIELD)
      return selection.name.value === 'id' && selection.alias === undefined;
    if (selection.kind === Kind.INLINE_FRAGMENT)
      return selection.typeCondition === undefined && selectsId(selection.selectionSet);
    const { value } = selection.name;
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION && selectsId(fragment.selectionSet);
  });
}

test('the queries of the pages select the id of every entity that has one, and use no alias `id`', () => {
  const withoutId: string[] = [];
  const aliases: string[] = [];
  const types = new TypeInfo(schema);
  let count = 0;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ alias, name, selectionSet }) {
        if (alias && /^_?id$/.test(alias.value)) aliases.push(name.value);
        const type = getNamedType(types.getType());
        if (!selectionSet || !(isObjectType(type) || isInterfaceType(type))) return;
        if (!type.getFields().id) return;
        count += 1;
        if (!selectsId(selectionSet)) withoutId.push(`${name.value}: ${type.name}`);
      },
    }),
  );
  expect(count).toBeGreaterThan(100);
  expect(withoutId).toEqual([]);
  expect(aliases).toEqual([]);
});
