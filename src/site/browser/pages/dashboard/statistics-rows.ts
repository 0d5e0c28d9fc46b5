import { dimensions, yearsPerKey } from '../../../../../db/model/dimensions.ts';
import type { Datum, Group, Key } from '../../charts/datum.ts';
import type {
  DashboardGapsQuery,
  DashboardQuery,
  StatisticsDimension,
} from '../../generated/graphql.ts';
import { keyLabel } from '../../messages/key-label.ts';
import type { Messages } from '../../messages/languages/en.ts';
import { parametersOfRow } from '../../parameters/honor-parameters.ts';
import type { State } from './dashboard-state.ts';

export type Statistics = NonNullable<DashboardQuery['statistics']>;

/** The gaps in what is known of the honors that are counted. */
export type Gaps = NonNullable<DashboardGapsQuery['statistics']>;

export type Coverage = Gaps['coverage'];

/** Names the keys of a state. */
export type Describe = (keys: readonly Key[]) => Group;

/** @param programs names those that awards and categories of the same name belong to */
export function describeFor(
  { counted }: State,
  programs: readonly { slug: string; name: string }[],
  messages: Messages,
): Describe {
  const names = new Map(programs.map(({ slug, name }) => [slug, name]));
  const isOneProgram = counted.getAll('program').length === 1;

  function labelOf({ dimension, value, label }: Key): string {
    const own = keyLabel(dimension, value, messages);
    if (own !== null || value === null) return own ?? label;
    const { keyKind } = dimensions[dimension];
    if (isOneProgram || (keyKind !== 'award' && keyKind !== 'category')) return label;
    const program = value.split('/')[0] ?? '';
    return messages.charts.name([label, names.get(program) ?? program]);
  }

  return (keys) => ({
    keys,
    labels: keys.map(labelOf),
    isKnown: keys.every((key) => key.value !== null),
    to: keys.every(isSelectable) ? `/honors?${parametersOfRow(counted, keys)}` : null,
  });
}

/** Whether a filter selects the honors with a key, and no others: none does for an age that is not exact, as 54-55. */
const isSelectable = ({ dimension, value }: Key) =>
  dimensions[dimension].keyKind !== 'age' || value === null || !value.includes('-');

/** A number with its name. Nothing is behind a 0. */
export function datumOf(group: Group, value: number): Datum {
  return value === 0 ? { ...group, value, to: null } : { ...group, value };
}

/** All years, or all decades, from the first one that has a row to the last. */
export function timesOf(dimension: StatisticsDimension, keys: readonly Key[]): Key[] {
  const years = keys.map(({ value }) => Number(value));
  const step = yearsPerKey(dimension) ?? 1;
  const first = Math.min(...years);
  const count = years.length === 0 ? 0 : (Math.max(...years) - first) / step + 1;
  return Array.from({ length: count }, (_, index) => {
    const value = String(first + index * step);
    return { dimension, value, label: value };
  });
}
