import { getNullableType, isInterfaceType, isListType, isObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../../../../schema/index.ts';
import { checkOperation } from '../../../../../src/http/check/check-operation.ts';
import { workOf } from '../../../../../src/http/check/cost/cost.ts';
import { weights } from '../../../../../src/http/check/cost/weights.ts';
import { operationLimits } from '../../../../../src/http/limits/operation-limits.ts';
import { createDatabase } from '../../../../support/database/database.ts';
import { userOperations } from '../../../../support/docs/user-operations.ts';
import { startServer } from '../../../../support/server/http.ts';

const { reader } = await createDatabase('shipped');
const url = `${await startServer(reader)}/graphql`;

const check = (query: string, variables: Record<string, unknown> = {}) =>
  checkOperation(schema, parse(query), null, variables, operationLimits);
const costOf = (query: string, variables: Record<string, unknown> = {}) =>
  check(query, variables).cost;

describe('the operations of users are allowed', () => {
  const operations = userOperations();

  test('and the guides have many of them', () => {
    expect(operations.length).toBeGreaterThan(30);
  });

  test.each(operations)('$where: $document', ({ document, name, variables }) => {
    const { errors, cost } = checkOperation(
      schema,
      parse(document),
      name,
      variables,
      operationLimits,
    );
    expect(errors).toEqual([]);
    expect(cost.milliseconds).toBeLessThan(operationLimits.milliseconds / 2);
  });

  const filtered = 'filter: { program: ["world-smart-city-awards"], result: [WON] }';
  const names = 'name localizedName(lang: ["zh-Hans"]) { text lang } names { text lang kind }';
  const honor = `id result share { decimal } reason references { source { title url } locator { paragraph } }
    award { ${names} category { ${names} } }
    recipients { role detail recipient { id kind ${names} } place { ${names} country { ${names} } } affiliations { title organization { ${names} } } }`;

  test.each([
    [
      'a dashboard with six statistics of a program',
      `{ ${['YEAR', 'COUNTRY', 'CATEGORY', 'COUNTRY, YEAR', 'RECIPIENT', 'CATEGORY_KIND, RESULT']
        .map(
          (by, index) =>
            `s${index}: statistics(by: [${by}], ${filtered}) { total rest rows { value keys { value label } } }`,
        )
        .join(' ')} }`,
    ],
    [
      'a dashboard over everything',
      `{ dataset { honors } ${['YEAR', 'COUNTRY', 'CATEGORY_KIND', 'COUNTRY, YEAR']
        .map((by, index) => `s${index}: statistics(by: [${by}]) { rows { value keys { label } } }`)
        .join(' ')} }`,
    ],
    [
      'an edition with 58 winners and all their names',
      `{ edition(program: "world-smart-city-awards", year: 2025) { ${names} winners(first: 58) { totalCount nodes { ${honor} } } } }`,
    ],
    [
      'ten editions with their winners',
      `{ program(slug: "world-smart-city-awards") { editions(first: 10) { nodes { year ${names} categories { ${names} awards { ${names} winners { credit reason recipients { recipient { ${names} } } } } } } } } }`,
    ],
    [
      'a page of 100 honors with recipients, places and references',
      `{ honors(first: 100) { totalCount pageInfo { endCursor hasNextPage } nodes { ${honor} } } }`,
    ],
    [
      'a map of all places',
      '{ recipients(first: 100, filter: { kind: [PLACE], honored: { result: [WON] } }) { nodes { name honorCount(filter: { result: [WON] }) ... on Place { coordinates { latitude longitude } country { countryCode } } } } }',
    ],
  ])('%s', (_what, query) => {
    expect(check(query).errors).toEqual([]);
  });
});

describe('an operation with more work costs more', () => {
  const isMore = (more: string, less: string) =>
    expect(costOf(`{ ${more} }`).milliseconds).toBeGreaterThan(costOf(`{ ${less} }`).milliseconds);
  const statistics = (args: string) => `statistics(${args}) { total }`;

  test.each([
    ['honors(filter: { hasPlace: true }) { totalCount }', 'honors { totalCount }'],
    ['a: honors { totalCount } b: honors { totalCount }', 'honors { totalCount }'],
    ['honors(filter: { hasPlace: true }) { totalCount }', 'honors { nodes { id } }'],
    ['honors(orderBy: { field: RECIPIENT_NAME }) { nodes { id } }', 'honors { nodes { id } }'],
    [statistics('by: [PLACE]'), statistics('by: [YEAR]')],
    [statistics('by: [PLACE, YEAR]'), statistics('by: [PLACE]')],
    [statistics('by: [PLACE], measure: RECIPIENTS'), statistics('by: [PLACE]')],
    [statistics('by: [YEAR, AWARD], fill: true'), statistics('by: [YEAR, AWARD]')],
    [statistics('by: [PLACE]'), statistics('by: [PLACE], filter: { program: ["p"] }')],
    [
      statistics('by: [PLACE], filter: { program: ["p", "q"] }'),
      statistics('by: [PLACE], filter: { program: ["p"] }'),
    ],
    [
      statistics('by: [PLACE], filter: { or: [{ program: ["p"] }, { result: [WON] }] }'),
      statistics('by: [PLACE], filter: { program: ["p"] }'),
    ],
    ['search(query: "a b") { totalCount }', 'search(query: "a") { totalCount }'],
    [
      'search(query: "a", filter: { year: { eq: 1 } }) { totalCount }',
      'search(query: "a") { totalCount }',
    ],
    ['search(query: "a", after: "x") { nodes { id } }', 'search(query: "a") { nodes { id } }'],
    [
      'recipients(first: 100) { nodes { ... on Place { honorsWithin { nodes { id } } } } }',
      'recipients(first: 10) { nodes { ... on Place { honorsWithin { nodes { id } } } } }',
    ],
    [
      'recipients(filter: { honored: { result: [WON] } }) { totalCount }',
      'recipients { totalCount }',
    ],
    ...['honorCount', 'honors'].map((field): [string, string] => {
      const counted = (args: string) =>
        `recipients(first: 100) { nodes { ${field}${args} ${field === 'honors' ? '{ totalCount }' : ''} } }`;
      return [counted('(role: [PRIMARY])'), counted('')];
    }),
    [
      'recipients { nodes { honorCount(filter: { result: [WON] }, role: [PRIMARY]) } }',
      'recipients { nodes { honorCount(filter: { result: [WON] }) } }',
    ],
    // Those who match are looked for, beside the honors that have one.
    [
      statistics('by: [RECIPIENT], recipients: { hasAge: true }'),
      statistics('by: [RECIPIENT], filter: { someRecipient: { hasAge: true } }'),
    ],
    [
      'records(recipients: { hasAge: false }) { longestRun { value } }',
      'records(filter: { someRecipient: { hasAge: false } }) { longestRun { value } }',
    ],
    [
      'honors(filter: { someRecipient: { gender: [FEMALE] } }) { unknown { field } }',
      'honors(filter: { gender: [FEMALE] }) { unknown { field } }',
    ],
    // Any honor can have the unknown value.
    ...['honors', 'records', 'statistics(by: [YEAR])'].map((field): [string, string] => {
      const unknownOf = (filter: string) =>
        `${field.replace(/\)?$/, (end) => (end ? `, ${filter})` : `(${filter})`))} { unknown { field } }`;
      return [
        unknownOf('filter: { recipient: ["r"], gender: [FEMALE] }'),
        unknownOf('filter: { gender: [FEMALE] }'),
      ];
    }),
    [
      statistics('by: [YEAR], measure: SUM, of: { prize: "USD" }'),
      statistics('by: [YEAR], measure: SUM, of: { prize: "USD" }, filter: { recipient: ["r"] }'),
    ],
    [
      'honors(filter: { year: { eq: 1 } }, orderBy: { field: AGE }) { nodes { id } }',
      'honors(filter: { recipient: ["r"] }, orderBy: { field: AGE }) { nodes { id } }',
    ],
    [
      'programs { nodes { honors { coverage { editionCount } } } }',
      'editions { nodes { honors { coverage { editionCount } } } }',
    ],
    [
      statistics('by: [YEAR]').replace('total', 'total coverage { editionCount }'),
      'statistics(by: [YEAR]) { coverage { editionCount } }',
    ],
  ])('such as %s', (more, less) => isMore(more, less));

  test('a page costs the same wherever it begins, except for the fields before it', () => {
    const cost = costOf('query ($after: String) { honors(after: $after) { nodes { id } } }');
    expect(cost.milliseconds).toBeLessThan(10);
  });

  test('the work of an operation is one number', () => {
    const cost = { milliseconds: 100, bytes: 0, depth: 1 };
    expect(workOf(cost)).toBe(100);
    expect(workOf({ ...cost, bytes: 1_000_000 })).toBeGreaterThan(100);
  });
});

