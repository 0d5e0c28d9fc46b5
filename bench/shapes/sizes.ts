/** How many of each kind of entity a world of so many honors has. */
export interface Sizes {
  honors: number;
  programs: number;
  /** years of the oldest program */
  years: number;
  places: { countries: number; regions: number; cities: number; districts: number; zones: number };
  organizations: number;
  people: number;
  teams: number;
  products: number;
  projects: number;
  works: number;
}

/** With more, editions would have more awards than documents may. */
export const maxHonors = 5_000_000;
/** A world of a million honors is what the others are scaled from. */
const million = 1_000_000;
const maxCountries = 200;
/** Small worlds have so many recipients of each kind all the same, or awards would go to the same ones again. */
const fewest = 20;

/**
 * Real data grows by more of everything, but not evenly: ten times the honors are ten times the recipients,
 * and twice the programs.
 */
export function sizesFor(honors: number): Sizes {
  const scale = honors / million;
  const places = Math.max(60, Math.round(honors / 300));
  const countries = Math.min(maxCountries, Math.round(places / 4));
  const inside = places - countries;
  const regions = Math.round(inside * 0.15);
  const cities = Math.round(inside * 0.5);
  const districts = Math.round(inside * 0.2);
  const others = Math.max(0, Math.round(honors / 10) - places);
  const part = (fraction: number) => Math.max(fewest, Math.round(others * fraction));
  return {
    honors,
    // Beyond a million, years do not grow any more.
    programs: Math.max(4, Math.round(60 * scale ** (scale < 1 ? 1 / 3 : 0.6))),
    years: Math.min(80, Math.max(8, Math.round(80 * scale ** (1 / 4)))),
    places: { countries, regions, cities, districts, zones: inside - regions - cities - districts },
    organizations: part(0.27),
    people: part(0.4),
    teams: part(0.04),
    products: part(0.09),
    projects: part(0.09),
    works: part(0.11),
  };
}
