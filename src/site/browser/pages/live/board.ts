import { isEveningOver, lastDateOf } from '../../dates/edition-date.ts';
import type {
  AnnouncementsSubscription,
  ContenderFragment,
  LiveAwardFragment,
  LiveHonorFragment,
  LiveQuery,
} from '../../generated/graphql.ts';
import { type Announced, announcedIn, isSoonAfter } from './announcement-times.ts';

export type Announcement = NonNullable<AnnouncementsSubscription['announcements']>;
export type LiveEdition = NonNullable<LiveQuery['program']>['editions']['nodes'][number];
/** An honor that may not have won. */
export type Contender = ContenderFragment;

/** An honor as it was before a correction, which is shown struck through for a moment. */
export interface Struck {
  honor: Contender;
  /** the announcement that corrected it */
  by: Announcement;
}

/** An award with those who have it, or may get it. */
export interface AwardOnBoard {
  key: string;
  /** null if the sources do not say which */
  award: LiveAwardFragment | null;
  winners: LiveHonorFragment[];
  /** nominees and special mentions */
  others: Contender[];
  struck: Struck[];
  /** whether its status is left out: until the evening is over, nobody expects to know it */
  isStatusHidden: boolean;
  /** when its newest winner was announced; null if that is not in the part of the change log that was read */
  announced: Announced | null;
  /** whether its winners became known when they were announced here, and not long before */
  isNews: boolean;
}

export interface Board {
  /** the award whose winner was announced last; null if no winner is known */
  latest: AwardOnBoard | null;
  /** the other awards with results, newest first */
  earlier: AwardOnBoard[];
  /** in the order of the edition */
  pending: AwardOnBoard[];
}

/** The honors of the edition on the board, by their ids. */
export interface Honors {
  winners: Map<string, LiveHonorFragment>;
  others: Map<string, Contender>;
}

/** Those of the announcements that data which was read does not have yet. */
export function laterThan(
  { dataset }: LiveQuery,
  announcements: readonly Announcement[],
): Announcement[] {
  const known = Number(dataset?.revision ?? 0);
  return announcements.filter(({ revision }) => Number(revision) > known);
}

/** The honors of an edition as they were read, brought up to date. @param later announcements since then */
export function honorsOf(edition: LiveEdition, later: readonly Announcement[]): Honors {
  const winners = new Map(edition.winners.nodes.map((honor) => [honor.id, honor]));
  const others = new Map(edition.others.nodes.map((honor) => [honor.id, honor]));
  for (const { honorId, honor } of later) {
    if (honorId === null) continue;
    const isHere = honor?.edition.id === edition.id;
    const hasWon = isHere && honor.result === 'WON';
    if (hasWon) winners.set(honorId, honor);
    else winners.delete(honorId);
    if (isHere && !hasWon) others.set(honorId, honor);
    else others.delete(honorId);
  }
  return { winners, others };
}

/** The honor that an announcement corrects; null if it was not shown, or is shown as it was. */
export function struckBy(by: Announcement, { winners, others }: Honors): Struck | null {
  const { honorId, honor, kind } = by;
  const before = honorId === null ? null : (winners.get(honorId) ?? others.get(honorId));
  if (!before || kind === 'ANNOUNCED') return null;
  const isSame =
    honor?.credit === before.credit &&
    honor?.result === before.result &&
    honor.award?.id === before.award?.id;
  return isSame ? null : { honor: before, by };
}

