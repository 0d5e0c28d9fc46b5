import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type KindName, kindNames, kinds } from '../../../../db/model/entity-kinds.ts';
import { byField } from '../../../../db/model/facts.ts';
import { changesOfEntities } from '../../../../db/queries/changes/redaction.ts';
import {
  NothingToRedactError,
  RedactionRefusedError,
} from '../../../../schema/context/desk-errors.ts';
import { redactableFields } from '../../../../src/desk/redaction/rows.ts';
import { namedBy, type Subject } from '../../../../src/desk/redaction/subject.ts';
import { importDocuments } from '../../../../src/import/import.ts';
import { readFacts } from '../../../../src/import/plan/find/read-facts.ts';
import { world } from '../../../embargo/world.ts';
import { createDatabase } from '../../../support/database/database.ts';
import { dumpOf } from '../../../support/database/dump.ts';
import { redactAsOperator } from '../../../support/desk/redact.ts';

/** Each field of each kind of entity can be redacted, and then each entity. */
const { owner } = await createDatabase('empty');
await importDocuments(owner, [{ name: 'world.yaml', text: world }]);

const rows = await owner
  .selectFrom('change')
  .select(['entity_id', 'entity_kind', 'recipient_kind', 'entity_key'])
  .orderBy('number')
  .execute();
const subjects = rows.flatMap(({ entity_id: id, entity_kind, recipient_kind, entity_key }) => {
  const kind = kindNames.find(
    (name) =>
      kinds[name].entity === entity_kind &&
      (recipient_kind === null || recipient_kind.toLowerCase() === name),
  );
  return kind ? [{ id, ...namedBy(kind, entity_key) } satisfies Subject] : [];
});

const remove = (subject: Subject, field: string | null) =>
  redactAsOperator(owner, subject, { field });
const valuesOf = async (subject: Subject) =>
  byField((await readFacts(owner, [subject])).get(subject.id) ?? null);
const outcomeOf = (act: Promise<unknown>) =>
  act.then(
    () => 'redacted',
    (error: unknown) => {
      if (error instanceof RedactionRefusedError) return 'refused';
      if (error instanceof NothingToRedactError) return 'nothing';
      throw error;
    },
  );

const fieldsOf = (kind: KindName) => redactableFields(kind).map((field) => [kind, field] as const);
const all = kindNames.flatMap(fieldsOf);

/** The fields that an entity cannot be without. */
const needed = new Set(
  ['source title', 'source kind', 'figure label', 'statement speaker', 'statement summary'].concat(
    'place placeKind',
    'organization organizationKind',
    'edition year',
    'category kind',
    'award category',
    kindNames.filter((kind) => kinds[kind].named).map((kind) => `${kind} names`),
  ),
);

test('the test has fields of all kinds', () => {
  expect(all.length).toBeGreaterThan(90);
});

test.each(all)('%s is redacted: %s', async (kind, field) => {
  const fallback = kinds[kind].columns[field]?.fallback ?? null;
  const ofKind = subjects.filter((one) => one.kind === kind);
  const values = await Promise.all(
    ofKind.map(async (subject) => ({
      subject,
      value: (await valuesOf(subject)).get(field) ?? null,
    })),
  );
  const having = values.find(({ value }) => value !== null && value !== fallback);
  // Of what no entity has there is nothing to redact.
  const { subject } = having ?? values[0] ?? {};
  if (!subject) throw new Error(`The world has no ${kind}.`);
  const logged = await changesOfEntities(owner, [subject.id]);
  const outcome = await outcomeOf(remove(subject, field));
  if (needed.has(`${kind} ${field}`)) {
    expect(outcome).toBe('refused');
    return;
  }
  expect((await valuesOf(subject)).get(field) ?? null).toEqual(fallback);
  if (!having) return;
  expect(outcome).toBe('redacted');
  const left = await changesOfEntities(owner, [subject.id]);
  expect(left).toHaveLength(logged.length + 1);
  for (const { before, after } of left) {
    expect(before ?? {}).not.toHaveProperty([field]);
    expect(after ?? {}).not.toHaveProperty([field]);
  }
});

describe('a redaction of all entities, those without references first,', () => {
  test('leaves a log that reveals nothing about them', async () => {
    // As autovacuum does at any moment: the statistics of the planner have values of every table.
    await sql`analyze`.execute(owner);
    let left = subjects.toReversed();
    while (left.length > 0) {
      const refused: Subject[] = [];
      for (const subject of left)
        if ((await outcomeOf(remove(subject, null))) === 'refused') refused.push(subject);
      expect(refused.length).toBeLessThan(left.length);
      left = refused;
    }
    expect((await dumpOf(owner)).filter((row) => /harbor|keel|tidal/i.test(row))).toEqual([]);
    const log = await owner.selectFrom('change').selectAll().execute();
    expect(log.every(({ before, after }) => before === null && after === null)).toBe(true);
  }, 120_000);
});
