import { z } from 'zod';

/** A cell of a spreadsheet; null for one without a value. */
const cell = z
  .union([
    z.string(),
    z.number().transform(String),
    z.boolean().transform(String),
    z.object({ id: z.string() }).transform(({ id }) => id),
  ])
  .nullable();

/** Further values of a property are not compared. */
const maxValues = 5;

/** Null if they are something else than cells: nothing is known to match such a query, and the others of its batch run. */
const values = z
  .union([cell, z.array(cell), z.unknown().transform(() => undefined)])
  .transform((given) =>
    given === undefined
      ? null
      : [given]
          .flat()
          .filter((value) => value !== null)
          .filter((value) => value.trim() !== '')
          .slice(0, maxValues),
  );

const types = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat());

/** A reconciliation query. Unknown fields and empty values are ignored, so that one cell does not stop a batch. */
export const reconciliationQuery = z
  .object({
    query: z.string().optional(),
    type: types.optional(),
    limit: z.number().positive().optional(),
    properties: z
      .array(z.object({ pid: z.string().max(100), v: values.default([]) }))
      .max(10)
      .optional(),
    // The specification's example of a mistake. If it were ignored, a match would be too sure.
    props: z.never({ error: 'This field is called `properties`.' }).optional(),
  })
  .refine(({ query, properties = [] }) => query !== undefined || properties.length > 0, {
    error: 'Expected a `query` or `properties`.',
  });

export type ReconciliationQuery = z.output<typeof reconciliationQuery>;
