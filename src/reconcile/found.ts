import { z } from 'zod';
import { typeOf } from './properties.ts';

/** The fields that tell recipients of one name apart. */
export const candidateFields = 'slug name kind honorCount place { name }';

/** A recipient with these fields, and what else was selected. */
export const foundRecipient = z.looseObject({
  slug: z.string(),
  name: z.string(),
  kind: z.string(),
  honorCount: z.int(),
  place: z.looseObject({ name: z.string() }).nullable(),
});

export type FoundRecipient = z.infer<typeof foundRecipient>;

/** A result of search: `score honor { id } node { ... }`. */
export const foundEdge = z.object({
  score: z.number(),
  honor: z.looseObject({}).nullable(),
  node: foundRecipient,
});

/** Such as "Person, Paris, 3 honors". */
export function describe({ name, kind, place, honorCount }: FoundRecipient): string {
  const honors = `${honorCount} ${honorCount === 1 ? 'honor' : 'honors'}`;
  return [typeOf(kind).name, ...(place && place.name !== name ? [place.name] : []), honors].join(
    ', ',
  );
}

/** Without recipients whose names lack a word that one of their honors has, such as those who shared it. */
export function namedEdges<Edge extends z.infer<typeof foundEdge>>(edges: readonly Edge[]) {
  return edges.filter(({ honor }) => honor === null);
}
