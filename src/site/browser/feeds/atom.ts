import type { Client } from '@urql/core';
import {
  type ChangeEntryFragment,
  FeedEntriesDocument,
  FeedLogDocument,
  type FeedLogQuery,
} from '../generated/graphql.ts';
import { linkFrom } from '../links/link.ts';
import { fieldLabel } from '../messages/labels.ts';
import type { Messages } from '../messages/languages/en.ts';
import { differenceOf } from '../messages/value-text.ts';
import { formatKindWithOwner, type Subject, subjectOf } from '../names/subject.tsx';
import type { Feed } from '../server/feed.ts';
import { pagesOf } from './list-pages.ts';
import { documentOf, element, type Markup } from './xml.ts';

/** Entries of a feed at most. */
const maxFeedEntries = 50;

/**
 * Pages of the change log that are looked through at most, 10,000 entries: what a large import has created can fill
 * many. Only those that have an entry of the feed are read in full, which costs ten times as much.
 */
const maxPages = 100;

/** The fields that decide whether an entry of the change log is in a feed. */
export type LoggedChange = NonNullable<FeedLogQuery['changes']>['nodes'][number];

interface AtomOptions {
  path: string;
  head(messages: Messages): { title: string; subtitle: string };
  includes(change: LoggedChange): boolean;
}

/** An Atom feed of entries of the change log. `?program=` limits it to a program. */
export function atomFeed({ path, head, includes }: AtomOptions): Feed {
  return {
    path,
    type: 'application/atom+xml; charset=utf-8',
    parameters: ['program'],
    async write(client, url, messages) {
      const program = url.searchParams.get('program') || null;
      const log = await readLog(client, program, includes);
      if (!log) return null;
      const { dataset, entries } = log;
      const { title, subtitle } = head(messages);
      const self = new URL(linkFrom(url, path), url);
      if (program !== null) self.searchParams.set('program', program);
      const updated = entries[0]?.at ?? dataset?.updatedAt ?? new Date(0).toISOString();
      return documentOf(
        element(
          'feed',
          { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': messages.language },
          element('id', {}, self.href),
          element('title', {}, title),
          element('subtitle', {}, subtitle),
          element('updated', {}, updated),
          element('author', {}, element('name', {}, messages.site.name)),
          element('link', { rel: 'self', href: self.href }),
          element('link', { rel: 'alternate', href: new URL(linkFrom(url, '/changes'), url).href }),
          dataset?.license ? element('rights', {}, dataset.license) : null,
          ...entries.map((change) => entryOf(change, url, messages)),
        ),
      );
    },
  };
}

interface Log {
  dataset: FeedLogQuery['dataset'];
  entries: ChangeEntryFragment[];
}

/** @returns null if the graph could not be read */
async function readLog(
  client: Client,
  program: string | null,
  includes: AtomOptions['includes'],
): Promise<Log | null> {
  const log: Log = { dataset: null, entries: [] };
  let after: string | null = null;
  const read = async (cursor: string | null) => {
    after = cursor;
    const { data } = await client.query(FeedLogDocument, { program, after });
    log.dataset = data?.dataset ?? null;
    return data?.changes;
  };
  for await (const changes of pagesOf(read, maxPages)) {
    if (!changes) return null;
    if (!changes.nodes.some(includes)) continue;
    const { data } = await client.query(FeedEntriesDocument, { program, after });
    if (!data?.changes) return null;
    log.entries.push(...data.changes.nodes.filter(includes));
    if (log.entries.length >= maxFeedEntries) break;
  }
  return { ...log, entries: log.entries.slice(0, maxFeedEntries) };
}

function entryOf(change: ChangeEntryFragment, feed: URL, messages: Messages): Markup {
  const { feeds } = messages;
  const { action, at, field, key, kind, reason, revision, source } = change;
  const subject = change.subject && subjectOf(change.subject, messages);
  const id = new URL('/changes', feed);
  id.hash = [revision, kind, key, field ?? action].map(encodeURIComponent).join('/');
  const lines = [
    subject ? formatKindWithOwner(subject, messages) : messages.values.EntityKind[kind],
    ...differenceLines(change, messages),
    reason === null ? null : feeds.reason(reason),
    source && feeds.source(source.title),
  ].filter((line) => line !== null);
  return element(
    'entry',
    {},
    element('id', {}, id.href),
    element('title', {}, titleOf(change, subject, messages)),
    element('updated', {}, at),
    element('link', {
      rel: 'alternate',
      href: new URL(linkFrom(feed, subject?.path ?? '/changes'), feed).href,
    }),
    element('content', { type: 'text' }, lines.join('\n')),
  );
}

function titleOf(
  { action, field, kind, key }: ChangeEntryFragment,
  subject: Subject | null,
  messages: Messages,
): string {
  const { feeds, values } = messages;
  const label = subject?.label ?? key;
  if (action === 'CREATED') return feeds.created(subject?.kind ?? values.EntityKind[kind], label);
  const verb = values.ChangeAction[action];
  return field === null
    ? feeds.changed(verb, label)
    : feeds.changedField(verb, fieldLabel(field, messages), label);
}

function differenceLines(
  { action, before, after, redacted }: ChangeEntryFragment,
  messages: Messages,
): string[] {
  const { feeds, log, colon } = messages;
  if (action !== 'CHANGED') return [];
  if (redacted) return [log.valuesRedacted];
  const { was, is } = differenceOf(before, after, messages);
  const textOf = (lines: string[]) => (lines.length === 0 ? log.nothing : lines.join('; '));
  if (!was) return [log.added + colon + textOf(is ?? [])];
  if (!is) return [log.removed + colon + textOf(was)];
  return [feeds.before(textOf(was)), feeds.after(textOf(is))];
}
