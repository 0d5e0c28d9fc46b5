import { z } from 'zod';
import type { AskGraph } from './ask-graph.ts';
import { type PropertyValue, propertyOf } from './properties.ts';

/** A data extension query: which properties of which recipients. */
export const extensionQuery = z.object({
  ids: z.array(z.string()).max(100),
  properties: z
    .array(
      z.object({
        id: z
          .string()
          .refine((id) => propertyOf(id) !== null, { error: 'This property does not exist.' }),
      }),
    )
    .min(1)
    .max(25),
});

const answer = z.object({ recipientsBy: z.array(z.looseObject({}).nullable()) });

/** The values of properties, for each recipient; none for one that does not exist. */
export async function extend(
  { ids, properties }: z.output<typeof extensionQuery>,
  ask: AskGraph,
): Promise<object> {
  const wanted = properties.flatMap(({ id }) => propertyOf(id) ?? []);
  const selections = new Set(wanted.map(({ selection }) => selection));
  const query = `query Extend($by: [RecipientBy!]!) { recipientsBy(by: $by) { ${[...selections].join(' ')} } }`;
  const data = await ask(query, { by: ids.map((slug) => ({ slug })) });
  const { recipientsBy } = answer.parse(data);
  const rows = ids.map((id, index) => {
    const recipient = recipientsBy[index];
    const cells = wanted.map((property): [string, PropertyValue[]] => [
      property.id,
      recipient ? property.valuesOf(recipient) : [],
    ]);
    return [id, Object.fromEntries(cells)];
  });
  return { meta: wanted.map(({ id, name }) => ({ id, name })), rows: Object.fromEntries(rows) };
}
