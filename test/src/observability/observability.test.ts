import { readFile } from 'node:fs/promises';
import { Registry } from 'prom-client';
import { afterAll, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { setPaused } from '../../../db/queries/desk/publisher-pause.ts';
import { readConfig } from '../../../src/config/config.ts';
import { submitDocuments } from '../../../src/desk/submit-documents.ts';
import { textInput } from '../../../src/import/read/inputs.ts';
import { standbyMetrics } from '../../../src/observability/metrics/standby-metrics.ts';
import { statementName } from '../../../src/request-record/statements.ts';
import { createDatabase } from '../../support/database/database.ts';
import { placeDocument, scheduleSoon, untilPublished } from '../../support/desk/reveal.ts';
import { tester } from '../../support/desk/tester.ts';
import { openCollector } from '../../support/server/otlp.ts';
import { startServe } from '../../support/server/serve.ts';

/** The data that an operator sees of a server: its metrics, its log and its traces; and what none of them reveals. */
const { url, owner, desk } = await createDatabase('shipped');
const collector = await openCollector();
const { secret } = await desk.tokens.create(
  {
    name: 'night desk',
    role: 'CURATOR',
    expiresAt: null,
  },
  tester,
);
const server = await startServe(url, {
  LOGIN_PREFIX: inject('templates').prefix,
  LOG_LEVEL: 'info',
  SLOW_STATEMENT: '1',
  METRICS_PORT: '0',
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
  TRUSTED_PROXIES: 'loopback',
});
afterAll(() => server.kill());
const metricsUrl = /Metrics are at (\S+)\./.exec(server.said())?.[1] ?? '';
const base = server.graph.replace(/\/graphql$/, '');

const withExpressions = z.array(z.object({ expr: z.string() }));
const alertShape = z.object({ groups: z.array(z.object({ rules: withExpressions })) });
const scrapeShape = z.object({
  scrape_configs: z.array(z.object({ job_name: z.string() })).min(1),
});
const dashboardShape = z.object({
  panels: z.array(z.object({ targets: withExpressions.default([]) })),
});

const send = (query: string, variables = {}, headers: Record<string, string> = {}) =>
  fetch(server.graph, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });

const metrics = async () => (await fetch(metricsUrl)).text();

/** The sum of all series of a metric that have these labels. */
async function sumOf(name: string, labels: Record<string, string> = {}): Promise<number> {
  const lines = (await metrics()).split('\n').filter((line) => {
    const [series = ''] = line.split(' ', 1);
    return series === name || line.startsWith(`${name}{`);
  });
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return lines
    .filter((line) => wanted.every((text) => line.includes(text)))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
}

/** The entries of the log with a message. */
const logged = (message: string): Record<string, unknown>[] =>
  server
    .said()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === message);

const requestLogged = (id: string) =>
  expect.poll(() => logged('request').find(({ requestId }) => requestId === id));

test('a request has an id and a place in a trace, which its response and its log entry name', async () => {
  const trace = '0af7651916cd43dd8448eb211c80319c';
  const response = await send(
    'query Programs { programs { nodes { name } } }',
    {},
    {
      'x-request-id': 'from-the-proxy',
      traceparent: `00-${trace}-b7ad6b7169203331-01`,
    },
  );
  expect(response.headers.get('x-request-id')).toBe('from-the-proxy');
  const [, traceId, spanId] = response.headers.get('traceparent')?.split('-') ?? [];
  expect(traceId).toBe(trace);
  await requestLogged('from-the-proxy').toMatchObject({
    level: 30,
    trace,
    method: 'POST',
    path: '/graphql',
    operation: 'Programs',
    status: 200,
    cache: expect.any(String),
    lane: 'light, public',
    cost: expect.any(Number),
    statements: expect.any(Number),
    statementTime: expect.any(Number),
    executed: expect.any(Number),
    time: expect.any(Number),
  });
  const ofRequest = () => collector.spans.filter((span) => span.traceId === trace);
  await expect.poll(() => ofRequest().find((span) => span.spanId === spanId)).toBeDefined();
  const names = new Map(ofRequest().map((span) => [span.spanId, span.name]));
  const pairs = ofRequest().map(({ name, parentSpanId = '' }) => [names.get(parentSpanId), name]);
  expect(pairs).toEqual(
    expect.arrayContaining([
      [undefined, 'POST /graphql'],
      ...['admit', 'check', 'wait', 'execute', 'send'].map((stage) => ['POST /graphql', stage]),
      ['execute', 'programs'],
      ['execute', 'select program, name'],
    ]),
  );
  expect(ofRequest().find((span) => span.spanId === spanId)?.parentSpanId).toBe('b7ad6b7169203331');
});

