import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';

test('every type, field and argument has a description', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  expect(types.length).toBeGreaterThan(50);
  expect(types.flatMap(withoutDescription)).toEqual([]);
});

test('a description of a nullable field says when it is null', () => {
  const silent = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !String(field.type).endsWith('!'))
        .filter((field) => !/null|absent/i.test(field.description ?? ''))
        .map((field) => `${type.name}.${field.name}`),
    )
    // Root fields are nullable only so that one that fails does not take the others with it.
    .filter((name) => !/^(Query|Subscription)\./.test(name));
  expect(silent).toEqual([]);
});

function withoutDescription(type: GraphQLNamedType): string[] {
  const parts: { name: string; description: string | null | undefined }[] = [type];
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push({ name: `${type.name}.${field.name}`, description: field.description });
      for (const argument of field.args) {
        const name = `${type.name}.${field.name}(${argument.name})`;
        parts.push({ name, description: argument.description });
      }
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      parts.push({ name: `${type.name}.${field.name}`, description: field.description });
    }
  }
  if (isEnumType(type)) {
    for (const value of type.getValues()) {
      parts.push({ name: `${type.name}.${value.name}`, description: value.description });
    }
  }
  return parts.filter(({ description }) => !description).map(({ name }) => name);
}
