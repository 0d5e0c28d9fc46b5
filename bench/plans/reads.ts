import type { Database } from '../../db/connections/connect.ts';
import {
  countPublishedEvents,
  type PublishedEventTopic,
  readPublishedEvents,
} from '../../db/queries/changes/published-events.ts';

/** The reads of the server without a query of a client: the news of subscriptions. */
export interface Read {
  title: string;
  run: (db: Database, values: Readonly<Record<string, string>>) => Promise<unknown>;
}

const atStart = { revision: '0', number: 0 };
const everything = '1000000000';

const news = (topic: (program: string) => PublishedEventTopic) => (db: Database, values: Values) =>
  readPublishedEvents(db, topic(values.program ?? ''), atStart, everything, 50);

type Values = Readonly<Record<string, string>>;

export const reads: readonly Read[] = [
  {
    title: 'Live: announcements',
    run: news(() => ({ kind: 'announcements', program: null, year: null })),
  },
  {
    title: 'Live: announcements of a program and a year',
    run: news((program) => ({ kind: 'announcements', program, year: 2000 })),
  },
  {
    title: 'Live: changes',
    run: news(() => ({ kind: 'changes', program: null, year: null })),
  },
  {
    title: 'Live: how much came after a cursor',
    run: (db) =>
      countPublishedEvents(
        db,
        { kind: 'announcements', program: null, year: null },
        atStart,
        everything,
      ),
  },
];
