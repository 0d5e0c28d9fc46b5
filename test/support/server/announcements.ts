import { expect } from 'vitest';
import { dataOf, type ServerSentEvent } from './live.ts';

/** Subscribes to announcements with all that they have. */
export const announcements = `subscription Announcements($program: String, $year: Int, $after: String) {
  announcements(program: $program, year: $year, after: $after) {
    cursor
    revision
    publishedAt
    more
    kind
    honorId
    honor { id result credit edition { year } program { slug } references { field } }
  }
}`;

/** The fields of an announcement in this subscription. */
export interface AnnouncementFields {
  cursor: string;
  revision: string;
  publishedAt: string;
  more: number;
  kind: 'ANNOUNCED' | 'CHANGED' | 'RETRACTED';
  honorId: string | null;
  honor: {
    id: string;
    result: string;
    credit: string;
    edition: { year: number };
    program: { slug: string };
  } | null;
}

/** The announcement of an event, which must have no error. */
export function announcementIn(event: ServerSentEvent): AnnouncementFields {
  const { data, errors } = dataOf(event) as {
    data: { announcements: AnnouncementFields };
    errors?: unknown;
  };
  expect(errors).toBeUndefined();
  return data.announcements;
}
