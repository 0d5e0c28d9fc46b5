import { ImportError } from '../../../db/model/problem.ts';
import { importDocuments } from '../../../src/import/import.ts';
import type { ImportResult } from '../../../src/import/report/result.ts';
import { type ImportBench, openImport } from './import.ts';

export interface CsvBench extends ImportBench {
  /** Applies a file, honors.csv. */
  applyCsv(text: string): Promise<ImportResult>;
  /** The problems of a file, one on each line. Fails where there are none. */
  problemsOfCsv(text: string): Promise<string[]>;
}

/** An import of spreadsheets, on a database that each test finds empty. */
export async function openCsv(): Promise<CsvBench> {
  const bench = await openImport();
  const applyCsv = (text: string) => importDocuments(bench.db, [{ name: 'honors.csv', text }]);
  return {
    ...bench,
    applyCsv,
    async problemsOfCsv(text) {
      try {
        await applyCsv(text);
      } catch (error) {
        if (error instanceof ImportError) return error.message.split('\n');
        throw error;
      }
      throw new Error('Nothing is wrong with the file.');
    },
  };
}

/** Two sources, two cities, a film and its maker, and an edition with an award. */
export const world = `
sources: [{ slug: news, title: News, kind: NEWS }, { slug: site, title: Site, kind: OFFICIAL_PAGE }]
places: [{ slug: guangzhou, names: { en: Guangzhou }, placeKind: CITY }, { slug: macau, names: { en: Macau }, placeKind: CITY }]
organizations: [{ slug: studio, names: { en: Studio }, organizationKind: COMPANY }]
people: [{ slug: jane, names: { en: Jane } }, { slug: joe, names: { en: Joe } }]
works: [{ slug: some-film, names: { en: Some Film } }]
programs: [{ slug: prize, names: { en: Prize } }]
editions:
  - program: prize
    year: 2025
    names: { en: Prize 2025 }
    categories:
      - { slug: best, names: { en: Best }, kind: OTHER, awards: [{ slug: gold, names: { en: Gold } }] }`;