describe('the table of weights', () => {
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) || isInterfaceType(type),
  );

  test('names fields that exist', () => {
    const fields = types.flatMap((type) =>
      Object.keys(type.getFields()).flatMap((field) => [`${type.name}.${field}`, `*.${field}`]),
    );
    expect(Object.keys(weights).filter((name) => !fields.includes(name))).toEqual([]);
  });

  test('has the size of every list without pages that the public can read', () => {
    const plans = ['ApplyDocumentPayload', 'Plan', 'PlanEntry', 'ScheduledDocument'];
    const others = ['PublishDocumentPayload', 'RescheduleDocumentPayload', 'InvalidDocument'];
    const redactions = ['RedactPayload', 'RedactionRefused', 'ValueScheduled'];
    const passedOver = [...plans, ...others, ...redactions, 'WithdrawDocumentPayload'];
    const sizeless = types
      .filter(({ name }) => !/^__|Connection$|^Query$/.test(name) && !passedOver.includes(name))
      .flatMap((type) =>
        Object.values(type.getFields()).flatMap((field) => {
          if (!isListType(getNullableType(field.type))) return [];
          const names = [type, ...type.getInterfaces()].map(({ name }) => `${name}.${field.name}`);
          return names.some((name) => weights[name]?.size !== undefined) ? [] : [names[0]];
        }),
      );
    // As many as `first` says.
    expect(sizeless).toEqual(['Statistics.rows']);
  });
});

