import { predict, shown } from '../random/documents/against-model.ts';
import type { Item } from './documents/document.ts';
import { Rejection, type State } from './documents/state.ts';

/**
 * Publishing, told without a database: what the public sees, what is scheduled, and what press and curators see, which is
 * the public state with all scheduled documents, in the order of its times; what does not fit is passed over.
 */
export interface Desk {
  /** minutes */
  clock: number;
  published: State;
  /** in the order in which they came */
  waiting: readonly Waiting[];
}

export interface Waiting {
  name: string;
  document: Item;
  /** minutes */
  publishAt: number;
}

/** The part of the desk that can be seen. */
export interface Seen {
  public: ReturnType<typeof shown>;
  press: ReturnType<typeof shown>;
  /** in the order of their times */
  waiting: { name: string; publishAt: number; fits: boolean }[];
}

/** By time; those of the same time, in the order in which they came. */
function sortByTime({ waiting }: Desk): Waiting[] {
  return waiting.toSorted((one, other) => one.publishAt - other.publishAt);
}

/** The scheduled documents by time, with whether they fit, and the public state after them. */
function preview(desk: Desk): { state: State; scheduled: (Waiting & { fits: boolean })[] } {
  let state = desk.published;
  const scheduled = sortByTime(desk).map((one) => {
    const next = predict(state, [[one.document]]);
    const fits = !(next instanceof Rejection);
    if (!(next instanceof Rejection)) state = next;
    return { ...one, fits };
  });
  return { state, scheduled };
}

export function seenOf(desk: Desk): Seen {
  const { state, scheduled } = preview(desk);
  return {
    public: shown(desk.published),
    press: shown(state),
    waiting: scheduled.map(({ name, publishAt, fits }) => ({ name, publishAt, fits })),
  };
}

/** Publishes a document at once. @returns null where it does not fit */
export function applied(desk: Desk, document: Item): Desk | null {
  const published = predict(desk.published, [[document]]);
  return published instanceof Rejection ? null : { ...desk, published };
}

/**
 * Lays a document down. Before all others it is held against the public state, after all of them against the preview;
 * between them it is accepted, and found out in the preview.
 * @returns null where it does not fit
 */
export function laidDown(desk: Desk, one: Waiting): Desk | null {
  const next = { ...desk, waiting: [...desk.waiting, one] };
  const { scheduled } = preview(next);
  const index = scheduled.findIndex(({ name }) => name === one.name);
  const isBetween = index > 0 && index < scheduled.length - 1;
  return isBetween || scheduled[index]?.fits ? next : null;
}

export function without(desk: Desk, name: string): Desk {
  return { ...desk, waiting: desk.waiting.filter((one) => one.name !== name) };
}

export function rescheduled(desk: Desk, name: string, publishAt: number): Desk {
  return {
    ...desk,
    waiting: desk.waiting.map((one) => (one.name === name ? { ...one, publishAt } : one)),
  };
}

/** Sets the clock on, and publishes what is due by then, one after the other. */
export function clockAt(desk: Desk, clock: number): Desk {
  const now = { ...desk, clock };
  const due = preview(now).scheduled.find(({ fits, publishAt }) => fits && publishAt <= clock);
  if (!due) return now;
  const next = applied(without(now, due.name), due.document);
  if (!next) throw new Error('what fits in the preview fits when it is due');
  return clockAt(next, clock);
}
