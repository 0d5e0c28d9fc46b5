import type { Facts } from '../../../../db/model/facts.ts';
import { showKey } from '../../../../db/model/keys.ts';
import { differences, type FieldChange } from '../../diff.ts';
import type { PlanEntry } from '../../import-plan.ts';
import type { PlannedEntity } from '../../planned-entity.ts';

/** The entry for what happens to an entity; none for one that is only looked at. */
export function entryOf({
  kind,
  key,
  id,
  before,
  after,
  said,
  retracted,
  by,
}: PlannedEntity): PlanEntry[] {
  const isNamed = said.length > 0 || retracted !== undefined || by.size > 0;
  if (!isNamed || (!before && !after)) return [];
  const named = { kind, key: showKey(key), id };
  if (before && after) {
    const changes = differences(before, after);
    return [{ action: changes.length > 0 ? 'changed' : 'unchanged', ...named, changes }];
  }
  return [new Whole(before ? 'retracted' : 'created', named, before, after)];
}

/** An entity that is created or retracted: its fields are listed for those only who look at them. */
class Whole implements PlanEntry {
  readonly action: 'created' | 'retracted';
  readonly kind: string;
  readonly key: string;
  readonly id: string;
  readonly #facts: [before: Facts | null, after: Facts | null];

  constructor(
    action: Whole['action'],
    { kind, key, id }: Pick<PlanEntry, 'kind' | 'key' | 'id'>,
    before: Facts | null,
    after: Facts | null,
  ) {
    this.action = action;
    this.kind = kind;
    this.key = key;
    this.id = id;
    this.#facts = [before, after];
  }

  get changes(): FieldChange[] {
    return differences(...this.#facts);
  }

  toJSON(): PlanEntry {
    const { action, kind, key, id, changes } = this;
    return { action, kind, key, id, changes };
  }
}
