import { getNamedType, isLeafType, parse, print } from 'graphql';
import { type LabeledField, type LabeledType, labeledTypes } from './labeled.ts';

/** The fragments that the desk and the pages read simple fields with. */

/** The fields of entities of all types, as the desk corrects and compares them. */
export function deskFragment(): string {
  const types = labeledTypes.map(
    ({ name, fields }) =>
      `... on ${name} { ${selectionOf(
        fields,
        (field) => deskKey(name, field),
        () => '...Target',
      )} }`,
  );
  return print(parse(`fragment SimpleFields on Node { ${types.join(' ')} }`));
}

/** For each type, the fields that are facts on its page. */
export function pageFragments(): string {
  const targetOf = ({ form }: LabeledField) =>
    form === 'recipient' ? '...Mention' : 'id slug ...ShownName';
  const fragments = typesWithFacts.map(
    ({ name, fields }) =>
      `fragment FactsOf${name} on ${name} { ${selectionOf(fields, ({ path }) => path[0], targetOf)} }`,
  );
  return print(parse(fragments.join(' ')));
}

/** The types whose pages show facts, with these fields. What a reader expects comes first. */
export const typesWithFacts: readonly LabeledType[] = labeledTypes
  .map(({ name, fields }) => ({
    name,
    fields: ['expected', 'shown'].flatMap((page) =>
      fields.filter(({ field }) => field.page === page),
    ),
  }))
  .filter(({ fields }) => fields.length > 0);

/**
 * The name of a field in the fragment of the desk, which is on several types: their fields of one name need aliases if
 * the types of the values differ.
 */
export function deskKey(typeName: string, { path: [first] }: LabeledField): string {
  const types = labeledTypes
    .flatMap(({ fields }) => fields)
    .filter(({ path, type }) => path.join('.') === first && isLeafType(getNamedType(type)))
    .map(({ type }) => String(type));
  if (new Set(types).size < 2) return first;
  return `${typeName.charAt(0).toLowerCase()}${typeName.slice(1)}${first.charAt(0).toUpperCase()}${first.slice(1)}`;
}

/**
 * @param keyOf the name of a field in the result
 * @param targetOf what to select of an entity that a field holds
 */
function selectionOf(
  fields: readonly LabeledField[],
  keyOf: (field: LabeledField) => string,
  targetOf: (field: LabeledField) => string,
): string {
  const select = (name: string, field: LabeledField) => {
    const { refersTo, column } = { refersTo: undefined, column: '', ...field.field };
    if (field.form === 'quote') return `${name} { text lang }`;
    if (field.language !== undefined) return `${name} ${field.language}`;
    if (refersTo) return `${name} { ${targetOf(field)} }`;
    return typeof column === 'string' ? name : `${name} { ${Object.keys(column).join(' ')} }`;
  };
  // Fields of one object are selected together, such as those of a ceremony.
  return [...Map.groupBy(fields, ({ path: [first] }) => first)]
    .map(([first, group]) => {
      const inner = group.flatMap((field) =>
        field.path.slice(1).map((name) => select(name, field)),
      );
      if (inner.length > 0) return `${first} { ${inner.join(' ')} }`;
      return group.map((field) => select(aliased(keyOf(field), first), field)).join(' ');
    })
    .join(' ');
}

const aliased = (key: string, name: string): string => (key === name ? name : `${key}: ${name}`);
