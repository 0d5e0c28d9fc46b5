import { applyStatement, blankEntity } from './apply-statement.ts';
import { type Item, textOf } from './document.ts';
import { type KindName, kinds, nameOf } from './kinds.ts';
import { retractionsOf, statementsOf } from './read.ts';
import { brokenRule, fieldValue, fits, mentionsOfStatement } from './rules.ts';
import { type Entity, Rejection, type State } from './state.ts';
import type { Statement } from './statement.ts';

/**
 * The meaning of documents, told without a database: a second, plain reading of the format that the import is held
 * against. Documents are taken one after the other. A document upserts what it names: what it does not say
 * stays, null clears, and only what it retracts goes. The same source with another value corrects itself; another
 * source with another value makes claims; who has no source overwrites.
 */

export const emptyState: State = { license: null, entities: new Map(), gone: new Set() };

/** Documents that are checked as one: they may mention each other's entities in any order. */
export type Batch = readonly Item[];

/**
 * The state after a call with documents.
 * @throws Rejection where one of them is not accepted: then nothing of the call is
 */
export function applyCall(state: State, batches: readonly Batch[]): State {
  return batches.reduce(applyBatch, state);
}

function applyBatch(before: State, batch: Batch): State {
  checkMentions(before, batch);
  const state = batch.reduce(applyDocument, before);
  const broken = brokenRule(state);
  if (broken !== undefined) throw new Rejection(broken);
  const said = batch.flatMap(statementsOf);
  for (const one of said) checkCategory(state, one);
  checkNewHonors(before, state, said);
  // Entities that came and went within the batch were never there.
  const gone = [...state.gone].filter((name) => before.gone.has(name) || before.entities.has(name));
  return { ...state, gone: new Set(gone) };
}

/** Entities that documents mention have to be there, or to be named by one of them. */
function checkMentions({ entities }: State, batch: Batch): void {
  const said = batch.flatMap(statementsOf);
  const known = new Map([...entities].map(([name, { kind }]) => [name, kind]));
  for (const { kind, key } of said) {
    const name = nameOf(kind, key);
    if ((known.get(name) ?? kind) !== kind) throw new Rejection(`${name} is of another kind`);
    known.set(name, kind);
  }
  const sources = batch.flatMap(({ source }) => textOf(source) ?? []);
  const mentions = [
    ...said.flatMap(mentionsOfStatement),
    ...sources.map((source) => ({ kind: 'source' as const, name: nameOf('source', [source]) })),
  ];
  for (const mention of mentions) {
    const found = known.get(mention.name);
    if (found === undefined || !fits(mention, found))
      throw new Rejection(`there is no ${mention.name} to mention`);
  }
}

/** The category that a document gives an honor has to be that of its award. */
function checkCategory({ entities }: State, { kind, key, values }: Statement): void {
  const honor = entities.get(nameOf(kind, key));
  const award = honor && kind === 'honor' && textOf(fieldValue(honor, 'award'));
  const { category = null } = values;
  if (!award || category === null) return;
  const found = entities.get(nameOf('award', [...key.slice(0, 2), award]));
  if (found && fieldValue(found, 'category') !== category)
    throw new Rejection(`the award of ${key.join('/')} is of another category`);
}

function applyDocument(state: State, document: Item): State {
  const entities = new Map(state.entities);
  const gone = new Set(state.gone);
  const source = textOf(document.source);
  const statements = statementsOf(document);
  for (const said of statements) {
    const name = nameOf(said.kind, said.key);
    const present = entities.get(name);
    const entity = applyStatement(present ?? blankEntity(said.kind, said.key), said, source);
    entities.set(name, { ...entity, position: positionOf(entity, entities) });
  }
  for (const { kind, key } of retractionsOf(document)) {
    const name = nameOf(kind, key);
    if (statements.some((said) => nameOf(said.kind, said.key) === name))
      throw new Rejection(`${name} is given and retracted in one document`);
    if (entities.has(name) && entities.get(name)?.kind !== kind)
      throw new Rejection(`${name} is of another kind`);
    if (!entities.delete(name) && !gone.has(name))
      throw new Rejection(`there is no ${name} to retract`);
    gone.add(name);
  }
  const license = document.license === undefined ? state.license : textOf(document.license);
  return { license, entities, gone };
}

/** New honors have to say who received them: null where no source names anybody. */
function checkNewHonors(before: State, { entities }: State, batch: readonly Statement[]): void {
  const ofHonors = Map.groupBy(batch, ({ kind, key }) => nameOf(kind, key));
  for (const [name, said] of ofHonors) {
    const honor = entities.get(name);
    if (honor?.kind !== 'honor' || before.entities.has(name)) continue;
    if (said.some(({ values }) => values.recipients !== undefined)) continue;
    if (!honor.fields.recipients?.claims.length)
      throw new Rejection(`the new ${name} does not say who received it`);
  }
}

/** Where an entity stands: as it is told, else after the siblings that are there. */
function positionOf(entity: Entity, entities: ReadonlyMap<string, Entity>): number | null {
  if (!kinds[entity.kind].hasPosition || entity.position !== null) return entity.position;
  const owner = ownerOf(entity);
  const siblings = [...entities.values()].filter(
    (other) => other.kind === entity.kind && ownerOf(other) === owner,
  );
  return Math.max(0, ...siblings.map(({ position }) => position ?? 0)) + 1;
}

/**
 * The owner that an entity has its position in: awards in their category, honors in their award, participants in what
 * they took part in, and all others in what they are named within.
 */
function ownerOf(entity: Entity): string {
  const { kind, key } = entity;
  if (kind === 'participant' || kind === 'event-participant') return key.slice(0, -2).join('/');
  const within: Partial<Record<KindName, string>> = { award: 'category', honor: 'award' };
  const field = within[kind];
  const inner = field === undefined ? null : textOf(fieldValue(entity, field));
  return [...key.slice(0, kind === 'affiliation' ? 1 : 2), inner ?? ''].join('/');
}
