import { z } from 'zod';

/**
 * What the server sends to the publisher's process when it starts. It is sent over their channel, since others on the
 * machine can read a command line.
 */
export const orders = z.object({
  /** of the owner of the database */
  url: z.string(),
  /** the schemas that a connection looks names up in */
  searchPath: z.array(z.string()),
  /** whether it publishes; it looks after the preview in any case */
  publishes: z.boolean(),
  logLevel: z.string(),
  /** milliseconds from which on a statement is logged; null for none */
  slowStatement: z.number().nullable(),
  /** milliseconds that a request may take, and so read a superseded preview */
  grace: z.number(),
  /** what checks its connections (`guardOptionsOf`) */
  guard: z
    .object({
      urls: z.array(z.string()),
      folder: z.string(),
      others: z.array(z.string()),
      isServer: z.boolean(),
    })
    .nullable(),
});

export type Orders = z.infer<typeof orders>;
