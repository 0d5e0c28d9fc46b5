import { beforeEach } from 'vitest';
import { type ImportBench, openImport } from './import.ts';

/** An import into a state that has a source, two places, an organization, a program and an event. */
export async function openProblems(): Promise<ImportBench> {
  const bench = await openImport();
  beforeEach(async () => {
    await bench.apply(`
sources: [{ slug: news, title: News, kind: NEWS }]
places:
  - { slug: a, names: { en: A }, placeKind: COUNTRY, countryCode: AD }
  - { slug: guangzhou, names: { en: Guangzhou }, placeKind: CITY, parent: a }
organizations: [{ slug: lab, names: { en: Lab }, organizationKind: COMPANY }]
programs: [{ slug: prize, names: { en: P } }]
events: [{ slug: expo, names: { en: Expo }, startsOn: "2025-09-02" }]`);
  });
  return bench;
}

/** A document with the program's edition of 2025. @param rest its lines from the eighth on */
export function edition(rest: string): string {
  return `
programs: [{ slug: prize, names: { en: P } }]
editions:
  - program: prize
    year: 2025
    names: { en: P }
    ${rest}`;
}

export const slugForm = 'a slug (lower-case letters and digits, with single hyphens between)';
