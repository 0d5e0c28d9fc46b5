import { beforeAll, expect, test } from 'vitest';
import { loadRenderer } from '../../src/site/renderer.ts';
import { callCli } from '../support/cli/cli.ts';
import type { TestDatabase } from '../support/database/database.ts';
import { startServer } from '../support/server/http.ts';
import { answersOf, bodyOf, bothAnswers, differences } from './answers.ts';
import { hiddenTogether } from './documents/documents.ts';
import { type Clues, collectClues } from './operations/clues.ts';
import { openTwins, type ReaderRequest } from './twins.ts';

/** Responses that are files: tables, and entities as JSON-LD. */

const twins = await openTwins();
let clues: Clues;

beforeAll(async () => {
  for (const documents of hiddenTogether) await twins.hide(...documents);
  clues = await collectClues(twins, twins.base, []);
});

const tables = [
  '{ honors { nodes { id result credit edition { slug } award { slug name } recipient { slug name } } } }',
  '{ winners(filter: { program: ["harbor-prize", "secret-medal"] }) { nodes { id credit } } }',
  '{ honorees { nodes { id credit } } }',
  '{ recipients { nodes { id kind slug name honorCount place { slug } } } }',
  '{ programs { nodes { id slug name foundedYear } } }',
  '{ editions { nodes { id slug name year ordinal } } }',
  '{ events { nodes { id slug name startsOn endsOn venue } } }',
  '{ awards { nodes { id slug name status } } }',
  '{ sources { nodes { id slug title kind } } }',
  '{ changes { nodes { revision at action kind key field before after reason } } }',
  '{ disputes { nodes { field subject { disputed } } } }',
  '{ search(query: "zephyrine") { nodes { id ... on Named { name } } } }',
  '{ statistics(by: [RECIPIENT]) { rows { keys { value label } value } } }',
  '{ program(slug: "secret-medal") { editions { nodes { id } } } }',
  '{ award(program: "harbor-prize", year: 2025, slug: "best-port") { honors { nodes { id credit } } } }',
  '{ place(by: { slug: "harbor-city" }) { honorsWithin { nodes { id credit } } } }',
];

const filesOf = (format: string): ReaderRequest[] =>
  tables.map((query) => ({ query, search: { format } }));

test.each(['csv', 'ndjson'])('no row of a table reveals scheduled data: %s', async (format) => {
  const requests = filesOf(format);
  const [hiding, pure] = await bothAnswers(requests, twins.ofHiding, twins.ofPure);
  expect(differences(requests, hiding, pure)).toEqual([]);
  expect(pure.filter((answer) => answer.startsWith('200')).length).toBe(tables.length);
  // Press gets other rows of them.
  const press = await answersOf(twins.press, requests);
  const same = requests.filter(
    (_, index) => bodyOf(press[index] ?? '') === bodyOf(pure[index] ?? ''),
  );
  expect(same.map(({ query }) => query)).toEqual([]);
});

test('JSON-LD for the id of a hidden entity is the same as for an unknown id', async () => {
  const requests = [...clues.ids.values()].flat().map((id) => ({
    query: '{ __typename }',
    search: { format: 'jsonld', id },
  }));
  const [hiding, pure] = await bothAnswers(requests, twins.ofHiding, twins.ofPure);
  expect(differences(requests, hiding, pure)).toEqual([]);
  const press = await answersOf(twins.press, requests);
  const isHidden = (index: number) =>
    pure[index]?.startsWith('404') && press[index]?.startsWith('200');
  expect([...requests.keys()].filter(isHidden).length).toBeGreaterThan(20);
});

test('an export of the published data has no hidden result', async () => {
  const { code, stdout } = await callCli(twins.hiding.url, ['export', '--program', 'harbor-prize']);
  expect(code).toBe(0);
  expect(stdout).toContain('harbor-prize');
  expect(stdout).not.toMatch(/zephyr|secret/i);
});

test('no file, picture or frame of a page reveals scheduled data, whatever the token', async () => {
  const renderer = await loadRenderer();
  const start = ({ reader, desk }: TestDatabase) =>
    startServer(reader, ['*'], undefined, desk, { renderer, publicUrl: 'https://awards.example' });
  const [hiding, pure] = await Promise.all([start(twins.hiding), start(twins.pure)]);
  const paths = ['/honors', '/programs/harbor-prize', '/programs/harbor-prize/2025'].flatMap(
    (page) => ['csv', 'xlsx', 'json', 'bib', 'ris'].map((format) => `${page}.${format}`),
  );
  const others = [
    '/places/harbor-city.csv',
    '/recipients/ada-keel.csv',
    '/sources.csv',
    '/disputes.csv',
    '/changes.csv',
    '/search.csv?q=harbor',
    '/programs/secret-medal.csv',
    '/pictures/programs/harbor-prize/2025',
    '/pictures/recipients/ada-keel',
    '/pictures/dashboard?by=COUNTRY',
    '/embed/dashboard?by=COUNTRY',
    '/embed/programs/harbor-prize/2025',
    '/embed/live/harbor-prize',
    '/oembed?url=https%3A%2F%2Fawards.example%2Fprograms%2Fharbor-prize%2F2025',
  ];
  for (const path of [...paths, ...others]) {
    const headers = { authorization: `Bearer ${twins.secretOfPress}` };
    const [one, other] = await Promise.all([fetch(hiding + path, { headers }), fetch(pure + path)]);
    expect([path, one.status, await one.text()]).toEqual([path, other.status, await other.text()]);
  }
});
