import { news } from './claims.ts';
import { editionLine, eventItem, eventSlug } from './editions.ts';
import { placeItem } from './places.ts';
import { programItem, programSlug, roundsOf } from './programs.ts';
import {
  organizationItem,
  personItem,
  productItem,
  projectItem,
  teamItem,
  workItem,
} from './recipient-items.ts';
import { countOf, type Kind } from './recipients.ts';
import { sizesFor } from './sizes.ts';
import type { Line, World } from './world.ts';

/** So many entities stand in a line. */
const inLine = 200;

/**
 * A data set as lines of NDJSON, format awards/1. The same number and seed make the same lines. They are made
 * one by one on demand, each from numbers alone, so that a large data set takes no more memory.
 * @param honors how many honors it has, from 1 to `maxHonors`
 */
export function* documentLines(honors: number, seed: number): Generator<Line> {
  const world: World = { seed, sizes: sizesFor(honors) };
  const rounds = roundsOf(world);
  const source = 'records-of-awards';
  yield { format: 'awards/1', source, reason: `${honors} generated honors, seed ${seed}` };
  yield {
    sources: [
      { slug: source, title: 'Records of awards', kind: 'DATASET' },
      ...news,
      ...numbers(world.sizes.programs).map((program) => {
        const slug = programSlug(world, program);
        const url = `https://${slug}.example/`;
        return { slug, title: `Site of ${slug}`, kind: 'OFFICIAL_PAGE' as const, url };
      }),
    ],
  };
  // Whatever is named in a line has to be there before it.
  for (const places of inChunks(world, 'place', placeItem)) yield { places };
  for (const organizations of inChunks(world, 'organization', organizationItem))
    yield { organizations };
  for (const people of inChunks(world, 'person', personItem)) yield { people };
  for (const teams of inChunks(world, 'team', teamItem)) yield { teams };
  for (const products of inChunks(world, 'product', productItem)) yield { products };
  for (const projects of inChunks(world, 'project', projectItem)) yield { projects };
  for (const works of inChunks(world, 'work', workItem)) yield { works };
  yield { programs: numbers(world.sizes.programs).map((program) => programItem(world, program)) };
  yield {
    events: rounds.flatMap((round) => {
      const slug = eventSlug(world, round);
      return slug === null ? [] : [eventItem(world, round, slug)];
    }),
  };
  for (const round of rounds) yield editionLine(world, round);
}

function* inChunks<Item>(
  world: World,
  kind: Kind,
  make: (world: World, number: number) => Item,
): Generator<Item[]> {
  const count = countOf(world, kind);
  for (let start = 0; start < count; start += inLine) {
    const length = Math.min(inLine, count - start);
    yield Array.from({ length }, (_, index) => make(world, start + index));
  }
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
