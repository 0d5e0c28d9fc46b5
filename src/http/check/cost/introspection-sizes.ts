import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** A size in a schema: of all that have it together on average, and of the one that has most. */
export interface Size {
  mean: number;
  max: number;
}

/** Sizes in a schema, by the introspection field that returns them: items of lists, bytes of descriptions. */
export type IntrospectionSizes = Readonly<Record<string, Size>>;

const computed = new WeakMap<GraphQLSchema, IntrospectionSizes>();

export function introspectionSizes(schema: GraphQLSchema): IntrospectionSizes {
  const known = computed.get(schema);
  if (known) return known;
  const sizes = compute(schema);
  computed.set(schema, sizes);
  return sizes;
}

const hasFields = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);

function compute(schema: GraphQLSchema): IntrospectionSizes {
  const types = Object.values(schema.getTypeMap());
  const directives = schema.getDirectives();
  const fields = types.filter(hasFields).flatMap((type) => Object.values(type.getFields()));
  const inputFields = types
    .filter(isInputObjectType)
    .flatMap((type) => Object.values(type.getFields()));
  const values = types.filter(isEnumType).flatMap((type) => type.getValues());
  const args = [...fields, ...directives].flatMap((taker) => taker.args);
  const isListed = (type: GraphQLNamedType) => !isIntrospectionType(type);
  const described = (all: readonly { description?: string | null | undefined }[]) =>
    sizeOf(all, ({ description }) => JSON.stringify(description ?? null).length);
  return {
    '__Schema.types': constant(types.length),
    '__Schema.directives': constant(directives.length),
    '__Schema.description': constant(JSON.stringify(schema.description ?? null).length),
    '__Directive.args': sizeOf(directives, (directive) => directive.args.length),
    '__Directive.locations': sizeOf(directives, (directive) => directive.locations.length),
    '__Directive.description': described(directives),
    '__Type.fields': sizeOf(types.filter(isListed), (type) =>
      hasFields(type) ? Object.keys(type.getFields()).length : 0,
    ),
    '__Type.inputFields': sizeOf(types.filter(isListed), (type) =>
      isInputObjectType(type) ? Object.keys(type.getFields()).length : 0,
    ),
    '__Type.enumValues': sizeOf(types.filter(isListed), (type) =>
      isEnumType(type) ? type.getValues().length : 0,
    ),
    '__Type.interfaces': sizeOf(types.filter(isListed), (type) =>
      hasFields(type) ? type.getInterfaces().length : 0,
    ),
    '__Type.possibleTypes': sizeOf(types.filter(isListed), (type) =>
      isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type).length : 0,
    ),
    '__Type.description': described(types.filter(isListed)),
    '__Field.args': sizeOf(fields, (field) => field.args.length),
    '__Field.description': described(fields),
    '__InputValue.description': described([...args, ...inputFields]),
    '__EnumValue.description': described(values),
  };
}

const constant = (size: number): Size => ({ mean: size, max: size });

function sizeOf<Item>(items: readonly Item[], measure: (item: Item) => number): Size {
  const sizes = items.map(measure);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return { mean: total / Math.max(1, sizes.length), max: Math.max(0, ...sizes) };
}
