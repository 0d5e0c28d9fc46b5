import { hash } from 'node:crypto';
import type { Exchange } from '#http';

import { picturesPath, versionParameter } from './browser/server/picture-path.ts';
import { isTracker } from './browser/server/read-parameters.ts';

/**
 * The key of a stored page: its origin, its path, the day, and its parameters. A page refuses those that it does not
 * know, and nothing depends on those of trackers or on the version of a picture. The day is in UTC: some pages say what is
 * to come, which passes without a write.
 * @param publicUrl the origin that browsers reach the server by; that of each request if null
 * @param day on which it begins to be rendered
 */
export function pageKey(exchange: Exchange, publicUrl: string | null, day = today()): string {
  const { pathname, searchParams } = new URL(exchange.href);
  const isPicture = pathname.startsWith(`${picturesPath}/`);
  const parameters = [...searchParams]
    .filter(([name]) => !isTracker(name) && !(isPicture && name === versionParameter))
    .toSorted(([one], [other]) => Number(one > other) - Number(one < other));
  const path = `${day} ${publicUrl ?? exchange.origin}${pagePathOf(exchange)}`;
  return hash('sha256', `${path} ${JSON.stringify(parameters)}`, 'base64url');
}

/** The present day in UTC. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** The path of a page, written in one way: `/a/../%62` is `/b`. */
export function pagePathOf({ href }: Pick<Exchange, 'href'>): string {
  const { pathname } = new URL(href);
  try {
    const parts = pathname.split('/').map((part) => encodeURIComponent(decodeURIComponent(part)));
    return parts.join('/');
  } catch {
    // It is not UTF-8, and no page has such a path.
    return pathname;
  }
}