describe('`extensions.cost`', () => {
  const query = '{ programs(first: 2) { nodes { name } } }';
  const send = async (body: object) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  };

  test('is in the response on request, and changes nothing else in it', async () => {
    const plain = await send({ query });
    const response = await send({ query, extensions: { cost: true } });
    expect(plain).not.toHaveProperty('extensions');
    expect(response).toEqual({
      ...plain,
      extensions: { cost: { ...costOf(query), limits: operationLimits } },
    });
    for (const extensions of [{}, { cost: false }, { cost: 'yes' }, null]) {
      expect(await send({ query, extensions })).toEqual(plain);
    }
  });

  test('can be requested by GET', async () => {
    const parameters = new URLSearchParams({ query, extensions: '{"cost":true}' });
    const response = await fetch(`${url}?${parameters}`);
    expect(await response.json()).toMatchObject({ extensions: { cost: costOf(query) } });
  });

  test('appears with warnings', async () => {
    const warned = '{ honors(filter: { program: ["nowhere"] }) { totalCount } }';
    const { extensions } = await send({ query: warned, extensions: { cost: true } });
    expect(Object.keys(extensions).toSorted()).toEqual(['cost', 'warnings']);
  });

  test('is always in the error of a limit', async () => {
    const dear = `{ ${Array.from({ length: 90 }, (_, n) => `a${n}: statistics(by: [PLACE, YEAR]) { total }`).join(' ')} }`;
    const { errors, extensions } = await send({ query: dear, extensions: { cost: true } });
    const cost = costOf(dear);
    expect(extensions).toEqual({ cost: { ...cost, limits: operationLimits } });
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/The largest part is `a\d+`, about [\d,]+ ms\./),
        extensions: { code: 'COST_LIMIT_EXCEEDED', cost, limits: operationLimits },
      },
    ]);
  });
});
