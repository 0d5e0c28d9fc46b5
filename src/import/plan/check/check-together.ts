import { sql } from 'kysely';
import type { Database } from '../../../../db/connections/connect.ts';
import type { Facts } from '../../../../db/model/facts.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { hasWon, isWinner } from '../../../../db/queries/awards/honor-result.ts';
import { complainOf, type PlannedEntity } from '../../planned-entity.ts';
import type { Register } from '../../register/register.ts';
import { checkBirths } from './check-births.ts';
import { checkCountriesAtBirth } from './check-countries-at-birth.ts';
import { checkCycles } from './check-cycles.ts';
import { checkExternalIds } from './check-external-ids.ts';

/** Complains of what would be wrong between entities, those of the database included. */
export async function checkTogether(
  db: Database,
  entities: readonly PlannedEntity[],
  register: Register,
): Promise<void> {
  checkCategories(entities, register);
  await checkCountryCodes(db, entities);
  await checkExternalIds(db, entities);
  await checkBirths(db, entities, register);
  await checkCountriesAtBirth(db, entities);
  for (const kind of ['place', 'organization', 'work', 'program'] as const) {
    await checkCycles(db, kind, 'parent', entities);
  }
  await checkCycles(db, 'work', 'basedOn', entities);
  await checkShares(db, entities, register);
  await checkStatuses(db, entities, register);
}

/** The category that a document gives an honor has to be that of its award. */
function checkCategories(entities: readonly PlannedEntity[], register: Register): void {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  for (const entity of entities) {
    const award = entity.after?.columns.award;
    if (entity.kind !== 'honor' || typeof award !== 'string') continue;
    if (!entity.said.some(({ columns }) => columns.category)) continue;
    const entry = register.get('award', [...entity.key.slice(0, 2), award]);
    const category = entry && byId.get(entry.id)?.after?.columns.category;
    for (const { columns, document, at } of entity.said) {
      if (!columns.category || columns.category === category) continue;
      const message = `The honor's award "${award}" is in the category "${category}", not in "${columns.category}".`;
      document.complain([...at, 'category'], message);
    }
  }
}

async function checkCountryCodes(db: Database, entities: readonly PlannedEntity[]): Promise<void> {
  const codeOf = (facts: Facts | null) => facts?.columns.countryCode ?? null;
  const changed = entities.filter(
    ({ kind, before, after }) =>
      kind === 'place' && codeOf(after) !== null && codeOf(after) !== codeOf(before),
  );
  if (changed.length === 0) return;
  const rows = await db
    .selectFrom('place as p')
    .innerJoin('recipient as r', 'r.id', 'p.id')
    .where(
      'p.country_code',
      '=',
      sql<string>`any(${changed.map(({ after }) => codeOf(after))}::text[])`,
    )
    .select(['p.id', 'p.country_code as code', 'r.slug'])
    .execute();
  const touched = new Set(entities.map(({ id }) => id));
  const owners = new Map(
    rows.filter(({ id }) => !touched.has(id)).map(({ code, slug }) => [code, slug]),
  );
  for (const entity of entities) {
    const code = entity.kind === 'place' && codeOf(entity.after);
    if (typeof code !== 'string') continue;
    const slug = owners.get(code);
    if (slug !== undefined)
      complainOf(entity, 'countryCode', `The countryCode ${code} belongs to "${slug}".`);
    owners.set(code, showKey(entity.key));
  }
}

/** The shares of the winners of an award must not add up to more than 1. */
async function checkShares(
  db: Database,
  entities: readonly PlannedEntity[],
  register: Register,
): Promise<void> {
  const honors = entities.filter(({ kind }) => kind === 'honor');
  const sharing = Map.groupBy(
    honors.filter(({ after }) => after?.columns.share && after.columns.award),
    ({ key, after }) => showKey([...key.slice(0, 2), String(after?.columns.award)]),
  );
  const awards = [...sharing.keys()].flatMap((key) => register.get('award', key.split('/')) ?? []);
  const stored = awards.filter((award) => award.stored).map(({ id }) => id);
  const others = Map.groupBy(
    await otherWinners(db, stored, honors, register),
    ({ award_id }) => award_id,
  );
  for (const award of awards) {
    const winners = (sharing.get(showKey(award.key)) ?? []).filter(({ after }) => hasWon(after));
    const sum =
      winners.reduce((total, { after }) => total + decimal(after?.columns.share), 0) +
      (others.get(award.id) ?? []).reduce((total, { share }) => total + (share ?? 0), 0);
    const last = winners.at(-1);
    // A thousandth of slack, as the database has it: 1/3 three times is not 1 in decimals.
    if (last && sum > 1.001) {
      const message = `The shares of the award "${showKey(award.key)}" would add up to ${Number(sum.toFixed(3))}, more than 1.`;
      complainOf(last, 'share', message);
    }
  }
}

/** The winners that the database has of some awards, without those that the import touches. */
async function otherWinners(
  db: Database,
  awards: readonly string[],
  touched: readonly PlannedEntity[],
  register: Register,
) {
  if (awards.length === 0) return [];
  await register.cache.endLoad();
  return db
    .selectFrom('honor')
    .where('award_id', '=', sql<string>`any(${awards}::uuid[])`)
    .where('id', '<>', sql<string>`all(${touched.map(({ id }) => id)}::uuid[])`)
    .where(isWinner)
    .select(['award_id', 'key'])
    .select(sql<number | null>`share_numerator::float8 / share_denominator`.as('share'))
    .execute();
}

function decimal(share: unknown): number {
  if (typeof share !== 'object' || share === null) return 0;
  const { numerator, denominator } = { numerator: 0, denominator: 1, ...share };
  return numerator / denominator;
}

/** An award that was not given, or is still to be given, has no winners. */
async function checkStatuses(
  db: Database,
  entities: readonly PlannedEntity[],
  register: Register,
): Promise<void> {
  const open = entities.filter(
    ({ kind, after }) =>
      kind === 'award' && ['NOT_AWARDED', 'UPCOMING'].includes(String(after?.columns.status)),
  );
  if (open.length === 0) return;
  const honors = entities.filter(({ kind }) => kind === 'honor');
  const stored = open.flatMap(({ id, before }) => (before ? [id] : []));
  const others = await otherWinners(db, stored, honors, register);
  const won = new Map<string | null, { key: string; honor?: PlannedEntity }>(
    others.map(({ award_id, key }) => [award_id, { key }]),
  );
  const byKey = new Map(open.map((award) => [showKey(award.key), award]));
  for (const honor of honors) {
    const { key, after } = honor;
    const award = byKey.get(showKey([...key.slice(0, 2), String(after?.columns.award)]));
    // A misspelled result has a message of its own, and may have been that of a nominee.
    const isUnclear = honor.said.some(({ document, at }) => document.isBad([...at, 'result']));
    if (award && hasWon(after) && !isUnclear) won.set(award.id, { key: key.at(-1) ?? '', honor });
  }
  for (const award of open) {
    const winner = won.get(award.id);
    if (winner === undefined) continue;
    const { status } = award.after?.columns ?? {};
    const isUnsaid = winner.honor?.said.every(
      ({ document, columns }) => document.table && columns.result === undefined,
    );
    const advice = isUnsaid
      ? ' Without the column "result", each row is a winner: add it, with NOMINATED or FINALIST.'
      : '';
    const message = `The award "${showKey(award.key)}" cannot be ${status} with the winner "${winner.key}".`;
    if (award.said.length > 0) complainOf(award, 'status', message + advice);
    else if (winner.honor) complainOf(winner.honor, 'result', message + advice);
  }
}
