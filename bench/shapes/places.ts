import { type Country, countries } from './countries.ts';
import { type Dice, diceOf } from './dice.ts';
import { englishOf, type Name, namesOf, slugFor, slugOf, titleOf, written } from './names.ts';
import type { Tongue } from './tongues/tongue.ts';
import { tongues } from './tongues/tongues.ts';
import type { PlaceItem, World } from './world.ts';

/** Places have numbers: countries first, then regions, cities, districts and zones. */
type Level = 'countries' | 'regions' | 'cities' | 'districts' | 'zones';
const levels = ['countries', 'regions', 'cities', 'districts', 'zones'] as const;
const forms = { regions: 'region', cities: 'city', districts: 'district', zones: 'zone' } as const;
const kinds = {
  countries: 'COUNTRY',
  regions: 'REGION',
  cities: 'CITY',
  districts: 'DISTRICT',
  zones: 'ZONE',
} as const;

export function placeCount({ sizes }: World): number {
  return levels.reduce((sum, level) => sum + sizes.places[level], 0);
}

/** A city mostly, in a country that has many. @returns its number */
export function somePlace(world: World, dice: Dice): number {
  const chance = dice.next();
  if (chance < 0.08) return inLevel(world, 'countries', dice.zipf(world.sizes.places.countries));
  if (chance < 0.15) return some(world, dice, 'regions');
  if (chance < 0.22) return some(world, dice, 'districts');
  if (chance < 0.28) return some(world, dice, 'zones');
  return some(world, dice, 'cities');
}

export function someCity(world: World, dice: Dice): number {
  return some(world, dice, 'cities');
}

/** The language that names of a place, and of those from there, are made in. */
export function tongueAt(world: World, place: number): Tongue {
  return tongues[countryOf(world, place).tongue];
}

export function placeSlug(world: World, place: number): string {
  const { level } = levelOf(world, place);
  if (level === 'countries') return slugOf(nameOfCountry('en', countryOf(world, place).code));
  return slugFor(englishOf(titleAt(world, place, level).title), place);
}

export function placeItem(world: World, place: number): PlaceItem {
  const { level } = levelOf(world, place);
  const parent = parentOf(world, place);
  const common = {
    slug: placeSlug(world, place),
    placeKind: kinds[level],
    ...(parent !== null && { parent: placeSlug(world, parent) }),
  };
  if (level === 'countries') {
    const { code } = countryOf(world, place);
    return { ...common, names: namesOfCountry(world, place), countryCode: code, references: [{}] };
  }
  const { dice, title } = titleAt(world, place, level);
  const names = namesOf(dice, title);
  const degrees = (most: number) => Math.round((dice.next() * 2 - 1) * most * 1000) / 1000;
  return {
    ...common,
    names: written(names),
    ...(dice.chance(0.6) && { coordinates: { latitude: degrees(60), longitude: degrees(180) } }),
    references: [{ page: dice.between(1, 400), fragment: kinds[level] }],
  };
}

function some(world: World, dice: Dice, level: Level): number {
  return inLevel(world, level, dice.low(world.sizes.places[level]));
}

function inLevel({ sizes }: World, level: Level, index: number): number {
  let place = index;
  for (const before of levels) {
    if (before === level) break;
    place += sizes.places[before];
  }
  return place;
}

function levelOf({ sizes }: World, place: number): { level: Level; index: number } {
  let index = place;
  for (const level of levels) {
    if (index < sizes.places[level]) return { level, index };
    index -= sizes.places[level];
  }
  throw new Error(`There is no place ${place}.`);
}

/** The place that a place lies in; the first ones lie in each other, so that there is always one that lies in four. */
function parentOf(world: World, place: number): number | null {
  const { level, index } = levelOf(world, place);
  const { sizes, seed } = world;
  const dice = diceOf(seed, `place/${place}/parent`);
  const country = () => dice.zipf(sizes.places.countries);
  const among = (upper: Level) =>
    inLevel(world, upper, index === 0 ? 0 : dice.below(sizes.places[upper]));
  const isUsual = index === 0 || dice.chance(0.75);
  switch (level) {
    case 'countries': {
      const parent = countries.findIndex(({ code }) => code === countries[index]?.within);
      return parent === -1 ? null : parent;
    }
    case 'regions':
      return index === 0 ? 0 : country();
    case 'cities':
      return isUsual ? among('regions') : country();
    case 'districts':
      return inLevel(world, 'cities', index === 0 ? 0 : dice.low(sizes.places.cities));
    case 'zones':
      return among(isUsual ? 'districts' : 'cities');
  }
}

function countryOf(world: World, place: number): Country {
  const { level, index } = levelOf(world, place);
  if (level !== 'countries') return countryOf(world, parentOf(world, place) ?? 0);
  const country = countries[index];
  if (!country) throw new Error(`There is no country ${index}.`);
  return country;
}

function titleAt(world: World, place: number, level: Exclude<Level, 'countries'>) {
  const dice = diceOf(world.seed, `place/${place}`);
  return { dice, title: titleOf(dice, tongueAt(world, place), forms[level]) };
}

function namesOfCountry(world: World, place: number): Record<string, string> | Name[] {
  const languages = new Set(['en', 'zh-Hans', tongueAt(world, place).lang]);
  const { code } = countryOf(world, place);
  return written([...languages].map((lang) => ({ lang, text: nameOfCountry(lang, code) })));
}

const displayNames = new Map<string, Intl.DisplayNames>();

function nameOfCountry(lang: string, code: string): string {
  const names = displayNames.get(lang) ?? new Intl.DisplayNames([lang], { type: 'region' });
  displayNames.set(lang, names);
  return names.of(code) ?? code;
}
