import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '#config';
import {
  dropOldPreviews,
  findRemainders,
  graceOf,
  operator,
  type Redacted,
  type RedactOptions,
  redact,
  redactedMark,
  type Target,
} from '#desk';
import { withPublished } from '#server';
import type { Database } from '../../db/connections/connect.ts';
import { printable } from '../../db/model/problem.ts';
import { vacuumTables } from '../../db/queries/changes/redaction.ts';
import { supersededPreviews } from '../../db/queries/desk/preview-state.ts';
import { encodeNodeId } from '../../schema/arguments/node-id.ts';
import { subjectIdOf } from '../../schema/arguments/subject-id.ts';
import type { Remainder } from '../../schema/context/desk.ts';

import { conflictLines } from './scheduled.ts';
import { writeAndBuild } from './write-and-build.ts';

export interface RedactArguments extends Omit<RedactOptions, 'writer' | 'by'> {
  target: Target;
}

/**
 * `npx awards redact`: removes a field of an entity, or the entity, from the database, and says where else its texts are.
 * @returns the exit code
 * @throws errors of `redact`
 */
export async function runRedact(
  config: Config,
  { target, ...options }: RedactArguments,
  out: (line: string) => void,
): Promise<number> {
  const print = (lines: readonly string[]) => {
    for (const line of lines) out(line);
  };
  const act = async (db: Database): Promise<void> => {
    const { result, conflicts } = await writeAndBuild(db, config, async () => {
      const redacted = await redact(db, target, {
        ...options,
        writer: 'OPERATOR',
        by: operator('redact'),
      });
      // It is done: whatever comes after that and fails, or is interrupted, must not hide it.
      print(redactedLines(redacted));
      return redacted;
    });
    print(conflictLines(conflicts));
    if (!(await dropPreviews(db, graceOf(config.operationTimeout))))
      print([
        'A preview with the value still exists, because another session reads it. The publisher drops it when that session ends.',
      ]);
    await vacuumTables(db, result.tables);
    print(remainderLines(await findRemainders(db, result)));
  };
  await withPublished(config, 'none', act, console.error);
  return 0;
}

/** Milliseconds that a preview may take to be dropped when no request may read it any more. */
const dropTime = 10_000;

/**
 * Waits until the previews that had the value are gone.
 * @param grace milliseconds that a request may read one
 * @returns false if one is still read by then
 */
async function dropPreviews(db: Database, grace: number): Promise<boolean> {
  const end = Date.now() + grace + dropTime;
  for (;;) {
    await dropOldPreviews(db, grace);
    if ((await supersededPreviews(db)).length === 0) return true;
    if (Date.now() > end) return false;
    await wait(200);
  }
}

function redactedLines({ revision, changes, withdrawn, emptied }: Redacted): string[] {
  return [
    `Redacted in revision ${revision}. ${changes} older ${changes === 1 ? 'entry' : 'entries'} of the change log lost values.`,
    ...withdrawn.map(
      ({ id }) =>
        `The scheduled document ${encodeNodeId('ScheduledDocument', id)} is withdrawn, and its text is gone.`,
    ),
    ...emptied.map(
      ({ id, status, ended_at: endedAt }) =>
        `The document ${encodeNodeId('ScheduledDocument', id)}, ${status.toLowerCase()} at ${endedAt?.toISOString()}, contained the value, and its text is gone.`,
    ),
    'Backups, exports, logs and responses that were made before still have the value: see docs/redaction.md.',
  ];
}

const placeNames: Readonly<Record<Remainder['place'], string>> = {
  DATA: 'the data',
  CHANGE_LOG: 'the change log',
  SCHEDULED_DOCUMENT: 'the document',
  ACCESS_TOKEN: 'the name of an access token',
  QUERY_DOCUMENT: 'a registered query document',
};

function remainderLines(remainders: readonly Remainder[]): string[] {
  if (remainders.length === 0) return [];
  return [
    'The same text is still in these places, where it may mean something else. Check them, and redact those too:',
    ...remainders.map((remainder) => printable(`  ${remainderLine(remainder)}`)),
  ];
}

function remainderLine({ place, kind, recipientKind, key, id: row }: Remainder): string {
  if (row !== null && place === 'SCHEDULED_DOCUMENT')
    return `${placeNames[place]} ${encodeNodeId('ScheduledDocument', row)}`;
  if (kind === null) return `${placeNames[place]} ${row ?? ''}`;
  const name = `${(recipientKind ?? kind).toLowerCase().replace('_', '-')}/${key}`;
  const subject = { entity_id: row ?? '', entity_kind: kind, recipient_kind: recipientKind };
  // A key without its slugs can be that of several.
  const id = key.includes(redactedMark) ? subjectIdOf(subject) : null;
  return `${id ?? name}, in ${placeNames[place]}`;
}
