import type { Client } from '@urql/core';
import { type ChangeEntryFragment, FeedDocument, type FeedQuery } from '../generated/graphql.ts';
import { actionLabels, entityLabels, fieldLabel } from '../parts/labels.ts';
import { kindText, type Subject, subjectOf } from '../parts/subject.tsx';
import { differenceOf } from '../parts/value-text.ts';
import type { Feed } from './feed.ts';
import { documentOf, element, type Markup } from './xml.ts';

/** Entries of a feed at most. */
const mostEntries = 50;

/** Pages of the change log that are read at most: what a large import has created can fill many. */
const mostPages = 3;

interface AtomOptions {
  path: string;
  title: string;
  subtitle: string;
  includes(change: ChangeEntryFragment): boolean;
}

/** An Atom feed of entries of the change log. `?program=` limits it to a program. */
export function atomFeed({ path, title, subtitle, includes }: AtomOptions): Feed {
  return {
    path,
    type: 'application/atom+xml; charset=utf-8',
    async write(client, url) {
      const log = await readChanges(client, url.searchParams.get('program'), includes);
      if (!log) return null;
      const { dataset, entries } = log;
      const updated = entries[0]?.at ?? dataset?.updatedAt ?? new Date(0).toISOString();
      return documentOf(
        element(
          'feed',
          { xmlns: 'http://www.w3.org/2005/Atom' },
          element('id', {}, url.href),
          element('title', {}, title),
          element('subtitle', {}, subtitle),
          element('updated', {}, updated),
          element('author', {}, element('name', {}, 'Awards gateway')),
          element('link', { rel: 'self', href: url.href }),
          element('link', { rel: 'alternate', href: new URL('/changes', url).href }),
          dataset?.license ? element('rights', {}, dataset.license) : null,
          ...entries.map((change) => entryOf(change, url)),
        ),
      );
    },
  };
}

interface Log {
  dataset: FeedQuery['dataset'];
  entries: ChangeEntryFragment[];
}

async function readChanges(
  client: Client,
  program: string | null,
  includes: AtomOptions['includes'],
): Promise<Log | null> {
  const entries: ChangeEntryFragment[] = [];
  let dataset: FeedQuery['dataset'] = null;
  let after: string | null = null;
  for (let page = 0; page < mostPages && entries.length < mostEntries; page++) {
    const { data }: { data?: FeedQuery | undefined } = await client.query(FeedDocument, {
      ...{ program, after },
    });
    if (!data?.changes) return null;
    dataset = data.dataset;
    entries.push(...data.changes.nodes.filter(includes));
    if (!data.changes.pageInfo.hasNextPage) break;
    after = data.changes.pageInfo.endCursor;
  }
  return { dataset, entries: entries.slice(0, mostEntries) };
}

function entryOf(change: ChangeEntryFragment, feed: URL): Markup {
  const { action, at, field, key, kind, reason, revision, source } = change;
  const subject = change.subject && subjectOf(change.subject);
  const id = new URL('/changes', feed);
  id.hash = [revision, kind, key, field ?? action].map(encodeURIComponent).join('/');
  const lines = [
    subject ? kindText(subject) : entityLabels[kind],
    ...differenceLines(change),
    reason === null ? null : `Reason: ${reason}`,
    source && `Source: ${source.title}`,
  ].filter((line) => line !== null);
  return element(
    'entry',
    {},
    element('id', {}, id.href),
    element('title', {}, titleOf(change, subject)),
    element('updated', {}, at),
    element('link', { rel: 'alternate', href: new URL(subject?.path ?? '/changes', feed).href }),
    element('content', { type: 'text' }, lines.join('\n')),
  );
}

function titleOf(
  { action, field, kind, key }: ChangeEntryFragment,
  subject: Subject | null,
): string {
  const label = subject?.label ?? key;
  if (action === 'CREATED') return `${subject?.kind ?? entityLabels[kind]}: ${label}`;
  const what = field === null ? '' : ` (${fieldLabel(field)})`;
  return `${actionLabels[action]}${what}: ${label}`;
}

function differenceLines({ action, before, after, isRedacted }: ChangeEntryFragment): string[] {
  if (action !== 'CHANGED') return [];
  if (isRedacted) return ['A redaction has removed values from this entry.'];
  const { was, is } = differenceOf(before, after);
  const textOf = (lines: string[]) => (lines.length === 0 ? 'nothing' : lines.join('; '));
  return [`Before: ${textOf(was)}`, `After: ${textOf(is)}`];
}
