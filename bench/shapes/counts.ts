import type { Line } from './world.ts';

/** How many entities have been written. */
export interface Counts {
  honors: number;
  awards: number;
  categories: number;
  editions: number;
  events: number;
  programs: number;
  /** of all kinds, places included */
  recipients: number;
  places: number;
}

export function noCounts(): Counts {
  return {
    honors: 0,
    awards: 0,
    categories: 0,
    editions: 0,
    events: 0,
    programs: 0,
    recipients: 0,
    places: 0,
  };
}

/** Adds what a line has. */
export function countLine(counts: Counts, line: Line): void {
  const { places, organizations, people, teams, products, projects, works } = line;
  for (const list of [places, organizations, people, teams, products, projects, works])
    counts.recipients += lengthOf(list);
  counts.places += lengthOf(places);
  counts.programs += lengthOf(line.programs);
  counts.events += lengthOf(line.events);
  counts.editions += lengthOf(line.editions);
  for (const edition of line.editions ?? []) {
    counts.honors += lengthOf(edition?.honors);
    counts.categories += lengthOf(edition?.categories);
    for (const category of edition?.categories ?? []) {
      counts.awards += lengthOf(category?.awards);
      for (const award of category?.awards ?? []) counts.honors += lengthOf(award?.honors);
    }
  }
}

function lengthOf(list: readonly unknown[] | undefined): number {
  return list?.length ?? 0;
}