test('ids and traces that are not well-formed are replaced', async () => {
  const response = await send(
    '{ __typename }',
    {},
    {
      'x-request-id': 'two words',
      traceparent: '00-00000000000000000000000000000000-b7ad6b7169203331-01',
    },
  );
  expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(response.headers.get('traceparent')).toMatch(/^00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-01$/);
});

test('a trusted client decides whether its request is traced, and the public does not', async () => {
  const flagsFor = async (flags: string, forwarded: Record<string, string> = {}) => {
    const traceparent = `00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-${flags}`;
    const response = await send('{ __typename }', {}, { traceparent, ...forwarded });
    return response.headers.get('traceparent')?.slice(-2);
  };
  expect([await flagsFor('01'), await flagsFor('00')]).toEqual(['01', '00']);
  expect(await flagsFor('00', { 'x-forwarded-for': '192.0.2.1' })).toBe('01');
});

test('requests are counted by what they are for, and names that clients make up are not', async () => {
  const madeUp = { operation: 'MadeUp' };
  for (let count = 0; count < 2; count += 1) await send('query MadeUp { dataset { honors } }');
  await send('query MadeUp { nothing }');
  await fetch(base);
  await fetch(base);
  await expect.poll(() => sumOf('awards_requests_total', { operation: 'Home' })).toBe(2);
  expect(await sumOf('awards_requests_total', { operation: 'Home', cache: 'hit' })).toBe(1);
  expect(await sumOf('awards_request_seconds_count', { operation: 'Home' })).toBe(2);
  expect(await sumOf('awards_request_cost_count', { operation: 'Home' })).toBe(1);
  expect(await sumOf('awards_requests_total', madeUp)).toBe(0);
  expect(await sumOf('awards_requests_total', { operation: 'other' })).toBeGreaterThanOrEqual(3);
  expect(await sumOf('awards_errors_total', { code: 'GRAPHQL_VALIDATION_FAILED' })).toBe(1);
  expect(await sumOf('awards_cache_lookups_total', { outcome: 'hit' })).toBeGreaterThan(1);
  expect(await sumOf('awards_cache_bytes', { cache: 'responses' })).toBeGreaterThan(1_000);
});

test('a slow statement is logged by its name, with the operation that sent it', async () => {
  await send(
    'query Slow { honors(first: 50) { totalCount nodes { credit award { name } } } }',
    {},
    { 'x-request-id': 'a-slow-one' },
  );
  await expect
    .poll(() => logged('a statement was slow').find(({ operation }) => operation === 'Slow'))
    .toMatchObject({
      level: 40,
      requestId: 'a-slow-one',
      statement: expect.stringMatching(/^select .*honor/),
    });
});

test('writes by clients are logged and counted, with their outcome', async () => {
  const authorization = `Bearer ${secret}`;
  const apply = (document: string) =>
    send(
      'mutation ($input: ApplyDocumentInput!) { applyDocument(input: $input) { __typename } }',
      { input: { document } },
      { authorization, 'x-request-id': 'an-import' },
    );
  await (await apply(placeDocument('harbor-town'))).text();
  await (await apply('{"format": "awards/1", "places": [{}]}')).text();
  const times = (outcome: string) =>
    sumOf('awards_write_seconds_count', { kind: 'import', outcome });
  expect([await times('succeeded'), await times('failed')]).toEqual([1, 1]);
  const write = { requestId: 'an-import', kind: 'import' };
  await expect
    .poll(() => logged('write'))
    .toEqual([
      expect.objectContaining({ ...write, outcome: 'succeeded', level: 30 }),
      expect.objectContaining({ ...write, outcome: 'failed' }),
    ]);
});

test('publications and previews are logged', async () => {
  await scheduleSoon(owner, 'lake.json', placeDocument('lake-town'), 0);
  await untilPublished(owner, 'lake.json');
  await expect
    .poll(() => logged('a scheduled document was published'))
    .toEqual([expect.objectContaining({ document: expect.any(String), late: expect.any(Number) })]);
});

