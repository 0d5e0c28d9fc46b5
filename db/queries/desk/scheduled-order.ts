import { sql } from 'kysely';

/** SQL of the order in which scheduled documents are published. */
export const scheduledOrder = sql`publish_at, received_at, id`;
