import { claimsOf } from './claims.ts';
import { type Dice, diceOf } from './dice.ts';
import { chooseRecipients } from './honor-recipients.ts';
import { stemOf } from './names.ts';
import type { Tongue } from './tongues/tongue.ts';
import { tongues } from './tongues/tongues.ts';
import type { CategoryItem, HonorItem, World } from './world.ts';

/** The values that honors of one award, or of none, have in common. */
export interface Setting {
  world: World;
  dice: Dice;
  program: { number: number; slug: string; tongue: Tongue };
  year: number;
  /** when the results were announced */
  day: string;
  kind: NonNullable<CategoryItem['kind']>;
  /** slug of the award; absent where no source names it */
  award?: string;
  /** first recipients so far, each of which comes first in one honor only */
  firsts: Set<string>;
  /** all recipients of each honor so far */
  groups: Set<string>;
}

/** An honor with all but its result. @param number its number in the edition, for keys */
export function honorItem(setting: Setting, number: number): HonorItem {
  const { dice, award } = setting;
  return {
    ...announced(setting),
    // Claims on who it was stand in the place of those on when.
    ...chooseRecipients(setting, `${award ?? '-'}/${number}`),
    ...(dice.chance(0.12) && { reason: reasonOf(setting) }),
    ...acceptance(dice),
    ...(dice.chance(0.94) && { references: references(setting) }),
    ...classOf(setting, number),
  };
}

/** A number that a source gives for some honors. A few values are not decimals. */
function classOf({ world, program, day }: Setting, number: number): Pick<HonorItem, 'attributes'> {
  const dice = diceOf(world.seed, `class/${program.slug}/${day}/${number}`);
  if (!dice.chance(0.3)) return {};
  const value = dice.chance(0.05) ? 'unrated' : dice.between(0, 5_000) / 100;
  return { attributes: { 'generated:class': value } };
}

/** When it was made public: to the day mostly, sometimes unknown, or different in two sources. */
function announced({ dice, day }: Setting): Pick<HonorItem, 'announcedOn' | 'claims'> {
  const chance = dice.next();
  if (chance < 0.08) return {};
  if (chance < 0.14) return { announcedOn: day.slice(0, 7) };
  if (chance < 0.18) return { announcedOn: day.slice(0, 4) };
  if (chance > 0.992) {
    const other = `${day.slice(0, 8)}${String(dice.between(1, 28)).padStart(2, '0')}`;
    if (other !== day) return { claims: claimsOf(dice, 'announcedOn', [day, other]) };
  }
  return { announcedOn: day };
}

function acceptance(dice: Dice): Pick<HonorItem, 'acceptance'> {
  const chance = dice.next();
  if (chance < 0.004) return { acceptance: 'DECLINED' };
  if (chance < 0.005) return { acceptance: 'RESTRICTED' };
  return chance < 0.1 ? { acceptance: 'ACCEPTED' } : {};
}

/** A paragraph of the edition's own source, and sometimes a place on the program's site. */
function references({ dice, program, year }: Setting): HonorItem['references'] {
  const paragraph = dice.between(1, 300);
  return [
    paragraph,
    ...(dice.chance(0.04) ? [{ paragraph: 1, field: 'announcedOn' }] : []),
    ...(dice.chance(0.12) ? [{ source: program.slug, fragment: `winners/${year}` }] : []),
  ];
}

function reasonOf({ dice, program }: Setting): Record<string, string> {
  const topic = dice.below(tongues.en.topics.length);
  const stem = stemOf(dice, program.tongue);
  const text = (tongue: Tongue, name: string) =>
    tongue.forms.reason.replace('{s}', name).replace('{t}', tongue.topics[topic] ?? '');
  const { lang } = program.tongue;
  return {
    en: text(tongues.en, stem.latin),
    ...(lang !== 'en' && dice.chance(0.5) && { [lang]: text(program.tongue, stem.own) }),
  };
}
