import { beforeAll, describe, expect, test } from 'vitest';
import {
  NothingToRedactError,
  RedactionInputError,
  RedactionRefusedError,
  ValueScheduledError,
} from '../../../../schema/context/desk-errors.ts';
import { publishDocument, withdrawDocument } from '../../../../src/desk/publication/publish.ts';
import type { RedactOptions } from '../../../../src/desk/redaction/redact.ts';
import { findRemainders } from '../../../../src/desk/redaction/remainders.ts';
import type { Target } from '../../../../src/desk/redaction/subject.ts';
import { submitDocuments } from '../../../../src/desk/submit-documents.ts';
import { textInput } from '../../../../src/import/read/inputs.ts';
import { collectClues } from '../../../embargo/operations/clues.ts';
import { type Operation, operationsFor } from '../../../embargo/operations/operations.ts';
import type { Reader } from '../../../embargo/twins.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { dumpOf } from '../../../support/database/dump.ts';
import { followWrites } from '../../../support/desk/preview.ts';
import { redactAsOperator } from '../../../support/desk/redact.ts';
import { createToken, tester } from '../../../support/desk/tester.ts';
import { startCaching } from '../../../support/server/response-cache.ts';

/**
 * A person requests the removal of their data. After the redaction, no dump of the database and no response has what
 * was redacted: not the data, the log, the documents of the desk, a preview, a cache, or the planner's statistics.
 */
const database = await createDatabase('empty');
const { owner, desk } = database;
const { url } = await startCaching(database);

const write = (text: string) =>
  submitDocuments(owner, [textInput('now.yaml', `format: awards/1\n${text}`)], { by: tester });
async function schedule(name: string, text: string, minutes = 60): Promise<string> {
  const input = textInput(name, `format: awards/1\n${text}`);
  const publishAt = new Date(Date.now() + minutes * 60_000);
  const { scheduled } = await submitDocuments(owner, [input], { publishAt, by: tester });
  return scheduled[0]?.id ?? '';
}

const reason = 'A request of 2026-11-27';
const remove = (target: Target, options: Partial<RedactOptions> = {}) =>
  redactAsOperator(owner, target, { reason, ...options });
const person = { kind: 'person', key: ['quill-zyxcanary'] } as const;

