import { isSameDate } from '../../../../db/model/date-time.ts';
import { spaceOf } from '../../../../db/model/entity-kinds.ts';
import type { Facts } from '../../../../db/model/facts.ts';
import { showKey } from '../../../../db/model/keys.ts';
import type { PlannedEntity } from '../../planned-entity.ts';
import { tellingDates } from './reused.ts';

/** The fields that tell recipients apart, and have one value only. */
const fields = [...tellingDates, 'birthPlace', 'workKind'];

/**
 * Recipients about whose dates sources begin to disagree, and recipients that are joined although they differ: these may
 * be two.
 * @returns sentences
 */
export function contradictionWarnings(entities: readonly PlannedEntity[]): string[] {
  const recipients = entities.filter(({ kind }) => spaceOf(kind) === 'recipient');
  const gone = new Map(
    recipients.flatMap((entity) => (entity.after ? [] : [[showKey(entity.key), entity] as const])),
  );
  return recipients.flatMap((entity) => {
    const former = entity.after?.formerSlugs ?? [];
    const joined = former.flatMap((slug) => gone.get(slug) ?? []);
    return [...disagreements(entity), ...joined.flatMap((other) => differences(entity, other))];
  });
}

function disagreements({ kind, key, before, after, said }: PlannedEntity): string[] {
  if (said.some(({ identity }) => identity)) return [];
  return tellingDates.flatMap((field) => {
    const values = new Set((after?.claims[field] ?? []).map(({ value }) => value));
    const [one = '', ...others] = values;
    if (before?.claims[field] || others.every((other) => isSameDate(one, other))) return [];
    return [
      `Sources disagree on ${field} of the ${kind} "${showKey(key)}": ${[...values].join(' and ')}. If they describe two, give each a separate slug.`,
    ];
  });
}

function differences(into: PlannedEntity, from: PlannedEntity): string[] {
  const different = fields.flatMap((field) => {
    const [one, other] = [knownValue(into.before, field), knownValue(from.before, field)];
    return one === null || other === null || isSameDate(one, other)
      ? []
      : [`${field} (${one} and ${other})`];
  });
  if (different.length === 0) return [];
  const [slug, former] = [showKey(into.key), showKey(from.key)];
  return [
    `"${slug}" and "${former}" differ in ${different.join(', ')}, and "${slug}" keeps its own. If they are two, take the join back.`,
  ];
}

function knownValue(facts: Facts | null, field: string): string | null {
  const value = facts?.columns[field] ?? null;
  return value === null ? null : String(value);
}
