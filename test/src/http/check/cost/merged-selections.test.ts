import fc from 'fast-check';
import {
  type DocumentNode,
  doTypesOverlap,
  execute,
  type FieldNode,
  type GraphQLCompositeType,
  isCompositeType,
  isObjectType,
  Kind,
  parse,
  print,
  validate,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../../../schema/index.ts';
import {
  fieldOf,
  fragmentsOf,
  isIncluded,
  keyOf,
  type Selection,
  type SelectionContext,
  selectionsBelow,
} from '../../../../../schema/selections.ts';
import { checkOperation } from '../../../../../src/http/check/check-operation.ts';
import { operationLimits } from '../../../../../src/http/limits/operation-limits.ts';
import { everything, type World } from '../../../../against-graphql-js/everything.ts';
import {
  type RandomQuery,
  randomQueries,
  rules,
} from '../../../../against-graphql-js/operation.ts';
import { assertProperty } from '../../../../support/run/property.ts';

const costOf = (query: string) => checkOperation(schema, parse(query), null, {}, operationLimits);

test('twelve components that share a fragment cost what is executed', () => {
  const honor = `result award { name category { name } edition { year program { name } } }
    recipients { role recipient { id name honorCount } place { name } }`;
  const numbers = Array.from({ length: 12 }, (_, number) => number);
  const components = numbers.map((number) => `fragment C${number} on Honor { id ...Shared }`);
  const { cost, errors } = costOf(`
    { honors(first: 100) { nodes { ${numbers.map((number) => `...C${number}`).join(' ')} } } }
    ${components.join(' ')} fragment Shared on Honor { ${honor} }`);
  expect(errors).toEqual([]);
  expect(cost).toEqual(costOf(`{ honors(first: 100) { nodes { id ${honor} } } }`).cost);
});

test('a count costs no page, wherever a fragment has it', () => {
  const { cost } = costOf('{ honors { ...F } } fragment F on HonorConnection { totalCount }');
  expect(cost).toEqual(costOf('{ honors { totalCount } }').cost);
});

test('what is selected on a type is merged with what is selected on any', () => {
  const cost = (onPlace: string) =>
    costOf(`{ recipients { nodes { honors { nodes { id } } ... on Place { ${onPlace} } } } }`).cost;
  const none = cost('id');
  expect(cost('id honors { nodes { id } }')).toEqual(none);
  expect(cost('id honors { totalCount }').milliseconds).toBeGreaterThan(none.milliseconds);
});

const anything = everything();

/** The operation with its fragments resolved, and the fields of one key and type merged. */
function mergeByHand(
  document: DocumentNode,
  variableValues: SelectionContext['variableValues'],
): string {
  const fragments = fragmentsOf(document);
  const merge = (selections: readonly Selection[]): string => {
    const places = new Map<GraphQLCompositeType, Map<string, FieldNode[]>>();
    const gather = ({ set, type }: Selection): void => {
      for (const node of set.selections) {
        if (!isIncluded(node, variableValues)) continue;
        if (node.kind === Kind.FIELD) {
          const place = places.get(type) ?? new Map<string, FieldNode[]>();
          places.set(type, place.set(keyOf(node), [...(place.get(keyOf(node)) ?? []), node]));
          continue;
        }
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
        const on = anything.getType(fragment?.typeCondition?.name.value ?? type.name);
        if (!fragment || !isCompositeType(on) || !doTypesOverlap(anything, on, type)) continue;
        gather({ set: fragment.selectionSet, type: isObjectType(type) ? type : on });
      }
    };
    for (const selection of selections) gather(selection);
    const written = [...places].map(([type, fields]) => {
      const texts = [...fields].map(([key, [node, ...others]]) => {
        const field = node && fieldOf(type, node.name.value);
        if (!field) throw new Error(`${type.name} has no field for ${key}`);
        const below = selectionsBelow([node, ...others].map((one) => ({ node: one, type, field })));
        const args = node.arguments?.length ? `(${node.arguments.map(print).join(' ')})` : '';
        return `${key}: ${field.name}${args} ${below.length > 0 ? merge(below) : ''}`;
      });
      return `... on ${type.name} { ${texts.join(' ')} }`;
    });
    return `{ ${written.join(' ') || '__typename @skip(if: true)'} }`;
  };
  const [operation] = document.definitions;
  const type = anything.getQueryType();
  if (operation?.kind !== Kind.OPERATION_DEFINITION || !type) throw new Error('no query');
  const definitions = operation.variableDefinitions?.map(print).join(' ');
  return `query Q(${definitions}) ${merge([{ set: operation.selectionSet, type }])}`;
}

/** Bytes of the response keys of one object: of a list, of the item that has most. */
function keyBytes(value: unknown): number {
  if (Array.isArray(value)) return Math.max(0, ...value.map(keyBytes));
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, of]) => sum + key.length + 4 + keyBytes(of), 0);
}

test('a random operation costs as much as it does merged by hand, and no field more is executed', async () => {
  const values = fc.tuple(randomQueries(anything), fc.nat());
  const holds = async ([{ source, variableValues }, seed]: [RandomQuery, number]) => {
    const document = parse(source);
    fc.pre(validate(anything, document, rules).length === 0);
    const check = (one: DocumentNode) =>
      checkOperation(anything, one, null, variableValues, operationLimits);
    const { cost, optionalColumns, variables } = check(document);
    const byHand = check(parse(mergeByHand(document, variables)));
    // Rounded up, so that the order of a sum shows.
    for (const unit of ['milliseconds', 'bytes'] as const)
      expect(Math.abs(cost[unit] - byHand.cost[unit]), unit).toBeLessThanOrEqual(1);
    expect([cost.depth, optionalColumns]).toEqual([byHand.cost.depth, byHand.optionalColumns]);
    const contextValue: World = { seed, delivery: 'at once', faults: 0, calls: [] };
    const { data } = await execute({ schema: anything, document, variableValues, contextValue });
    expect(keyBytes(data)).toBeLessThanOrEqual(cost.bytes);
  };
  await assertProperty(values, holds, { numRuns: 300, maxSkipsPerRun: 1_000 });
});