test('metrics tell when something is scheduled, and neither they nor logs and traces what', async () => {
  const before = await sumOf('awards_scheduled_documents');
  const publishAt = new Date(Date.now() + 3_600_000);
  const secretPlace = [textInput('secret.json', placeDocument('lantern-hill', 'Lantern Hill'))];
  await submitDocuments(owner, secretPlace, { publishAt, reason: 'Embargoed Reason', by: tester });
  expect(await sumOf('awards_scheduled_documents')).toBe(before + 1);
  const next = await sumOf('awards_next_publication_seconds');
  expect(next).toBeGreaterThan(3_000);
  expect(next).toBeLessThanOrEqual(3_600);
  expect(await sumOf('awards_publication_overdue_seconds')).toBe(0);
  for (const isPaused of [true, false]) {
    await setPaused(owner, isPaused);
    expect(await sumOf('awards_publisher_paused')).toBe(Number(isPaused));
  }
  await expect.poll(() => sumOf('awards_preview_lag_seconds')).toBe(0);
  expect(await sumOf('awards_previews')).toBeGreaterThan(0);
  await expect.poll(() => logged('the preview was brought up to date').length).toBeGreaterThan(0);
  const query = 'query Peek($slug: String!) { place(by: { slug: $slug }) { name } }';
  const response = await send(
    query,
    { slug: 'lantern-hill' },
    { authorization: `Bearer ${secret}`, 'x-request-id': 'a-peek' },
  );
  expect(await response.json()).toMatchObject({ data: { place: { name: 'Lantern Hill' } } });
  await fetch(`${base}/places/lantern-hill?utm_source=lantern-hill`);
  await requestLogged('a-peek').toMatchObject({ operation: 'Peek', lane: 'light, signed-in' });
  await expect
    .poll(() => collector.spans.some(({ name }) => name === 'GET Place'), { timeout: 15_000 })
    .toBe(true);
  const all = [await metrics(), server.said(), JSON.stringify(collector.spans)];
  for (const text of all) {
    expect(text).not.toMatch(/lantern|embargoed reason|secret\.json/i);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('place(by');
  }
});

test('the dashboard and the alerts name metrics that exist', async () => {
  const metricNames = (text: string) =>
    new Set(
      text
        .match(/\b(awards|process|nodejs)_[a-z_0-9]+\b/g)
        ?.map((name) => name.replace(/_(bucket|sum|count)$/, '')),
    );
  const read = (path: string) => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const ofStandbys = new Registry();
  standbyMetrics(ofStandbys, { all: [], primaryQueries: 0 });
  const texts = [await metrics(), await ofStandbys.metrics()];
  const all = metricNames(
    texts
      .join('\n')
      .match(/^# TYPE \S+/gm)
      ?.join(' ') ?? '',
  );
  expect(all.size).toBeGreaterThan(40);
  const alerts = alertShape.parse(parse(await read('deploy/prometheus-alerts.yaml')));
  const expressions = alerts.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr));
  expect(expressions.length).toBeGreaterThan(5);
  const { scrape_configs } = scrapeShape.parse(parse(await read('deploy/prometheus.yaml')));
  const ofScrapes = scrape_configs.map(({ job_name }) => `up{job="${job_name}"} == 0`);
  expect(expressions).toEqual(expect.arrayContaining(ofScrapes));
  const dashboard = dashboardShape.parse(JSON.parse(await read('deploy/grafana-dashboard.json')));
  expressions.push(...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)));
  for (const expression of expressions.filter((text) => !ofScrapes.includes(text))) {
    const named = metricNames(expression);
    expect(named.size, expression).toBeGreaterThan(0);
    expect([...named.difference(all)]).toEqual([]);
  }
});

test('the public port has no metrics, and that of the metrics nothing else', async () => {
  expect((await fetch(`${base}/metrics`)).status).toBe(404);
  expect(new URL(metricsUrl).port).not.toBe(new URL(base).port);
  for (const path of ['/', '/graphql', '/metrics?x'])
    expect((await fetch(new URL(path, metricsUrl))).status).toBe(404);
});

test('what is refused is counted by its cause', async () => {
  const cause = 'sign-in';
  for (let count = 0; count < 40; count += 1)
    await send('{ __typename }', {}, { authorization: `Bearer wrong-${count}` });
  expect(await sumOf('awards_refusals_total', { cause })).toBeGreaterThan(0);
  expect(await sumOf('awards_errors_total', { code: 'UNAUTHENTICATED' })).toBeGreaterThan(0);
});

test.each([
  ['METRICS_PORT', '70000', 'METRICS_PORT must be a number from 0 to 65535.'],
  ['SLOW_STATEMENT', '0', 'SLOW_STATEMENT must be a number of milliseconds of at least 1.'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'localhost:4318', 'must be a URL of HTTP, such as'],
  ['OTEL_TRACES_SAMPLER_ARG', '2', 'OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1.'],
])('%s=%s is refused with a sentence', (name, value, sentence) => {
  expect(() => readConfig({ [name]: value })).toThrow(sentence);
});

test.each([
  ['select "a" from "honor" as h inner join "award" on true', 'select honor, award'],
  ['with x as (select 1) select extract(epoch from at) from desk.document', 'select desk.document'],
  ['insert into "published"."change" select * from unnest($1)', 'insert published.change'],
  ['select pg_backend_pid()', 'select'],
])('the name of a statement has its tables, and no values: %s', (text, name) => {
  expect(statementName(text)).toBe(name);
});