const readerOf = (secret?: string): Reader => ({
  async fetchText({ query, search }) {
    const response = await (secret === undefined
      ? fetch(`${url}?${new URLSearchParams({ query, ...search })}`)
      : fetch(`${url}?${new URLSearchParams(search)}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
          body: JSON.stringify({ query }),
        }));
    return `${response.status}\n\n${await response.text()}`;
  },
});
// Press and curators read the same preview as an admin, and see less of the desk.
const { secret, token } = await createToken(desk, 'ADMIN');
const admin = readerOf(secret);
const readers = { public: readerOf(), admin };

interface Request {
  by: keyof typeof readers;
  operation: Operation;
}
/** All queries that the schema allows, by the public and by an admin. */
const requests: Request[] = [];

/** Which requests have a response that has something in it. */
async function requestsShowing(pattern: RegExp, among = requests): Promise<Request[]> {
  const found: Request[] = [];
  for (const request of among) {
    const response = await readers[request.by].fetchText(request.operation);
    if (pattern.test(response.slice(response.indexOf('\n\n')))) found.push(request);
  }
  return found;
}
/** Those that can show the date of birth. */
const isOfPerson = ({ operation }: Request) =>
  ['changes', 'Person', 'scheduledDocuments', 'ScheduledDocument'].includes(operation.about);
const dumpWith = async (pattern: RegExp) =>
  (await dumpOf(owner)).filter((row) => pattern.test(row));
const logOf = (subject: string) =>
  owner
    .selectFrom('change')
    .selectAll()
    .where('entity_key', '=', subject)
    .orderBy('revision')
    .orderBy('number')
    .execute();

beforeAll(async () => {
  await write(`
reason: What is known of Quill Zyxcanary
sources: [{ slug: gazette, title: Gazette, kind: NEWS }, { slug: bulletin, title: Bulletin, kind: NEWS }]
places: [{ slug: port, names: { en: Port }, placeKind: CITY }]
organizations: [{ slug: yard, names: { en: Yard }, organizationKind: COMPANY }]
people:
  - slug: quill-zyxcanary
    names: [{ text: Quill Zyxcanari, lang: en }, { text: 奎尔紫鹊, lang: zh-Hans }, { text: 'Q. "Zyx" Zyxcanary', lang: en, kind: ALIAS }]
    bornOn: "1961-02-03"
    birthPlace: port
    externalIds: [{ scheme: wikidata, value: Q77Zyxcanary }]
    claims:
      - { field: bornOn, value: "1961-02-03", accepted: true, references: [{ source: gazette }] }
      - { field: bornOn, value: "1961-12-29", note: As Zyxcanary told us, references: [{ source: bulletin }] }
    affiliations: [{ organization: yard, title: Keeper Zyxcanary, asOf: "2020" }]
  - { slug: ann-port, names: { en: Ann Port }, bornOn: "1971-02-03" }
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2025
    names: { en: Prize }
    categories: [{ slug: all, names: { en: All }, kind: PERSON, awards: [{ slug: best, names: { en: Best }, honors: [
      { recipients: [{ recipient: quill-zyxcanary, creditedAs: Quill Z. Zyxcanary, affiliations: [{ organization: yard, title: Keeper Zyxcanary, asOf: "2020" }] }], reason: { en: Zyxcanary kept the yard. } }] }] }]
    statements: [{ slug: words, speaker: ann-port, summary: { en: I know Quill Zyxcanary. } }]`);
  // A misspelled name is corrected, so that the log has the old one.
  await write('people: [{ slug: quill-zyxcanary, names: { en: Quill Zyxcanary } }]');
  const published = await schedule(
    'zyxcanary.yaml',
    'people: [{ slug: quill-zyxcanary, honorific: Dr. }]',
  );
  await publishDocument(owner, published, tester);
  const withdrawn = await schedule(
    'gone.yaml',
    'people: [{ slug: quill-zyxcanary, bornOn: "1960-05-05" }]',
  );
  await withdrawDocument(owner, withdrawn, tester);
  const scheduled = await schedule(
    'next.yaml',
    'people: [{ slug: quill-zyxcanary, names: { de: "\\u005ayxkanarie" }, bornOn: "1961-02-04" }]',
  );
  const other = await schedule(
    'other.yaml',
    'people: [{ slug: ann-port, bornOn: "1971-02-04" }]',
    90,
  );
  await followWrites(owner);
  const documents = [published, withdrawn, scheduled, other];
  const clues = await collectClues({ press: admin, token: token.id }, '0', documents);
  const query = '{ search(query: "Zyxcanary") { nodes { ... on Named { name } } } }';
  const operations = [
    ...operationsFor(clues, 1),
    { about: 'search', query, method: 'GET' as const },
  ].filter(({ method }) => method === 'GET');
  requests.push(
    ...operations.flatMap((operation): Request[] => [
      { by: 'public', operation },
      { by: 'admin', operation },
    ]),
  );
});

test('before the redaction, the name is in the dump and in responses of all kinds', async () => {
  const tables = new Set((await dumpWith(/zyxcanary/i)).map((row) => row.split(':')[0]));
  expect([...tables]).toEqual(
    expect.arrayContaining([
      'desk.scheduled_document',
      'published.change',
      'published.name',
      'published.name_word',
      'pg_stats',
    ]),
  );
  expect([...tables].filter((name) => name?.startsWith('preview_')).length).toBeGreaterThan(3);
  const found = await requestsShowing(/zyxcanary|奎尔/i);
  expect(found.map(({ by, operation }) => `${by} ${operation.about}`)).toEqual(
    expect.arrayContaining([
      'public changes',
      'public search',
      'public Person',
      'admin Honor',
      'admin scheduledDocuments',
    ]),
  );
}, 120_000);

describe('the redaction of a field', () => {
  const field = 'bornOn';

  test('is refused while a scheduled document would restore the value', async () => {
    const refused = remove(person, { field });
    await expect(refused).rejects.toThrow(ValueScheduledError);
    await expect(refused).rejects.toMatchObject({ documents: [{ name: 'next.yaml' }] });
  });

  test('removes it from the person, the claims, the log and the desk, and keeps it for others', async () => {
    const year = /196[0-9]-[0-9-]+/;
    const showing = await requestsShowing(year, requests.filter(isOfPerson));
    expect(showing.length).toBeGreaterThan(3);
    const redacted = await remove(person, { field, withdraw: true });
    expect(redacted).toMatchObject({
      withdrawn: [{ status: 'WITHDRAWN', name: '[redacted]', plan: null, reason: null }],
      emptied: [{ status: 'WITHDRAWN' }],
    });
    await followWrites(owner);
    await followWrites(owner);
    expect(await dumpWith(year)).toEqual([]);
    expect(await requestsShowing(year, showing)).toEqual([]);
    // The other facts of the person are still there, and so is the document about someone else.
    expect(await dumpWith(/Quill Zyxcanary/)).not.toEqual([]);
    expect(await desk.scheduledDocuments()).toMatchObject([{ name: 'other.yaml', problems: null }]);
    const log = await logOf('quill-zyxcanary');
    expect(log.at(-1)).toMatchObject({
      action: 'REDACTED',
      field,
      before: null,
      after: null,
      reason,
      is_redacted: false,
    });
    const [created] = log;
    expect(created).toMatchObject({
      action: 'CREATED',
      is_redacted: true,
      after: { birthPlace: 'port' },
    });
    expect(created?.after).not.toHaveProperty('bornOn');
    expect(created?.after).not.toHaveProperty('claims');
  });

  test('keeps the present value of a field that cannot be empty, and removes the earlier ones', async () => {
    await expect(remove(person, { field: 'names' })).rejects.toThrow(RedactionRefusedError);
    await expect(remove(person, { field: 'names' })).rejects.toThrow(/would have no name left.*/);
    await remove(person, { field: 'names', pastOnly: true });
    // The preview from before is still there: nobody has built another.
    const isOfPreview = /^(pg_stats: \()?preview_/;
    const found = await dumpWith(/zyxcanari\b/i);
    expect(found.filter((row) => !isOfPreview.test(row))).toEqual([]);
    const [created] = await logOf('quill-zyxcanary');
    expect(created?.after).not.toHaveProperty('names');
    expect(await dumpWith(/奎尔/)).not.toEqual([]);
  });

  test('is refused if it has no value, or another kind of entity', async () => {
    await expect(remove(person, { field: 'diedOn' })).rejects.toThrow(NothingToRedactError);
    await expect(remove(person, { field })).rejects.toThrow(NothingToRedactError);
    await expect(remove(person, { field: 'birthplace' })).rejects.toThrow(
      'did you mean "birthPlace"?',
    );
    await expect(remove(person, { pastOnly: true })).rejects.toThrow(RedactionInputError);
  });
});

describe('the redaction of a person', () => {
  const best = { kind: 'honor', key: ['prize', '2025', 'best/quill-zyxcanary'] } as const;

  test('is refused while an honor refers to the person, and names the honor', async () => {
    const refused = remove(person, { withdraw: true });
    await expect(refused).rejects.toThrow(RedactionRefusedError);
    await expect(refused).rejects.toThrow(
      'the honor "prize/2025/best/quill-zyxcanary" refers to it',
    );
  });

  test('is refused if the reason names the person', async () => {
    await expect(remove(person, { reason: 'quill zyxcanary  asked' })).rejects.toThrow(
      RedactionInputError,
    );
  });

  test('removes honors and affiliations too, and lists what else has the name', async () => {
    await remove(best);
    const redacted = await remove(person, { withdraw: true });
    // Ann says that she knows Quill: nobody but a person can tell whether that is to go.
    expect(await findRemainders(owner, redacted)).toMatchObject([
      { place: 'CHANGE_LOG', kind: 'STATEMENT', key: 'prize/2025/words' },
      { place: 'DATA', kind: 'STATEMENT', key: 'prize/2025/words' },
    ]);
    await remove({ kind: 'statement', key: ['prize', '2025', 'words'] });
    await followWrites(owner);
    await followWrites(owner);
    expect(await findRemainders(owner, redacted)).toEqual([]);
  });

  test('leaves the name in no dump of the database, and in no response to anyone', async () => {
    expect(await dumpWith(/zyxcanar|奎尔/i)).toEqual([]);
    expect(await requestsShowing(/zyxcanar|奎尔/i)).toEqual([]);
  }, 120_000);

  test('leaves log entries that say when and why, and not what', async () => {
    const entries = await logOf('[redacted]');
    expect(new Set(entries.map(({ action }) => action))).toEqual(
      new Set(['CREATED', 'CHANGED', 'REDACTED']),
    );
    expect(entries.every(({ before, after }) => before === null && after === null)).toBe(true);
    expect(entries.at(-1)).toMatchObject({ action: 'REDACTED', reason, recipient_kind: null });
    expect(await logOf('prize/2025/[redacted]')).toMatchObject([
      { action: 'CREATED', is_redacted: true },
      { action: 'CREATED', is_redacted: true },
      { action: 'REDACTED', announcement: 'RETRACTED', year: 2025 },
      { action: 'REDACTED', announcement: null },
    ]);
  });

  test('is possible only once', async () => {
    await expect(remove(person)).rejects.toThrow(NothingToRedactError);
  });
});
