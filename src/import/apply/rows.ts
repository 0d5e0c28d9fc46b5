import type { Column } from '../../../db/model/column.ts';
import type { ColumnValue, Scalar } from '../../../db/model/column-value.ts';
import { kinds, type Space } from '../../../db/model/entity-kinds.ts';
import { type Facts, sortNameOf } from '../../../db/model/facts.ts';
import { keyWithin } from '../../../db/model/keys.ts';
import type { PlannedEntity } from '../planned-entity.ts';
import type { Register } from '../register/register.ts';

export type Row = Record<string, unknown>;

/** The context that rows are made with: where entities are found by their keys. */
export interface World {
  register: Register;
  /** by id */
  entities: ReadonlyMap<string, PlannedEntity>;
  /** what recipients of honors are sorted by, by slug: of those that were there before */
  sortNames: ReadonlyMap<string, string>;
}

/** Stands for the position of an unknown category or award, and sorts last. */
const lastPosition = 2_147_483_647;

/** The rows of an entity in the tables of its kind, by table, in the order in which they can be inserted. */
export function rowsOf(
  entity: PlannedEntity,
  facts: Facts,
  world: World,
): [table: string, row: Row][] {
  const { table, space, columns } = kinds[entity.kind];
  const own: Row = { id: entity.id };
  const recipient: Row | null =
    space === 'recipient' ? { id: entity.id, kind: entity.kind.toUpperCase() } : null;
  const row = table === 'recipient' && recipient ? recipient : own;
  for (const field in columns) {
    const column = columns[field];
    if (!column) continue;
    const target = column.table === 'recipient' && recipient ? recipient : row;
    setCells(target, entity, column, facts.columns[field] ?? null, world);
  }
  Object.assign(recipient ?? own, keyCells(entity, facts, world));
  return [
    ...(recipient ? [['recipient', recipient] satisfies [string, Row]] : []),
    ...(row === own ? [[table, own] satisfies [string, Row]] : []),
  ];
}

/** Sets a value as its column, or the columns of its parts. */
function setCells(
  row: Row,
  entity: PlannedEntity,
  { column, refersTo }: Column,
  value: ColumnValue,
  world: World,
): void {
  if (typeof column === 'string') {
    row[column] = refersTo && value !== null ? idOf(entity, refersTo, value, world) : value;
    return;
  }
  const parts = typeof value === 'object' ? value : null;
  for (const part in column) row[column[part] ?? part] = parts?.[part] ?? null;
}

function idOf(
  entity: PlannedEntity,
  target: Space | NonNullable<Column['refersTo']>,
  slug: ColumnValue,
  world: World,
): string {
  return world.register.id(target, keyWithin(entity.key, target, String(slug)));
}

/** The columns that follow from the key and from what the entity is named within. */
function keyCells(entity: PlannedEntity, facts: Facts, world: World): Row {
  const { kind, key } = entity;
  const { register } = world;
  const slug = key.at(-1);
  const named = {
    slug,
    ...(kinds[kind].named &&
      kind !== 'category' &&
      kind !== 'edition' && { sort_name: sortNameOf(facts) }),
  };
  const program = () => ({ program_id: register.id('program', key.slice(0, 1)) });
  const edition = () => ({ edition_id: register.id('edition', key.slice(0, 2)) });
  switch (kind) {
    case 'edition':
      return { ...named, ...program(), program_slug: key[0] };
    case 'category':
      return { ...named, ...edition(), ...program() };
    case 'award-series':
      return { ...named, ...program() };
    case 'award':
      return {
        ...named,
        ...edition(),
        ...program(),
        series_id: register.id('award-series', [key[0] ?? '', slug ?? '']),
      };
    case 'honor':
      return {
        key: slug,
        ...edition(),
        ...program(),
        program_slug: key[0],
        has_credit: (facts.texts.credit ?? []).length > 0,
        ...sortedBy(entity, facts, world),
      };
    case 'figure':
    case 'statement':
      return { ...named, ...edition() };
    case 'affiliation': {
      const [person = '', organization = '', title, asOf] = key;
      return {
        person_id: register.id('person', [person]),
        organization_id: register.id('organization', [organization]),
        title: title || null,
        as_of: asOf || null,
      };
    }
    case 'participant': {
      const [program = '', year = '', category = '', person = '', role] = key;
      return {
        ...edition(),
        category_id: category === '' ? null : register.id('category', [program, year, category]),
        person_id: register.id('person', [person]),
        role,
      };
    }
    case 'event-participant': {
      const [event = '', person = '', role] = key;
      return {
        person_id: register.id('person', [person]),
        role,
        event_id: register.id('event', [event]),
      };
    }
    default:
      return named;
  }
}

/** The columns that honors are sorted by, copied from edition, category, award and the first recipient. */
function sortedBy(
  entity: PlannedEntity,
  facts: Facts,
  { register, entities, sortNames }: World,
): Row {
  const columnOf = (kind: Space, key: readonly string[], field: string): Scalar => {
    const value = entities.get(register.id(kind, key))?.after?.columns[field] ?? null;
    return typeof value === 'object' ? null : value;
  };
  const edition = entity.key.slice(0, 2);
  const { award } = facts.columns;
  const awardKey = typeof award === 'string' ? [...edition, award] : null;
  const category = awardKey ? columnOf('award', awardKey, 'category') : facts.columns.category;
  const categoryKey = typeof category === 'string' ? [...edition, category] : null;
  const first = facts.recipients[0]?.recipient ?? '';
  const known = entities.get(register.get('recipient', [first])?.id ?? '')?.after;
  return {
    recipient_name: known ? sortNameOf(known) : (sortNames.get(first) ?? null),
    year: columnOf('edition', edition, 'year'),
    category_id: categoryKey && register.id('category', categoryKey),
    category_position: categoryKey ? columnOf('category', categoryKey, 'position') : lastPosition,
    award_position: awardKey ? columnOf('award', awardKey, 'position') : lastPosition,
  };
}
