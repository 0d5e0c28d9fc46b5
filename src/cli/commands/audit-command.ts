import { type Config, readConfig } from '#config';
import { withPublished } from '#server';
import type { Database } from '../../../db/connections/connect.ts';
import { printable } from '../../../db/model/problem.ts';
import { namedAuditEntries } from '../../../db/queries/desk/audit.ts';
import { encodeNodeId } from '../../../schema/arguments/node-id.ts';

import { parseTimeArgument, pastTimeExamples } from '../arguments.ts';
import type { Exit } from '../command.ts';
import type { Program } from '../program.ts';

/** Adds `awards audit`. */
export function addAudit(program: Program, exit: Exit): void {
  program
    .command('audit')
    .description('list who did what: publications, schedules, redactions, access tokens')
    .option(
      '--since <time>',
      `only what was done since a time: ${pastTimeExamples}`,
      parseTimeArgument,
    )
    .option('--json', 'report as JSON')
    .action(async ({ since = null, json = false }) => {
      exit(await runAudit(readConfig(), { since, json }, console.log));
    });
}

type Entry = Awaited<ReturnType<typeof namedAuditEntries>>[number];

async function runAudit(
  config: Config,
  { since, json }: { since: Date | null; json: boolean },
  out: (line: string) => void,
): Promise<number> {
  const read = (db: Database) => namedAuditEntries(db, since);
  const entries = await withPublished(config, 'none', read, console.error);
  if (json) out(JSON.stringify(entries.map(entryJson), null, 2));
  else for (const entry of entries) out(printable(entryLine(entry)));
  return 0;
}

const verbs = {
  APPLY: 'applied documents',
  SCHEDULE: 'scheduled',
  RESCHEDULE: 'rescheduled',
  WITHDRAW: 'withdrew',
  PUBLISH: 'published',
  UNDO: 'undid a revision',
  REDACT: 'redacted',
  PRUNE: 'deleted old documents',
  CREATE_TOKEN: 'created the token',
  REVOKE_TOKEN: 'revoked the token',
  RESTORE: 'restored a backup',
  PAUSE_PUBLISHER: 'paused the publisher',
  RESUME_PUBLISHER: 'resumed the publisher',
} as const;

/** An entry as a line of text: when, who, what. */
function entryLine(entry: Entry): string {
  const { at, action, attempts, document, token, role, revision, publish_at: publishAt } = entry;
  const time = at.toISOString();
  if (action === 'FAILED_SIGN_IN') return `${time}  ${attempts} sign-ins failed in this hour`;
  return [
    `${time}  ${whoOf(entry)} ${verbs[action]}`,
    ...(document === null ? [] : [`"${document}"`]),
    ...(entry.document_id === null ? [] : [`(${documentId(entry)})`]),
    ...(token === null ? [] : [`"${token}" (${role?.toLowerCase()})`]),
    ...(publishAt === null ? [] : [`for ${publishAt.toISOString()}`]),
    ...(revision === null ? [] : [`in revision ${revision}`]),
  ].join(' ');
}

function whoOf({ actor, command, by_publisher: byPublisher }: Entry): string {
  const name = actor ?? 'unknown';
  const who = command === null ? name : `${name} (awards ${command})`;
  return byPublisher ? `the publisher, for ${who},` : who;
}

const documentId = ({ document_id: id }: Entry) => id && encodeNodeId('ScheduledDocument', id);
const tokenId = (id: string | null) => id && encodeNodeId('AccessToken', id);

function entryJson(entry: Entry) {
  const { at, action, actor, command, by_publisher: byPublisher, revision, attempts } = entry;
  return {
    at,
    action,
    actor,
    actorToken: tokenId(entry.actor_token_id),
    command,
    byPublisher,
    revision,
    scheduledDocument: documentId(entry),
    publishAt: entry.publish_at,
    accessToken: tokenId(entry.token_id),
    attempts: attempts && Number(attempts),
  };
}
