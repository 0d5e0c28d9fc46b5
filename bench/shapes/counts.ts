import type { Line } from './world.ts';

/** How many entities have been written. Recipients are of all kinds, places included. */
export const noCounts = () => ({
  honors: 0,
  awards: 0,
  editions: 0,
  programs: 0,
  recipients: 0,
  places: 0,
});

export type Counts = ReturnType<typeof noCounts>;

/** Adds what a line has. */
export function countLine(counts: Counts, line: Line): void {
  const { places, organizations, people, teams, products, projects, works } = line;
  for (const list of [places, organizations, people, teams, products, projects, works])
    counts.recipients += list?.length ?? 0;
  counts.places += places?.length ?? 0;
  counts.programs += line.programs?.length ?? 0;
  for (const edition of line.editions ?? []) {
    const awards = edition?.categories?.flatMap((category) => category?.awards ?? []) ?? [];
    counts.editions += 1;
    counts.awards += awards.length;
    for (const list of [edition, ...awards]) counts.honors += list?.honors?.length ?? 0;
  }
}
