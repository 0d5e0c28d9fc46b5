import { ageAt, dateOf } from './ages.ts';
import type { HonorFilter, HonorRecipientFilter } from './arguments.ts';
import { spanOf } from './dates.ts';
import type { Graph, Honor, Recipient } from './entities.ts';
import { honorMatches } from './filter.ts';
import { compareTexts } from './names.ts';

/** Records among honors, found by looking at all of them. */

export interface FoundRecord {
  value: unknown;
  honors: readonly Honor[];
  recipients: readonly Recipient[];
  unknownCount: number;
}

export type Records = Readonly<Record<string, FoundRecord | null>>;

/** Somebody with what they hold the record by. */
interface Holding {
  value: number;
  recipient: Recipient;
  honors: readonly Honor[];
}

const isKnown = ({ recipients }: Honor) => recipients.length > 0;
const distinct = <Of>(values: readonly Of[]): Of[] => [...new Set(values)];

/** @param holders who can hold a record; all if null */
export function recordsOf(
  { honors, awards, recipients }: Graph,
  filter: HonorFilter,
  holders: HonorRecipientFilter | null,
): Records {
  const selected = honors.filter((honor) => honorMatches(filter, honor));
  const matching =
    holders === null
      ? selected
      : selected.flatMap((honor) => {
          const held = honor.recipients.filter((one) =>
            honorMatches(holders, { ...honor, recipients: [one] }),
          );
          return held.length > 0 ? [{ ...honor, recipients: held }] : [];
        });
  const aged = matching.flatMap((honor) =>
    distinct(honor.recipients.map(({ recipient }) => recipient)).flatMap((recipient) => {
      const age = ageAt(recipient, honor);
      return age === null ? [] : [{ recipient, honor, age }];
    }),
  );
  const ofUnknownAge = matching.filter(
    (honor) =>
      !isKnown(honor) ||
      honor.recipients.some(
        ({ recipient: { kind, item } }) => kind === 'PERSON' && item.bornOn == null,
      ),
  );
  const byAge = (sign: 1 | -1): FoundRecord | null => {
    const [best] = aged.toSorted(
      (one, other) => sign * (one.age.min + one.age.max - other.age.min - other.age.max),
    );
    if (!best) return null;
    const held = aged.filter(({ age }) => age.min === best.age.min && age.max === best.age.max);
    return {
      value: best.age,
      honors: distinct(held.map(({ honor }) => honor)),
      recipients: distinct(held.map(({ recipient }) => recipient)),
      unknownCount: ofUnknownAge.length,
    };
  };
  const own = recipients.map((recipient) => {
    const isOwn = ({ recipients: some }: Honor) => some.some((one) => one.recipient === recipient);
    return { recipient, honors: matching.filter(isOwn) };
  });
  const unknownCount = matching.filter((honor) => !isKnown(honor)).length;
  return {
    first: byDate(matching, 'first'),
    latest: byDate(matching, 'latest'),
    youngest: byAge(1),
    oldest: byAge(-1),
    most: highest(
      own.map((one) => ({ ...one, value: one.honors.length })),
      1,
      unknownCount,
    ),
    longestWait: highest(own.flatMap(waitsOf), 1, unknownCount),
    longestRun: highest(
      own.flatMap((one) => runsOf(one, awards)),
      2,
      matching.filter((honor) => honor.result === 'WON' && !(honor.award && isKnown(honor))).length,
    ),
  };
}

function byDate(honors: readonly Honor[], name: 'first' | 'latest'): FoundRecord | null {
  const dated = honors.map((honor) => ({ honor, date: dateOf(honor), ...spanOf(dateOf(honor)) }));
  const [best] = dated.toSorted((one, other) =>
    name === 'first'
      ? compareTexts(one.last, other.last) || compareTexts(one.first, other.first)
      : compareTexts(other.first, one.first) || compareTexts(other.last, one.last),
  );
  if (!best) return null;
  const held = dated.filter(({ date }) => date === best.date).map(({ honor }) => honor);
  const rivals = dated.filter(
    ({ date, first, last }) =>
      date !== best.date && (name === 'first' ? first < best.last : last > best.first),
  );
  return {
    value: best.date,
    honors: held,
    recipients: distinct(held.flatMap(({ recipients }) => recipients.map((one) => one.recipient))),
    unknownCount: rivals.length,
  };
}

function highest(
  holdings: readonly Holding[],
  least: number,
  unknownCount: number,
): FoundRecord | null {
  const value = Math.max(...holdings.map((one) => one.value), 0);
  if (value < least) return null;
  const held = holdings.filter((one) => one.value === value);
  return {
    value,
    honors: distinct(held.flatMap(({ honors }) => honors)),
    recipients: distinct(held.map(({ recipient }) => recipient)),
    unknownCount,
  };
}

type Own = Omit<Holding, 'value'>;

/** Years between two of somebody's honors without another one in between. */
function waitsOf({ recipient, honors }: Own): Holding[] {
  const yearOf = ({ edition }: Honor) => edition.year;
  const years = distinct(honors.map(yearOf)).toSorted((a, b) => a - b);
  return years.slice(1).map((year, index) => {
    const since = years[index] ?? year;
    const both = honors.filter((honor) => [since, year].includes(yearOf(honor)));
    return { value: year - since, recipient, honors: both };
  });
}

/** Wins of an award in one of its editions after the other. */
function runsOf({ recipient, honors }: Own, awards: Graph['awards']): Holding[] {
  const nameOf = (award: Graph['awards'][number]) => `${award.edition.program}/${award.slug}`;
  const wins = honors.filter(({ result, award }) => result === 'WON' && award !== null);
  return [...Map.groupBy(awards, nameOf).values()].flatMap((series) => {
    const ordered = series.toSorted(
      ({ edition: one }, { edition: other }) =>
        one.year - other.year || compareTexts(one.slug, other.slug),
    );
    const runs: Honor[][][] = [[]];
    for (const award of ordered) {
      const won = wins.filter((honor) => honor.award === award);
      if (won.length > 0) runs.at(-1)?.push(won);
      else runs.push([]);
    }
    return runs.map((run) => ({ value: run.length, recipient, honors: run.flat() }));
  });
}
