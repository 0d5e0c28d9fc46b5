import type { Dice } from './dice.ts';
import type { HonorItem } from './world.ts';

const newspapers = ['daily-courier', 'evening-post', 'the-observer'] as const;

/** Sources that speak of many honors. */
export const news = newspapers.map((slug) => ({
  slug,
  title: `${slug
    .split('-')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join(' ')}, reports on awards`,
  kind: 'NEWS' as const,
  url: `https://${slug}.example/awards`,
}));

/** Claims of newspapers about a field, each with a different value; now and then one of them is accepted. */
export function claimsOf(
  dice: Dice,
  field: string,
  values: readonly string[],
): HonorItem['claims'] {
  const start = dice.below(newspapers.length);
  const isDecided = dice.chance(0.2);
  return values.map((value, index) => ({
    field,
    value,
    ...(isDecided && index === 0 && { accepted: true, note: 'As printed in the program.' }),
    references: [
      {
        source: newspapers[(start + index) % newspapers.length] ?? newspapers[0],
        page: dice.between(1, 40),
      },
    ],
  }));
}
