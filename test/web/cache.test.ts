import { readFileSync } from 'node:fs';
import { isInterfaceType, parse, visit } from 'graphql';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { schema } from '../../schema/index.ts';
import { possibleTypes } from '../../src/web/browser/interfaces.ts';

/** The cache of the pages knows the types of every interface that it reads fragments on. */
const file = new URL('../../src/web/browser/generated/persisted-documents.json', import.meta.url);
const documents = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));

test('the interfaces of fragments have the types of the schema', () => {
  const names = new Set<string>();
  for (const text of Object.values(documents))
    visit(parse(text), { NamedType: ({ name }) => void names.add(name.value) });
  const interfaces = [...names].map((name) => schema.getType(name)).filter(isInterfaceType);
  expect(interfaces.map(({ name }) => name)).toContain('Recipient');
  for (const type of interfaces) {
    const types = schema.getPossibleTypes(type).map(({ name }) => name);
    expect([type.name, possibleTypes[type.name]?.toSorted()]).toEqual([
      type.name,
      types.toSorted(),
    ]);
  }
});
