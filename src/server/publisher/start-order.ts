import { z } from 'zod';
import { guardOptions } from '../../../db/connections/primary-guard.ts';

/**
 * The server's order to the publisher's process when it starts. It is sent over their channel, since others on the
 * machine can read a command line.
 */
export const startOrder = z.object({
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
  guard: guardOptions.nullable(),
});

export type StartOrder = z.infer<typeof startOrder>;