/** The board of an edition. @param announcements all since the page was opened */
export function boardOf(
  data: LiveQuery,
  edition: LiveEdition,
  announcements: readonly Announcement[],
  struck: readonly Struck[],
): Board {
  const later = laterThan(data, announcements);
  const { winners, others } = honorsOf(edition, later);
  const announced = announcedIn(data, announcements);
  const struckHonors = struck.map(({ honor }) => honor);
  const awards = awardsOf(edition, later, struckHonors);
  const all = [...winners.values(), ...others.values(), ...struckHonors];
  const withoutAward = all.some(({ award }) => award === null) ? [null] : [];
  const rows = [...awards, ...withoutAward].map((award) => {
    const isOfAward = (honor: Contender) => honor.award?.id === award?.id;
    const row = {
      key: award?.id ?? '',
      award,
      winners: [...winners.values()].filter(isOfAward),
      others: [...others.values()].filter(isOfAward),
      struck: struck.filter(({ honor }) => isOfAward(honor)),
      isStatusHidden: award?.status === 'UNKNOWN' && !isEveningOver(edition),
    };
    const former = row.struck.map(({ honor }) => honor);
    const named = [row.winners, former, row.others].find(({ length }) => length > 0) ?? [];
    const times = named.flatMap(({ id }) => announced.get(id) ?? []);
    const [latest = null] = times.toSorted(byRevision);
    // The awards of a year are often given early in the next one.
    const day = row.winners[0]?.announcedOn ?? lastDateOf(edition) ?? `${edition.year + 1}`;
    return { ...row, announced: latest, isNews: latest !== null && isSoonAfter(latest.at, day) };
  });
  const isPending = ({ award, winners }: AwardOnBoard) =>
    award?.status === 'UPCOMING' && winners.length === 0;
  const isEmpty = (row: AwardOnBoard) =>
    row.winners.length + row.others.length + row.struck.length === 0 &&
    row.award?.status !== 'NOT_AWARDED';
  const revealed = rows.filter((row) => !isPending(row) && !isEmpty(row)).toSorted(byNews);
  const [first, ...rest] = revealed;
  const latest = first && hasWinner(first) ? first : null;
  return { latest, earlier: latest ? rest : revealed, pending: rows.filter(isPending) };
}

/** Whether an award has winners, or had some a moment ago. */
export const hasWinner = ({ winners, struck }: AwardOnBoard): boolean =>
  winners.length > 0 || struck.some(({ honor }) => honor.result === 'WON');

/** Whether an honor is gone, or no win any more; otherwise it was corrected. */
export const isTakenBack = ({ honor, by }: Struck): boolean =>
  by.honor === null || (honor.result === 'WON' && by.honor.result !== 'WON');

/**
 * Whether the screen of a hall may name whom a result was taken back from. The log, which it reads again after each
 * change, has to say that the honor was retracted then, and not earlier: of one that was redacted it shows nothing.
 */
export const isNameable = ({ honor, by }: Struck, { changes }: LiveQuery): boolean =>
  by.honor !== null ||
  changes?.nodes.some(
    ({ kind, action, subjectId, revision }) =>
      kind === 'HONOR' &&
      action === 'RETRACTED' &&
      subjectId === honor.id &&
      revision === by.revision,
  ) === true;

const byRevision = (a: { revision: number }, b: { revision: number }) => b.revision - a.revision;

/** Awards with winners first, the newest of them before those whose announcement is not in the log. */
function byNews(a: AwardOnBoard, b: AwardOnBoard): number {
  const dayOf = ({ winners }: AwardOnBoard) =>
    winners
      .map(({ announcedOn }) => announcedOn ?? '')
      .toSorted()
      .at(-1) ?? '';
  return (
    Number(hasWinner(b)) - Number(hasWinner(a)) ||
    (b.announced?.revision ?? 0) - (a.announced?.revision ?? 0) ||
    dayOf(b).localeCompare(dayOf(a))
  );
}

/** The awards of an edition in its order, each with its latest data: a new award, or one that was given. */
function awardsOf(
  edition: LiveEdition,
  later: readonly Announcement[],
  former: readonly Contender[],
): LiveAwardFragment[] {
  const announced = later.flatMap(({ honor }) => (honor?.edition.id === edition.id ? honor : []));
  const awardsIn = (honors: readonly Contender[]) => honors.flatMap(({ award }) => award ?? []);
  // The first entry of an award decides where it stands, and the last one what it is.
  const entries = [
    ...edition.awards,
    ...awardsIn(former),
    ...edition.awards,
    ...awardsIn(announced),
  ];
  return [...new Map(entries.map((award) => [award.id, award])).values()];
}
