import { isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { kindNames, kinds } from '../../db/model/entity-kinds.ts';
import type { ScheduledDocumentRow } from '../../db/queries/desk/scheduled-document.ts';
import { schema } from '../../schema/index.ts';
import { followWrites } from '../support/desk/preview.ts';
import { tester } from '../support/desk/tester.ts';
import { bodyOf, bothAnswers, differences } from './answers.ts';
import { hiddenTogether } from './documents/documents.ts';
import { collectClues } from './operations/clues.ts';
import { operationsFor } from './operations/operations.ts';
import { isEntity } from './operations/selections.ts';
import { openTwins } from './twins.ts';

/**
 * Everything that can be kept is scheduled at once, and whoever reads what is public finds the database that never had it.
 * One document after the other, and all values of all arguments: holds.long.test.ts.
 */

const twins = await openTwins();
const documents: ScheduledDocumentRow[] = [];
for (const these of hiddenTogether) documents.push(await twins.hide(...these));
const clues = await collectClues(
  twins,
  twins.base,
  documents.map(({ id }) => id),
);
const operations = operationsFor(clues, 10);
const [hiding, pure] = await bothAnswers(operations, twins.ofHiding, twins.ofPure);
const queries = [...operations.entries()].filter(([, { method }]) => method === 'GET');
const isSame = (one = '', other = '') => bodyOf(one) === bodyOf(other);

test('the scheduled documents create, change and retract entities of every kind', () => {
  const actions = ['created', 'changed', 'retracted'] as const;
  const missing = kindNames.flatMap((kind) =>
    actions.flatMap((action) =>
      documents.some(({ plan }) => (plan?.counts[kind]?.[action] ?? 0) > 0)
        ? []
        : `${kind} ${action}`,
    ),
  );
  // Nobody writes a series: it comes and goes with its awards.
  expect(missing).toEqual(['award-series changed']);
});

test('the scheduled documents change each simple field of each kind', () => {
  const changed = new Set(
    documents.flatMap(({ plan }) =>
      (plan?.entries ?? []).flatMap(({ kind, changes }) =>
        changes.map(({ field }) => `${kind} ${field}`),
      ),
    ),
  );
  const all = kindNames.flatMap((kind) =>
    [...Object.keys(kinds[kind].columns), ...Object.keys(kinds[kind].texts)].map(
      (field) => `${kind} ${field}`,
    ),
  );
  expect(all.filter((field) => !changed.has(field))).toEqual([]);
});

test('the public gets the same responses, byte for byte, as without the scheduled documents', () => {
  expect(differences(operations, hiding, pure)).toEqual([]);
});

test('press sees the scheduled data in each list and on each kind of entity', async () => {
  const found = new Set<string>();
  const answered = new Set<string>();
  for (const [index, operation] of queries) {
    const { about } = operation;
    // One difference in a list will do; each entity can have a value that no other has.
    if (found.has(about) && !schema.getType(about)) continue;
    // Access tokens, and some fields of scheduled documents, are not for press.
    const isOfDesk = /^(accessTokens|AccessToken|auditLog|ScheduledDocument)$/.test(about);
    const answer = await (isOfDesk ? twins.admin : twins.press).fetchText(operation);
    if (!isSame(answer, pure[index])) found.add(about);
    for (const field of fieldsIn(answer)) answered.add(field);
  }
  const all = new Set(queries.map(([, { about }]) => about));
  expect([...all.difference(found)]).toEqual([]);
  // No field of an entity is selected where it has no value.
  expect(fieldsOfEntities.filter((field) => !answered.has(field))).toEqual([
    'AccessToken.revokedAt',
    'ScheduledDocument.endedAt',
    'ScheduledDocument.problems',
    'ScheduledDocument.reason',
  ]);
});

test('press gets the responses of the public once the documents are withdrawn', async () => {
  for (const { id } of documents.toReversed()) await twins.hiding.desk.withdrawDocument(id, tester);
  await followWrites(twins.hiding.owner);
  const different = new Set<string>();
  for (const [index, operation] of queries) {
    // Of the many lists of honors and recipients some will do.
    if (index % 3 > 0 && operations[index - 1]?.about === operation.about) continue;
    const answer = await twins.press.fetchText(operation);
    if (!isSame(answer, pure[index])) different.add(operation.about);
  }
  // These depend on the viewer.
  expect([...different].toSorted()).toEqual([
    'accessTokens',
    'auditLog',
    'scheduledDocuments',
    'viewer',
  ]);
});

/** `Type.field` of all kinds of entities. */
const fieldsOfEntities = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && isEntity(type)
    ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
    : [],
);

/** Those that an answer says something of, where it is one to `nodes`. */
function fieldsIn(answer: string): string[] {
  const nodes: (Record<string, unknown> | null)[] = JSON.parse(bodyOf(answer)).data?.nodes ?? [];
  return nodes.flatMap((node) =>
    Object.entries(node ?? {}).flatMap(([alias, value]) =>
      isSomething(value) ? [`${node?.__typename}.${alias.replace(/\d$/, '')}`] : [],
    ),
  );
}

/** Whether there is a value in it that a field could have. */
function isSomething(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    ? Object.values(value).some((inner) => isSomething(inner))
    : value !== null;
}
