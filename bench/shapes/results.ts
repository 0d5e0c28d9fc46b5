import type { Dice } from './dice.ts';
import type { AwardItem, HonorItem } from './world.ts';

type Result = Pick<HonorItem, 'result' | 'tied' | 'share'>;

/** An award's state, and how far each of its honors came, winners first. */
export interface Results extends Pick<AwardItem, 'status' | 'declared'> {
  results: readonly Result[];
}

/** @param count how many honors it has, 1 at least */
export function resultsOf(dice: Dice, count: number, isUpcoming: boolean): Results {
  const usual = dice.pick([
    'NOMINATED',
    'NOMINATED',
    'NOMINATED',
    'SHORTLISTED',
    'FINALIST',
  ] as const);
  if (isUpcoming) return { status: 'UPCOMING', results: Array(count).fill({ result: usual }) };
  const winners = winnersOf(dice, count);
  const others = Array.from({ length: count - winners.length }, (_, index): Result => {
    if (index === 0 && dice.chance(0.2)) return { result: 'RUNNER_UP' };
    return { result: dice.chance(0.04) ? 'SPECIAL_MENTION' : usual };
  });
  const isShort = winners.length > 1 && dice.chance(0.1);
  return {
    ...(dice.chance(0.97) && { status: 'AWARDED' as const }),
    // Sources that name only some of the recipients, and how many there are.
    ...(isShort && { declared: winners.length + dice.between(0, 3) }),
    results: [...winners, ...others],
  };
}

/** One mostly; else several who tie, divide the award or each have it. */
function winnersOf(dice: Dice, count: number): Result[] {
  const chance = dice.next();
  if (count < 2 || chance < 0.7) return [{}];
  if (chance < 0.78) return [{ tied: true }, { tied: true }];
  if (chance < 0.88) {
    const shares = dice.pick([
      ['1/2', '1/2'],
      ['1/2', '1/4', '1/4'],
      ['1/3', '1/3', '1/3'],
    ]);
    return shares.slice(0, count).map((share) => ({ share }));
  }
  return Array.from({ length: dice.between(2, Math.min(count, 5)) }, () => ({}));
}
