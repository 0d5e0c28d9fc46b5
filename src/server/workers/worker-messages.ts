import { z } from 'zod';

/** A limit, and what a client has taken of it: in points, with the milliseconds that are left of its window. */
const use = z.tuple([z.string(), z.string(), z.number(), z.number()]);

/**
 * The order to a worker by the process that starts the server. It goes over their channel, as others on the machine can
 * read an environment.
 */
export const orders = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('start'),
    /** from 1 on; the worker that takes its place has it again */
    number: z.number(),
    /** of the owner of the database */
    databaseUrl: z.string(),
    /** what the worker divides: see `connectionsOfWorker` */
    connections: z.number(),
    isListening: z.boolean(),
  }),
  /** something was written, or may have been; or it is not known any more whether something is */
  z.object({ kind: z.literal('news'), is: z.enum(['connected', 'changed', 'lost']) }),
  /** what clients have taken in other workers */
  z.object({ kind: z.literal('used'), uses: z.array(use) }),
  /** requests a response of this kind, with this id */
  z.object({ kind: z.literal('request'), for: z.enum(['metrics', 'uses']), id: z.number() }),
  z.object({
    kind: z.literal('end'),
    /** milliseconds in which it still accepts connections */
    delay: z.number(),
    /** milliseconds that responses under way have beyond the usual time */
    extra: z.number(),
  }),
]);

export type Order = z.infer<typeof orders>;

/** The report that a worker sends to the process that started it. */
export const reports = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  /** regularly: its event loop is not stuck */
  z.object({ kind: z.literal('working') }),
  /** it cannot start, for a reason in a sentence */
  z.object({ kind: z.literal('failed'), message: z.string() }),
  /** what clients have taken here since the last report */
  z.object({ kind: z.literal('used'), uses: z.array(use) }),
  /** something threw that nothing handled: another process is to take its place */
  z.object({ kind: z.literal('defect') }),
  /** it is too old for the tables, which have been changed */
  z.object({ kind: z.literal('newer tables') }),
  /** its metrics, or what clients have taken in their current windows */
  z.object({ kind: z.literal('metrics'), id: z.number(), metrics: z.array(z.looseObject({})) }),
  z.object({ kind: z.literal('uses'), id: z.number(), uses: z.array(use) }),
]);

export type Report = z.infer<typeof reports>;
