import { beforeAll, expect, test } from 'vitest';
import { answersOf, bothAnswers, differences } from './answers.ts';
import { hiddenTogether } from './documents/documents.ts';
import { type Clues, collectClues } from './operations/clues.ts';
import { openReader, openTwins, type ReaderRequest } from './twins.ts';

/** Invalid or unauthorized operations on scheduled data. */

const twins = await openTwins();
let clues: Clues;
let requests: ReaderRequest[] = [];

beforeAll(async () => {
  const documents = [];
  for (const these of hiddenTogether) documents.push((await twins.hide(...these)).id);
  clues = await collectClues(twins, twins.base, documents);
  requests = [...wrongRequests(clues)];
});

/** Questions that are refused, or find nothing. */
function* wrongRequests({ ids, revisions }: Clues): Generator<ReaderRequest> {
  const all = [...ids.values()].flat();
  const bitsOf = (id: string) => id.split('_')[1];
  // The right bits under a wrong kind are read, many at once.
  const ofWrongKind = all.flatMap((id) => [`place_${bitsOf(id)}`, `honor_${bitsOf(id)}`]);
  for (let from = 0; from < ofWrongKind.length; from += 16) {
    const fields = ofWrongKind
      .slice(from, from + 16)
      .map((id, index) => `n${index}: node(id: "${id}") { id __typename }`);
    yield { query: `{ ${fields.join(' ')} }` };
  }
  // A text that is not an id is refused before anything is read.
  for (const id of [...ids.values()].flatMap((ofKind) => ofKind.slice(0, 3))) {
    for (const wrong of [`nothing_${bitsOf(id)}`, `${id}A`, bitsOf(id)])
      yield { query: `{ node(id: "${wrong}") { id __typename } }` };
  }
  yield { query: `{ nodes(ids: ${JSON.stringify([...all.slice(0, 60), 'no id'])}) { id } }` };
  for (const id of ids.get('document') ?? []) {
    for (const field of ['publishDocument', 'withdrawDocument'])
      yield {
        query: `mutation { ${field}(input: { id: "${id}" }) { __typename } }`,
        method: 'POST',
      };
  }
  for (const revision of revisions) {
    yield { query: `{ changes(since: "${revision}", first: 3) { totalCount } }` };
    yield { query: `{ changes(since: "${revision}9", first: 3) { totalCount } }` };
    yield {
      query: `mutation { applyDocument(input: { document: "format: awards/1", expectedRevision: "${revision}" }) { __typename } }`,
      method: 'POST',
    };
  }
  for (const slug of [
    'secret-prize',
    'secret-reef',
    'secret-prise',
    'secret-gala',
    'secret-memo',
  ]) {
    yield { query: `{ program(slug: "${slug}") { id } source(slug: "${slug}") { id } }` };
    yield { query: `{ place(by: { slug: "${slug}" }) { id } event(slug: "${slug}") { id } }` };
    yield { query: `{ place(by: { slug: "${slug}", countryCode: "ZW" }) { id } }` };
    yield { query: `{ recipient(by: { slug: "${slug}" }) { zephyrine } }` };
    yield { query: `{ honors(filter: { program: "${slug}", year: 2025 }) { totalCount } }` };
    yield { query: `{ award(program: "${slug}", year: 0, slug: "medal") { id } }` };
  }
  for (const query of [
    '{ scheduledDocuments { totalCount nodes { name } } }',
    '{ scheduledDocuments(status: null) { totalCount } }',
    '{ accessTokens { totalCount nodes { name } } }',
    '{ auditLog { totalCount nodes { actor scheduledDocument { name } } } }',
    '{ viewer { role } }',
  ])
    yield { query };
  for (const state of ['preview', 'published', 'preview_1', 'desk', ''])
    yield { query: '{ dataset { revision } }', search: { state } };
  yield { query: '{ dataset { revision } }', search: { format: 'pdf' } };
  yield { query: '{ program(slug: "secret-prize") { id ' };
}

test('errors are the same, whether or not something is scheduled', async () => {
  const [hiding, pure] = await bothAnswers(requests, twins.ofHiding, twins.ofPure);
  expect(differences(requests, hiding, pure)).toEqual([]);
});

test('errors are the same with an invalid token', async () => {
  const wrong = `awards_${'A'.repeat(43)}`;
  const readers = [twins.hiding, twins.pure].map(({ reader, desk }) =>
    openReader(reader, desk, wrong),
  );
  const [ofHiding, ofPure] = readers;
  if (!ofHiding || !ofPure) throw new Error('no readers');
  const [hiding, pure] = await bothAnswers(requests.slice(-20), ofHiding, ofPure);
  expect(differences(requests, hiding, pure)).toEqual([]);
  expect(hiding.every((answer) => answer.startsWith('401'))).toBe(true);
});

test('the preview requires an access token', async () => {
  const request = { query: '{ dataset { revision } }', search: { state: 'preview' } };
  const [refused = ''] = await answersOf(twins.ofHiding, [request]);
  expect(refused).toContain('UNAUTHENTICATED');
  expect(refused).toContain('The preview needs an access token');
  const [seen = ''] = await answersOf(twins.press, [request]);
  expect(seen).toMatch(/"revision":"\d+\+/);
});
