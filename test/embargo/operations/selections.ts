import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { schema } from '../../../schema/index.ts';
import type { Variants } from './variants.ts';

type Field = GraphQLField<unknown, unknown>;

/** Entities have ids and refer to each other without end; whatever else is selected is selected as a whole. */
export function isEntity(type: GraphQLNamedType): boolean {
  if (isObjectType(type)) return type.getInterfaces().some(({ name }) => name === 'Node');
  return isInterfaceType(type) && schema.getPossibleTypes(type).every(isEntity);
}

const fieldsOf = (type: GraphQLNamedType): Field[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
const isLeaf = (field: Field) => isLeafType(getNamedType(field.type));

/** The selections of types. */
export class Selections {
  readonly #variants: Variants;

  constructor(variants: Variants) {
    this.#variants = variants;
  }

  /** All fields of a type, some of them more than once with other arguments: a text each, to be packed together. */
  whole(type: GraphQLObjectType): string[] {
    return fieldsOf(type).flatMap((field) =>
      this.#variants
        .of(type, field, 2)
        .map((args, index) => this.#field(field, `${field.name}${index || ''}`, args)),
    );
  }

  /** The selections below a field of a root: all of it, or the forms of a result in parts, since it may be large. */
  partsBelow(type: GraphQLNamedType): string[] {
    if (isObjectType(type) && !fieldsOf(type).some(isLeaf))
      return this.whole(type).map((text) => ` { ${text} }`);
    if (!isUnionType(type)) return [this.below(type)];
    return type
      .getTypes()
      .flatMap((other) => this.#each(other).map((text) => ` { ... on ${other.name} { ${text} } }`));
  }

  /** The selection below a field of the type, in its braces; empty, where nothing can be selected. */
  below(type: GraphQLNamedType): string {
    if (isLeafType(type)) return '';
    const own = isAbstractType(type) && !isEntity(type) ? [] : this.#each(type);
    // An interface of entities says little of them.
    const more = isInterfaceType(type) && isEntity(type) ? common(type) : [];
    const others = isAbstractType(type) && !isEntity(type) ? schema.getPossibleTypes(type) : [];
    // Fields of one name may be of several types.
    const parts = others.map(
      (other) => `... on ${other.name} { ${this.#each(other, `${other.name}_`).join(' ')} }`,
    );
    const name = isAbstractType(type) ? ['__typename'] : [];
    return ` { ${[...name, ...own, ...more, ...parts].join(' ')} }`;
  }

  /** Of an entity what is no further entity; all of whatever else it is. */
  #each(type: GraphQLNamedType, prefix = ''): string[] {
    return fieldsOf(type)
      .filter((field) => isLeaf(field) || !isEntity(type))
      .map((field) =>
        this.#field(field, prefix + field.name, this.#variants.of(type, field, 0)[0] ?? ''),
      );
  }

  #field(field: Field, alias: string, args: string): string {
    const name = alias === field.name ? alias : `${alias}: ${field.name}`;
    return `${name}${args}${this.below(getNamedType(field.type))}`;
  }
}

/** The fields that most entities have, and the interface has not. */
function common(type: GraphQLInterfaceType): string[] {
  const { id, name } = type.getFields();
  const isNamed = schema
    .getPossibleTypes(type)
    .some((other) => other.getInterfaces().some((one) => one.name === 'Named'));
  return [
    ...(id ? [] : ['... on Node { id }']),
    ...(name || !isNamed ? [] : ['... on Named { name slug }']),
  ];
}
