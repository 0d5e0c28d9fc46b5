export type Point = [x: number, y: number];

/**
 * Closed lines as a path with relative coordinates, which is half as long as one with absolute ones.
 * @param rings of whole numbers
 * @param size of the drawing: rings outside it are left out, as are those that have shrunk to a point
 */
export const ringsAs = (
  rings: readonly (readonly Point[])[],
  size: { width: number; height: number },
): string =>
  rings
    .filter((ring) => isWithin(ring, size))
    .map(pathOf)
    .join('');

const isWithin = (ring: readonly Point[], { width, height }: { width: number; height: number }) =>
  ring.some(([x]) => x >= 0) &&
  ring.some(([x]) => x <= width) &&
  ring.some(([, y]) => y >= 0) &&
  ring.some(([, y]) => y <= height);

function pathOf([first = [0, 0], ...others]: readonly Point[]): string {
  let [x, y] = first;
  const steps: number[] = [];
  for (const [nextX, nextY] of others) {
    if (nextX === x && nextY === y) continue;
    steps.push(nextX - x, nextY - y);
    [x, y] = [nextX, nextY];
  }
  return steps.length === 0 ? '' : `M${first.join(' ')}l${written(steps)}z`;
}

/** A minus is a separator, too. */
const written = (numbers: readonly number[]): string => numbers.join(' ').replaceAll(' -', '-');
